import Foundation
import Testing

/// What `check` says of figures against each other and of corrections, and what becomes of them in a build.
@Suite struct CheckTests {
  let folder: TemporaryFolder
  let statbrief: Statbrief

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
  }

  private static let ledger = "Data/corrections.csv"
  private static let gdp = "north-2025,4,north,gdp,2024,actual,level"

  /// Adds a correction of the GDP of North in 2024, which its report prints as 1287.4亿元 on line 4.
  private func correct(
    _ action: String, value: String = "", expected: String = "1287.4\u{4EBF}\u{5143}", line: Int = 4
  ) throws {
    let row =
      "north-2025,\(line),north,gdp,2024,actual,level,\(action),\(value),,,,\(expected),reason,A reason,You,2026-03-01\n"
    try folder.write(try folder.text(Self.ledger) + row, to: Self.ledger)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func ofManyFiguresForOneKeyTheFirstAreNamed() throws {
    let file = "Data/statements/north-2025.csv"
    let rows = (0..<300).map { "\(100 + $0),north,gdp,2024,actual,level,eq,\(2000 + $0),,yi_yuan,,,,,,,main,,,\n" }
    try folder.write(try folder.text(file) + rows.joined(), to: file)
    let conflict = try #require(
      try statbrief.run("check").errors.split(separator: "\n").first { $0.contains("N19") })
    #expect(conflict.hasPrefix("Data/statements/north-2025.csv"))
    #expect(conflict.contains("and 290 more") && conflict.utf8.count < 2500, "\(conflict)")
  }

  /// One wrong unit makes many figures look wrong: a hundred of a file are told, and all of them counted.
  @Test func ofManyFindingsInOneFileAHundredAreKept() throws {
    let file = "Data/statements/north-2025.csv"
    let rows = (1700...1998).map { year in
      "9,north,gdp,\(year),actual,level,eq,\(year % 2 == 0 ? "100" : "1410000"),,yi_yuan,,,,,,,main,,,\n"
    }
    try folder.write(try folder.text(file) + rows.joined(), to: file)
    let summary = try object(try statbrief.run("check", "--json").output)
    #expect(summary["warnings"] as? Int == 298)
    let messages = try #require(summary["messages"] as? [[String: Any]])
    #expect(messages.count { $0["code"] as? String == "N14" } == 100)
    let rest = messages.filter { $0["code"] as? String == "V00" }
    #expect(rest.map { $0["text"] as? String } == ["198 further warnings"])
    #expect(rest.map { $0["file"] as? String } == [file])
    let text = try statbrief.run("check")
    #expect(text.errors.hasSuffix("\nstatbrief: and 248 more\n"), "\(text.errors.suffix(200))")
    #expect(text.output.contains("0 errors, 298 warnings"))
  }

  @Test func conflictsAreObjectsWithBothSources() throws {
    let file = "Data/statements/south-2026.csv"
    let row = "9,north,gdp,2024,actual,level,eq,1290,,yi_yuan,,,,,,,main,\u{7EA6}1290,,\n"
    try folder.write(try folder.text(file) + row, to: file)
    let result = try statbrief.run("check", "--json")
    #expect(result.status == 0)
    let summary = try object(result.output)
    #expect(summary["conflicts"] as? Int == 0)
    #expect(summary["revised"] as? Int == 1)
    let messages = try #require(summary["messages"] as? [[String: Any]])
    let revised = try #require(messages.first { $0["code"] as? String == "N31" })
    #expect(revised["severity"] as? String == "note")
    #expect(revised["figure"] as? String == "north/gdp/2024/level")
    let used = try #require(revised["used"] as? [String: Any])
    #expect(used["source"] as? String == "south-2026")
    #expect(used["published"] as? String == "2026-02-19")
    let others = try #require(revised["others"] as? [[String: Any]])
    #expect(others.map { $0["value"] as? String } == ["1287.4"])
    #expect(others.map { $0["step"] as? String } == ["newest"])
    #expect(others.map { $0["line"] as? Int } == [4])
  }

  /// The commonest slip of all: digits that are not those that the source prints.
  @Test func aValueThatIsNotPrintedIsNamed() throws {
    let file = "Data/statements/north-2025.csv"
    let text = try folder.text(file)
    try folder.write(text.replacing("eq,1287.4,", with: "eq,1278.4,"), to: file)
    let check = try statbrief.run("check")
    #expect(check.status == 0)
    #expect(
      check.errors.contains(
        "\(file):3:34: warning: V16: the value 1278.4 does not stand in what is printed, \"1287.4\u{4EBF}\u{5143}\" (look for"
      ), "\(check.errors)")
    // Grouping and decimal commas are ways of writing the same digits.
    let german = "5,north,jobs,2024,actual,level,eq,146511,,ge,,,,,,,main,146.511 Personen,,"
    try folder.write(text + german.replacing("jobs", with: "gdp").replacing(",ge,", with: ",yi_yuan,") + "\n", to: file)
    #expect(!(try statbrief.run("check").errors.contains("V16")))
  }

  /// A balance may be negative and a product may not: the flag of the indicator tells which it is.
  @Test func figuresBelowZeroAreNamedUnlessTheIndicatorIsSigned() throws {
    let file = "Data/statements/north-2025.csv"
    let lines = try folder.text(file).split(separator: "\n").count
    let rows =
      "4,north,gdp,2023,actual,level,eq,-3.5,,yi_yuan,,,,,,,main,-3.5,,\n"
      + "4,north,gdp,2023,actual,growth,eq,-105,,percent,,,,,,,main,-105,,\n"
    try folder.write(try folder.text(file) + rows, to: file)
    let check = try statbrief.run("check")
    #expect(check.status == 0)
    let hint = "(set signed to true in the table indicators if it can)"
    for message in [
      "\(file):\(lines + 1):34: warning: V15: a figure below zero of gdp, which cannot be negative \(hint)",
      "\(file):\(lines + 2):35: warning: V15: growth below -100 % of gdp, which cannot be negative \(hint)",
    ] { #expect(check.errors.contains(message), "\(check.errors)") }
  }

  @Test func deflatorsStandInTheReport() throws {
    // North: 1361.8 after 1287.4 is 5.779 % nominal; with 5.4 % real prices rose by 0.4 %.
    let summary = try object(try statbrief.run("check", "--json").output)
    let deflators = try #require(summary["deflators"] as? [[String: Any]])
    let north = try #require(
      deflators.first {
        $0["region"] as? String == "north" && $0["period"] as? String == "2025"
      })
    #expect(north["deflator"] as? Double == 0.4)
    #expect(north["marks"] as? String == "")
    let text = try statbrief.run("check").output
    #expect(text.contains("plausible from -25 to 40"))
  }

  @Test func specificationsAreReadToo() throws {
    #expect(try statbrief.run("check").output.contains("sound"))
    try folder.write("regions: [nroth]\nfoo: 1\n", to: "Data/briefings/second.yaml")
    let check = try statbrief.run("check")
    #expect(check.status == 78)
    #expect(check.errors.contains("Data/briefings/second.yaml:2:1: Y04: unknown key \"foo\""))
    #expect(check.errors.contains("Data/briefings/second.yaml:1:11: Y13: regions: \"nroth\" is not in the package"))
    #expect(check.output.contains("2 errors"))
  }

  /// A table that the descriptor does not list would be lost in silence.
  @Test func tablesThatAreNotListedAreNamed() throws {
    try folder.write("a\n", to: "Data/statements/north-2027.csv")
    try folder.write("a\n", to: "Data/Extra.CSV")
    try folder.write("a\n", to: "Data/statements/notes.txt")
    let check = try statbrief.run("check")
    #expect(check.status == 0)
    #expect(check.output.contains("2 warnings"))
    for file in ["Data/statements/north-2027.csv", "Data/Extra.CSV"] {
      #expect(check.errors.contains("\(file): warning: P09: datapackage.json does not list this file"))
    }
    #expect(try statbrief.run("check", "--strict").status == 1)
  }

  @Test func anExpiredCorrectionFailsTheCheckAndIsNotApplied() throws {
    try correct("replace", value: "1300.0", expected: "1287.5\u{4EBF}\u{5143}")
    let check = try statbrief.run("check")
    #expect(check.status == 1)
    #expect(
      check.errors.contains(
        "Data/corrections.csv: R01: the correction (replace) of north/gdp/2024/level in north-2025, line 4 has expired "
          + "and is not applied: it expects \"1287.5\u{4EBF}\u{5143}\", but Data/statements/north-2025.csv:3 (line 4) prints "
          + "\"1287.4\u{4EBF}\u{5143}\""), "\(check.errors)")
    #expect(try statbrief.run("growth", "gdp", "north", "--format", "csv").output.contains(",1287.4,"))
  }

  @Test func twoStatementsAreBothNamed() throws {
    let file = "Data/statements/north-2025.csv"
    let row = "4,north,gdp,2024,actual,level,ge,1287.4,,yi_yuan,,,,,,,main,1287.4\u{4EBF}\u{5143},,\n"
    try folder.write(try folder.text(file) + row, to: file)
    try correct("drop")
    let check = try statbrief.run("check")
    #expect(check.status == 1)
    let last = try folder.text(file).split(separator: "\n").count
    #expect(
      check.errors.contains(
        "more than one statement, Data/statements/north-2025.csv:3 (line 4) and Data/statements/north-2025.csv:\(last) "
          + "(line 4)"), "\(check.errors)")
  }

  @Test func aReplacedFigureGoesThroughTheWholeBuild() throws {
    try correct("replace", value: "1300.25")
    let check = try statbrief.run("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(try statbrief.run("build", "--quiet").status == 0)
    let growth = try statbrief.run("growth", "gdp", "north", "--format", "csv").output
    #expect(growth.contains("1300.25") && growth.contains("corrected") && !growth.contains("1287.4"))
    let english = try folder.text("Output/north-and-south/en/summary.md")
    #expect(english.contains("corrected to 1,300.25"))
    #expect(english.contains("\u{A7} reading corrected"))
    let chinese = try folder.text("Output/north-and-south/zh/summary.md")
    #expect(chinese.contains("\u{66F4}\u{6B63}\u{4E3A}1300.25"))
    let sources = try folder.text("Output/north-and-south/en/tables/sources.csv")
    #expect(sources.contains(",1300.25,") && sources.contains(",replace\n"))
    let trace = try statbrief.run("trace", "north/gdp/2024/level").output
    #expect(trace.contains("correction (replace): A reason"))
  }

  @Test func aDroppedFigureIsGoneFromTheBuild() throws {
    try correct("drop")
    #expect(try statbrief.run("check").status == 0)
    #expect(try statbrief.run("build", "--quiet").status == 0)
    let growth = try statbrief.run("growth", "gdp", "north", "--format", "csv").output
    #expect(!growth.contains("1287.4"))
    let summary = try folder.text("Output/north-and-south/en/summary.md")
    #expect(summary.contains("dropped"))
    let sources = try folder.text("Output/north-and-south/en/tables/sources.csv")
    #expect(!sources.contains("1287.4"))
  }
}
