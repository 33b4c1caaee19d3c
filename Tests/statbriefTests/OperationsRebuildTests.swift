import Foundation
import Testing

@testable import statbrief

/// Only what changed is made anew, and the command can say why.
@Suite struct OperationsRebuildTests {
  private let folder: TemporaryFolder
  private let statbrief: Statbrief

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    #expect(try statbrief.run("build", "--quiet", "--lang", "en").status == 0)
  }

  /// Number, time and size of every file and folder of the output.
  private func marks() throws -> [String: String] {
    let output = folder.url.appendingPathComponent("Output")
    var marks: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) + [""] {
      var status = stat()
      #expect(lstat(output.appendingPathComponent(path).path, &status) == 0)
      marks[path] = "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_size)"
    }
    return marks
  }

  /// Builds and gives the files that are not the ones they were, without the note of the edition.
  private func build(_ arguments: String..., environment: [String: String] = [:]) throws -> (
    files: Set<String>, said: String
  ) {
    let before = try marks()
    let result = try statbrief.run(
      list: ["build", "--lang", "en", "--explain"] + arguments, environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    let after = try marks().filter { path, mark in
      path != EditionNote.fileName && before[path] != mark
        && FolderTree.kind(of: folder.url.appendingPathComponent("Output/" + path).path) == S_IFREG
    }
    return (Set(after.keys), result.output)
  }

  private func replace(_ old: String, by new: String, in path: String) throws {
    let text = try folder.text(path)
    #expect(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  @Test("O15: where nothing changed no time stamp moves")
  func unchanged() throws {
    let before = try marks()
    let around = try FileManager.default.attributesOfItem(atPath: folder.url.path)[.modificationDate] as? Date
    let result = try statbrief.run("build", "--lang", "en", "--explain")
    #expect(result.output == "Output is up to date\n" && result.errors.isEmpty)
    #expect(try marks() == before)
    #expect(try FileManager.default.attributesOfItem(atPath: folder.url.path)[.modificationDate] as? Date == around)
  }

  @Test("O15: a file that is missing comes back, and no other moves")
  func missing() throws {
    let file = "north-and-south/en/summary.md"
    let text = try folder.text("Output/" + file)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("Output/" + file))
    let built = try build()
    #expect(built.files == [file])
    #expect(built.said.hasPrefix("\(file): was missing\nOutput: "), "\(built.said)")
    #expect(try folder.text("Output/" + file) == text)
  }

  @Test("O14: one figure makes anew what shows it, and that is said")
  func figure() throws {
    let table = "Data/statements/north-2026.csv"
    try replace(
      "actual,level,eq,31520,,yuan,,,,,,,headline,31520元", by: "actual,level,eq,31521,,yuan,,,,,,,headline,31521元",
      in: table)
    let built = try build()
    let en = "north-and-south/en/"
    for file in [en + "briefing.pdf", en + "charts/line-income-north-south-level.png", "manifest.json", table] {
      #expect(built.files.contains(file), "\(file)")
    }
    for file in [en + "charts/line-gdp-north-south-level.png", en + "tables/table-corrections.csv", "Data/regions.csv"]
    {
      #expect(!built.files.contains(file) && (try? folder.text("Output/" + file)) != nil, "\(file)")
    }
    // Of every chart and table that is another one now the manifest says that it was made from this line.
    let known = try #require(EarlierManifest(folder: folder.url.appendingPathComponent("Output").path))
    let using = Set(known.entries.filter { $0.inputs.contains("statements/north-2026.csv:4") }.map(\.path))
    let others = built.files.filter { $0.contains("/charts/") || $0.contains("/tables/") }.subtracting(using)
    #expect(others == [en + "tables/sources.csv"] || others.isEmpty, "\(others)")
    let lines = built.said.split(separator: "\n").dropLast()
    #expect(Set(lines.map { String($0.prefix { $0 != ":" }) }) == built.files.subtracting(["manifest.json"]))
    #expect(lines.allSatisfy { $0.hasSuffix(": statements/north-2026.csv:4 (north/income/2025/level)") }, "\(lines)")
  }

  @Test("O14: names, specification and options are told apart")
  func otherReasons() throws {
    try replace("North City", by: "North Town", in: "Data/regions.csv")
    #expect(try build().said.contains("north-and-south/en/briefing.pdf: regions.csv:3\n"))
    try replace("edition: 1", by: "edition: 2", in: "Data/briefings/north-and-south.yaml")
    #expect(try build().said.contains("north-and-south/en/briefing.pdf: briefings/north-and-south.yaml:7\n"))
    let said = try build(environment: ["SOURCE_DATE_EPOCH": "86400"]).said
    #expect(said.contains("north-and-south/en/briefing.pdf: SOURCE_DATE_EPOCH none -> 86400\n"), "\(said)")
    #expect(!said.contains(".png"))
  }

  @Test("O14: another font or library is named")
  func machine() throws {
    let output = folder.url.appendingPathComponent("Output").path
    let note = try #require(EditionNote(folder: output))
    let parts = note.parts.map { part in
      switch part.kind {
      case .library where part.name == "cairo": BuildKey.Part(.library, "cairo", "1.0")
      case .font: BuildKey.Part(.font, part.name, "1 2 3")
      default: part
      }
    }
    try Data(EditionNote(parts: parts, files: note.files).bytes).write(
      to: folder.url.appendingPathComponent("Output/" + EditionNote.fileName))
    // The same bytes came of it: no file moves, and the new key is noted.
    #expect(try build().files.isEmpty)
    #expect(EditionNote(folder: output)?.parts == note.parts)
    let cairo = try #require(note.parts.first { $0.name == "cairo" })
    #expect(ReasonWords.text(.part(cairo, before: "1.0")) == "cairo 1.0 -> \(cairo.value)")
    #expect(ReasonWords.text(.part(BuildKey.Part(.font, "Noto.ttc", "1"), before: "2")) == "font Noto.ttc")
    #expect(
      ReasonWords.text(.part(BuildKey.Part(.program, "statbrief", "1"), before: "2")) == "another build of statbrief")
    #expect(
      ReasonWords.line("a", (1...7).map { .line(file: "b.csv", line: $0, figure: nil) })
        == "a: b.csv:1, b.csv:2, b.csv:3, b.csv:4, b.csv:5, and 2 more\n")
  }

  @Test("O12: a change by hand is noticed, however small; another time alone is none")
  func changedByHand() throws {
    let file = folder.url.appendingPathComponent("Output/north-and-south/en/summary.md")
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file.path)
    #expect(try statbrief.run("build", "--lang", "en").output == "Output is up to date\n")
    let text = try String(contentsOf: file, encoding: .utf8)
    // As many bytes as before.
    try text.replacingOccurrences(of: "North", with: "Nerth").write(to: file, atomically: false, encoding: .utf8)
    let refused = try statbrief.run("build", "--quiet", "--lang", "en")
    #expect(refused.status == 73)
    #expect(refused.errors.hasPrefix("Output/north-and-south/en/summary.md: O12: was changed since it was made"))
    #expect(try build("--force").said.hasPrefix("north-and-south/en/summary.md: was changed by hand\n"))
    try folder.write("mine", to: "Output/north-and-south/en/notes.txt")
    #expect(try statbrief.run("build", "--quiet", "--lang", "en").status == 73)
    #expect(try folder.text("Output/north-and-south/en/notes.txt") == "mine")
  }

  @Test func messagesForACollectorOfLogsAreOneObjectALine() throws {
    func lines(_ arguments: String...) throws -> [[String: Any]] {
      let result = try statbrief.run(list: ["build", "--lang", "en", "--log-format", "json"] + arguments)
      #expect(result.output.isEmpty)
      return try result.errors.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let unchanged = try lines()
    #expect(unchanged.count == 1)
    #expect(unchanged.last?["status"] as? Int == 0 && unchanged.last?["made"] as? Int == 0)
    #expect(unchanged.last?["output"] as? String == "Output")
    #expect(try lines("--quiet").isEmpty)
    try replace("eq,31520,", by: "eq,31x20,", in: "Data/statements/north-2026.csv")
    try replace("eq,5.0,", by: "eq,5.y,", in: "Data/statements/north-2026.csv")
    let failed = try lines("--quiet")
    #expect(failed.map { $0["code"] as? String } == ["N04", "N04", nil])
    #expect(failed.first?["file"] as? String == "Data/statements/north-2026.csv" && failed.first?["line"] as? Int == 4)
    #expect(failed.last?["status"] as? Int == 65)
  }
}
