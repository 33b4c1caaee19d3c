import Foundation
import Testing

/// What is broken in a package, what is said about it, and how the command ends; named after the catalogue of faults.
struct BrokenPackage: Sendable, CustomTestStringConvertible {
  let id: String
  let file: String
  /// What is replaced in the file; the whole text where it is empty.
  let old: String
  let new: String
  /// The message after the name of the package.
  let message: String
  let status: Int32

  init(_ id: String, _ file: String, _ old: String, _ new: String, _ message: String, _ status: Int32 = 65) {
    self.id = id
    self.file = file
    self.old = old
    self.new = new
    self.message = message
    self.status = status
  }

  var testDescription: String { "\(id) \(message)" }

  private static let gdp = "4,north,gdp,2024,actual,level,eq,1287.4,,yi_yuan"

  static let all: [BrokenPackage] = [
    BrokenPackage("C01", "topics.csv", "", "", "topics.csv: C01: no header: the file is empty"),
    BrokenPackage("C11", "topics.csv", "growth,", "growth\r,", "topics.csv:2:7: C11: a line ends in CR alone"),
    BrokenPackage(
      "C14", "topics.csv", "growth,", "growth,\"", "topics.csv:2:8: C14: a quote opens here and is never closed"),
    BrokenPackage("C15", "topics.csv", "Growth", "Gro\"wth", "topics.csv:2:14: C15: a quote inside a cell"),
    BrokenPackage(
      "C16", "topics.csv", "Growth", "Growth,Wealth", "topics.csv:2:1: C16: 4 cells where the header has 3"),
    BrokenPackage(
      "C17", "topics.csv", "name_en", "name_zh", "topics.csv:1:12: C17: two columns are called \"name_zh\""),
    BrokenPackage(
      "C19", "topics.csv", "name_en", "nam_en",
      "topics.csv:1:1: C20: the column \"name_en\" is missing (add it to the header)"),
    BrokenPackage(
      "C21", "topics.csv", "id,name_zh,name_en", "id;name_zh;name_en",
      "topics.csv:1:1: C21: one column found, looks like \";\" between the cells (separate with commas)"),
    BrokenPackage("C22", "topics.csv", "\npeople", "\n\npeople", "topics.csv:3:1: C22: a blank line inside the table"),
    BrokenPackage(
      "C22", "topics.csv", "\npeople", "\n,,\npeople",
      "topics.csv:3:1: C22: a row of empty cells (delete it: a spreadsheet leaves such rows behind)"),
    BrokenPackage(
      "C22", "topics.csv", "\npeople", "\n,,\n,,,,\n\"\",,\npeople,x,y\n,,\npeople",
      "topics.csv:3:1: C22: 4 rows of empty cells, in lines 3 to 5 and 7 (delete them"),
    BrokenPackage("C23", "topics.csv", "growth,", "growth ,", "topics.csv:2:1: C23: id \"growth \" begins or ends"),
    BrokenPackage("C24", "topics.csv", "Growth", "Gro\u{1}wth", "topics.csv:2:18: C24: control character \\u{1}"),
    BrokenPackage(
      "C26", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,\u{FF11}287.4,,yi_yuan",
      "statements/north-2025.csv:3:34: C26: value \"\u{FF11}287.4\" is not a number (use the digits 0-9 of ASCII)"),
    BrokenPackage(
      "C29", "topics.csv", "id,name_zh,name_en", "Topics,,", "topics.csv:1:8: C17: a column without a name"),
    BrokenPackage(
      "N01", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,\"1,287.4\",,yi_yuan",
      "statements/north-2025.csv:3:34: N01: value \"1,287.4\" is not a number"),
    BrokenPackage(
      "N02", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,NaN,,yi_yuan",
      "statements/north-2025.csv:3:34: N02: value \"NaN\" is not a number"),
    BrokenPackage(
      "N04", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,0x1p3,,yi_yuan",
      "statements/north-2025.csv:3:34: N04: value \"0x1p3\" is not a number (write it like -1234.5)"),
    BrokenPackage(
      "N04", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,.5,,yi_yuan",
      "statements/north-2025.csv:3:34: N04: value \".5\" is not a number (write it like -1234.5)"),
    BrokenPackage(
      "N05", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,\u{2212}5,,yi_yuan",
      "statements/north-2025.csv:3:34: N05: value \"\u{2212}5\" is not a number (write a plain -"),
    BrokenPackage(
      "N06", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,\u{2026},,yi_yuan",
      "statements/north-2025.csv:3:34: N06: value \"\u{2026}\" is not a number"),
    BrokenPackage(
      "N10", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,1234567890123456789,,yi_yuan",
      "statements/north-2025.csv:3:34: N10: value \"1234567890123456789\" has more than 18 significant digits"),
    BrokenPackage(
      "N12", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,1287.4,,people",
      "statements/north-2025.csv:3:42: N12: the unit people measures persons, which does not fit (expected a unit of yuan)"
    ),
    BrokenPackage(
      "V14", "statements/north-2025.csv", "13,north,unemployment,2025,target,share,le,5.5,,percent,,,",
      "13,north,unemployment,2025,target,share,le,5.5,,percent,,2025,",
      "statements/north-2025.csv:12:58: V14: the base 2025 is not a year before 2025 (name one year, or leave it empty"),
    BrokenPackage(
      "V14", "statements/north-2025.csv", gdp + ",,,", gdp + ",,2020,",
      "statements/north-2025.csv:3:51: V14: a base beside an actual figure (only a target has one; leave it empty)"),
    BrokenPackage(
      "N13", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,eq,1287.4,,yi_yuann",
      "statements/north-2025.csv:3:42: N13: unit \"yi_yuann\" is not in the table units (did you mean yi_yuan or yuan?)"
    ),
    BrokenPackage(
      "N20", "statements/north-2025.csv", gdp, "4,north,gdp,2024-13,actual,level,eq,1287.4,,yi_yuan",
      "statements/north-2025.csv:3:13: N20: \"2024-13\" is not a period"),
    BrokenPackage(
      "N20", "statements/north-2025.csv", gdp, "4,north,gdp,2024\u{5E74},actual,level,eq,1287.4,,yi_yuan",
      "statements/north-2025.csv:3:13: N20: \"2024\u{5E74}\" is not a period (write 2024)"),
    BrokenPackage(
      "N20", "statements/north-2025.csv", gdp, "4,north,gdp,2021\u{2013}2025\u{5E74},actual,level,eq,1287.4,,yi_yuan",
      "\"2021\u{2013}2025\u{5E74}\" is not a period (write 2021-2025)"),
    BrokenPackage(
      "N20", "statements/north-2025.csv", gdp, "4,north,gdp,24\u{5E74},actual,level,eq,1287.4,,yi_yuan",
      "\"24\u{5E74}\" is not a period (write 2024, 2021-2025, 2024-Q1, 2024-Q1/Q3 or 2024-03)"),
    BrokenPackage(
      "V08", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,range,5,5.0,yi_yuan",
      "statements/north-2025.csv:3:39: V08: both ends of the range are the same (a plain figure: write eq and leave"),
    BrokenPackage(
      "V08", "statements/north-2025.csv", gdp, "4,north,gdp,2024,actual,level,range,5,4,yi_yuan",
      "statements/north-2025.csv:3:39: V08: the range ends below its start (value is the lower end)"),
    BrokenPackage(
      "N23", "statements/north-2025.csv", gdp, "4,nroth,gdp,2024,actual,level,eq,1287.4,,yi_yuan",
      "statements/north-2025.csv:3:3: N23: region \"nroth\" is not in the table regions (did you mean north?)"),
    BrokenPackage(
      "Y12", "briefings/north-and-south.yaml", "edition: 1",
      "topics: [\(repeatElement("growth", count: 1001).joined(separator: ", "))]",
      "briefings/north-and-south.yaml:7:9: Y12: topics lists more than 1000 values (make several briefings of it)", 78),
    BrokenPackage(
      "Y12", "briefings/north-and-south.yaml", "Economy of North City", String(repeating: "long ", count: 101),
      "briefings/north-and-south.yaml:6:7: Y12: title has more than 500 characters (say it shorter)", 78),
    BrokenPackage(
      "Y04", "briefings/north-and-south.yaml", "[north, south]     ", "[north, south, north]",
      "briefings/north-and-south.yaml:2:25: Y04: regions: \"north\" stands there twice (remove one)", 78),
    BrokenPackage(
      "P01", "datapackage.json", "\"path\": \"topics.csv\"", "\"path\": \"../topics.csv\"",
      "datapackage.json: P01: the path \"../topics.csv\" leads out of the package", 78),
    BrokenPackage(
      "P06", "topics.csv", "growth,", "a/b,", "topics.csv:2:1: P06: id \"a/b\" is not an id", 78),
    BrokenPackage(
      "P11", "statements/north-2025.csv", gdp, "4,nor\u{202E}th,gdp,2024,actual,level,eq,1287.4,,yi_yuan",
      "statements/north-2025.csv:3:3: N23: region \"nor\\u{202E}th\" is not in the table regions"),
    BrokenPackage(
      "P14", "sources.csv", "2024,work_report,,,,,\nsouth-2025", "2024,work_report,,,javascript:1,,\nsouth-2025",
      "is not an address to link to (use https, http or doi)", 78),
    BrokenPackage(
      "V14", "indicators.csv", "constant,false,,true", "constant,false,gdp,true",
      "indicators.csv:2:1: V14: gdp is a part of itself (correct whole)"),
    BrokenPackage(
      "V06", "indicators.csv", "constant,false,,true", "constant,false,gpd,true",
      "indicators.csv:2:87: V06: whole \"gpd\" is not in the table indicators (did you mean gdp?)"),
    BrokenPackage(
      "V05", "indicators.csv", "constant,false,,true", "constant,false,,yes",
      "indicators.csv:2:88: V05: adds_up \"yes\" is not allowed (one of true or false)"),
    BrokenPackage(
      "Y08", "datapackage.json", "\"version\": \"0.1.0\",", "\"version\": \"0.1.0\",,", "Y08: unexpected \",\"", 78),
  ]
}

@Suite struct BrokenPackageTests {
  /// The message is exact, the exit code as in the catalogue, and what was published stays as it is.
  @Test(arguments: BrokenPackage.all) func isRefused(_ broken: BrokenPackage) throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("Output"), withIntermediateDirectories: false)
    try folder.write("the old edition", to: "Output/index.txt")
    let before = try folder.state(of: "Output")
    let text = try folder.text("Data/" + broken.file)
    let changed = broken.old.isEmpty ? broken.new : text.replacingOccurrences(of: broken.old, with: broken.new)
    #expect(changed != text)
    try folder.write(changed, to: "Data/" + broken.file)

    let check = try statbrief.run("check")
    #expect(check.status == broken.status)
    #expect(check.errors.contains(broken.message), "\(check.errors)")
    // The specifications are read after the data, of which the summary is printed then.
    #expect(check.output.isEmpty || broken.file.hasSuffix(".yaml"))
    let build = try statbrief.run("build", "--quiet")
    #expect(build.status == broken.status)
    #expect(try folder.state(of: "Output") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["Data", "Output"])
  }

  /// What a package reads lies in the package, also behind links.
  @Test func linksThatLeadOutAreRefused() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try folder.write(try folder.text("Data/topics.csv"), to: "topics.csv")
    let table = folder.url.appendingPathComponent("Data/topics.csv")
    try FileManager.default.removeItem(at: table)
    try FileManager.default.createSymbolicLink(atPath: table.path, withDestinationPath: "../topics.csv")
    let result = try statbrief.run("check")
    #expect(result.status == 78)
    #expect(result.errors.contains("Data/topics.csv: P02: a symbolic link leads out of the package"))

    try FileManager.default.removeItem(at: table)
    try folder.write(try folder.text("topics.csv"), to: "Data/all-topics.csv")
    try FileManager.default.createSymbolicLink(atPath: table.path, withDestinationPath: "all-topics.csv")
    #expect(try statbrief.run("check").status == 0)
  }

  /// A figure of which nothing says how it is printed is named by its number.
  @Test func conflictsNameTheirNumbers() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    let file = "Data/statements/north-2025.csv"
    let rows = ["1200", "1300.5"].map { "4,north,gdp,2019,actual,level,eq,\($0),,yi_yuan,,,,,,,headline,,,\n" }.joined()
    try folder.write(try folder.text(file) + rows, to: file)
    let errors = try statbrief.run("check").errors
    #expect(
      errors.contains(
        "1300.5 100 million yuan (north-2025, line 4, 2025-02-18) is used, but there is 1200 100 million yuan "
          + "(north-2025, line 4, 2025-02-18: of the same day with fewer digits)"),
      "\(errors)")
  }

  @Test func errorsAreObjectsWithJSON() throws {
    let folder = try TemporaryFolder()
    let result = try Statbrief(folder: folder.url).run("check", "--json")
    #expect(result.status == 66)
    let object = try JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any]
    let messages = object?["messages"] as? [[String: Any]]
    #expect(messages?.first?["code"] as? String == "P09")
    #expect(messages?.first?["file"] as? String == "Data/datapackage.json")
  }

  @Test func fiftyMessagesAndThenACount() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    let row = "4,nowhere,gdp,2024,actual,level,eq,1,,yi_yuan,,,,,,headline,1,,\n"
    let text = try folder.text("Data/statements/north-2025.csv")
    try folder.write(text + String(repeating: row, count: 80), to: "Data/statements/north-2025.csv")
    let result = try statbrief.run("check")
    #expect(result.status == 65)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 51)
    #expect(lines.last == "statbrief: and 30 more")
  }
}
