import Foundation
import Testing

/// Printed figures against made-up documents.
@Suite struct SourceCheckTests {
  private let folder: TemporaryFolder
  private let command: Statbrief

  /// A small package of which one source has a document.
  init() throws {
    folder = try TemporaryFolder()
    command = Statbrief(folder: folder.url)
    #expect(try command.run("init", "Data").status == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("Documents"), withIntermediateDirectories: true)
    let sources = try folder.text("Data/sources.csv")
    try folder.write(
      sources.replacingOccurrences(
        of: "north,2025-02-18,day,2024,work_report,,", with: "north,2025-02-18,day,2024,work_report,north.txt,"),
      to: "Data/sources.csv")
  }

  private static let document = """
    北城市政府工作报告

    2023年地区生产总值1203.5亿元，
    2024年达到1287.4亿元、增长5.6%，居全省第一；收入
    28410元和29936元，
    新增就业3.9万人以上，失业率5.1%。





    增长5.5%左右，新增就业4万人，
    失业率5.5%以内，收入与经济增长同步。

    """

  private func check(_ document: String) throws -> Statbrief.Result {
    try folder.write(document, to: "Documents/north.txt")
    return try command.run("check", "--sources", "Documents")
  }

  @Test func everyFigureIsProved() throws {
    let result = try check(Self.document)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("12 of 12 printed figures stand where they are said to, in 1 document\n"))
    #expect(result.output.contains("of sources without a document\n"))
    let json = try command.run("check", "--sources", "Documents", "--json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["proved"] as? Int == 12)
    #expect((object["notLookedUp"] as? [String: Any])?["withoutDocument"] as? Int ?? 0 > 0)
  }

  /// A form may break at the end of a line, with a line of the next column between its halves, but not within one.
  @Test func formsMayGoOnOnAnotherLine() throws {
    let broken = Self.document.replacingOccurrences(of: "达到1287.4亿元、", with: "、达到1287")
      .replacingOccurrences(of: "达到1287增长5.6%，居全省第一；收入\n28410元", with: "增长5.6%，居全省第一；达到1287\n.4亿元28410元")
    #expect(broken.contains("1287\n.4亿元"))
    #expect(try check(broken).status == 0)
  }

  @Test func aFigureElsewhereIsSaidToBeThere() throws {
    let moved = Self.document.replacingOccurrences(of: "1203.5亿元", with: "若干亿元") + "附：1203.5亿元\n"
    let result = try check(moved)
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "Data/statements/north-2025.csv:2:1: S01: \"1203.5亿元\" does not stand on line 3, which reads "
          + "\"2023年地区生产总值若干亿元，\", of north.txt (it stands on line 14; correct the line)"))
    #expect(result.output.contains("11 of 12 printed figures"))
    let gone = try check(Self.document.replacingOccurrences(of: "1203.5亿元", with: "若干亿元"))
    #expect(gone.errors.contains("(it stands nowhere there; correct as_printed)"))
  }

  /// A figure that begins on the line behind does not stand on the line that is named.
  @Test func theNextLineIsAnotherLine() throws {
    let later = Self.document.replacingOccurrences(of: "生产总值1203.5亿元，\n", with: "生产总值，\n1203.5亿元")
    #expect(try check(later).errors.contains("\"1203.5亿元\" does not stand on line 3"))
  }

  @Test func linesBehindTheEndAreNamed() throws {
    let result = try check("北城市政府工作报告\n")
    #expect(result.status == 1)
    #expect(result.errors.contains("\"5.5%左右\" is said to stand on line 12 of the 2 of north.txt"))
  }

  @Test func anotherDocumentIsRefusedWithBothHashes() throws {
    let hash = String(repeating: "0", count: 64)
    try folder.write(
      try folder.text("Data/sources.csv").replacingOccurrences(of: "north.txt,", with: "north.txt,\(hash)"),
      to: "Data/sources.csv")
    let result = try check(Self.document)
    #expect(result.status == 65)
    #expect(result.errors.contains("Documents/north.txt: P13: SHA-256 is "))
    #expect(result.errors.contains("the package has \(hash) for north-2025"))
    #expect(result.output.contains("12 of documents with another SHA-256"))
    #expect(result.output.contains("0 of 0 printed figures"))
  }

  @Test func aMissingDocumentIsAWarning() throws {
    let result = try command.run("check", "--sources", "Documents")
    #expect(result.status == 0)
    #expect(result.errors.contains("warning: "))
    #expect(result.errors.contains("no figure of north-2025 was looked up"))
    #expect(result.output.contains("12 of documents that cannot be read"))
    #expect(try command.run("check", "--sources", "Documents", "--strict").status == 1)
  }

  @Test func otherEncodingsAreRefused() throws {
    let file = folder.url.appendingPathComponent("Documents/north.txt")
    // "北城" in GB18030, then in UTF-16.
    for (bytes, code) in [([0xB1, 0xB1, 0xB3, 0xC7, 0x0A] as [UInt8], "C05"), ([0xFF, 0xFE, 0x17, 0x53], "C04")] {
      try Data(bytes).write(to: file)
      let result = try command.run("check", "--sources", "Documents")
      #expect(result.status == 65)
      #expect(result.errors.contains("Documents/north.txt") && result.errors.contains("\(code): "), "\(result.errors)")
    }
  }
}
