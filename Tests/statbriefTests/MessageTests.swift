import Foundation
import Testing

@Suite struct MessageTests {
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
