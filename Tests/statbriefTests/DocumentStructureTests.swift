import Foundation
import Testing

/// What a reader with other eyes or another program finds in a finished briefing.
@Suite struct DocumentStructureTests {
  /// The objects of a PDF as qpdf tells them, with references followed.
  private struct Objects {
    let all: [String: Any]

    init(_ file: URL) throws {
      let text = try DocumentStructureTests.output("qpdf", ["--json=2", file.path])
      let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      all = try #require((json["qpdf"] as? [Any])?.last as? [String: Any])
    }

    /// The dictionary behind a value: itself, or what a reference leads to.
    func dictionary(_ value: Any?) -> [String: Any]? {
      guard let name = value as? String else { return value as? [String: Any] }
      let object = all["obj:" + name] as? [String: Any]
      return (object?["value"] ?? (object?["stream"] as? [String: Any])?["dict"]) as? [String: Any]
    }

    var root: [String: Any]? { dictionary(trailer?["/Root"]) }
    var trailer: [String: Any]? { (all["trailer"] as? [String: Any])?["value"] as? [String: Any] }

    /// The elements below one in the order of reading, each with its depth.
    func elements(below value: Any?, depth: Int = 0) -> [(depth: Int, element: [String: Any])] {
      guard let element = dictionary(value), element["/S"] is String else { return [] }
      return [(depth, element)] + kids(of: element).flatMap { elements(below: $0, depth: depth + 1) }
    }

    func kids(of element: [String: Any]) -> [Any] { element["/K"] as? [Any] ?? element["/K"].map { [$0] } ?? [] }
  }

  private static func output(_ program: String, _ arguments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let result = try Statbrief(folder: folder, executable: URL(fileURLWithPath: "/usr/bin/env")).run(
      list: [program] + arguments, environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.status == 0, "\(program): \(result.errors)")
    return result.output
  }

  private static func text(_ value: Any?) -> String? {
    guard let text = value as? String, text.hasPrefix("u:") else { return nil }
    return String(text.dropFirst(2))
  }

  @Test(arguments: ["zh", "en"]) func aBriefingCanBeReadByOthers(_ language: String) throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    #expect(try statbrief.run("build", "--quiet", "--lang", language).status == 0)
    let file = folder.url.appendingPathComponent("Output/north-and-south/\(language)/briefing.pdf")
    let objects = try Objects(file)
    let root = try #require(objects.root)

    // The document: language, title in the window, marked content, metadata, and what it is known by.
    #expect(Self.text(root["/Lang"])?.hasPrefix(language) == true)
    #expect(objects.dictionary(root["/ViewerPreferences"])?["/DisplayDocTitle"] as? Bool == true)
    #expect(objects.dictionary(root["/MarkInfo"])?["/Marked"] as? Bool == true)
    #expect((objects.trailer?["/ID"] as? [Any])?.count == 2)
    let title = try #require(Self.text(objects.dictionary(objects.trailer?["/Info"])?["/Title"]))
    #expect(objects.dictionary(root["/Metadata"])?["/Subtype"] as? String == "/XML")
    let metadata = try Self.output("pdfinfo", ["-meta", file.path])
    #expect(metadata.contains(title) && metadata.contains("<dc:language>"), "\(metadata)")

    // What its colours mean: sRGB, in three parts.
    let intents = try #require((root["/OutputIntents"] as? [Any])?.compactMap { objects.dictionary($0) })
    #expect(intents.count == 1 && intents.first?["/S"] as? String == "/GTS_PDFA1")
    #expect(Self.text(intents.first?["/OutputConditionIdentifier"]) == "sRGB IEC61966-2.1")
    #expect(objects.dictionary(intents.first?["/DestOutputProfile"])?["/N"] as? Int == 3)

    // One document; headings without a level left out; figures told in words; rows and cells where they belong.
    let tree = try #require(objects.dictionary(root["/StructTreeRoot"]))
    #expect(objects.kids(of: tree).count == 1)
    let elements = objects.elements(below: objects.kids(of: tree).first)
    let roles = elements.map { $0.element["/S"] as? String ?? "" }
    #expect(roles.first == "/Document" && roles.count { $0 == "/Document" } == 1)
    var level = 0
    for heading in roles.filter({ $0.count == 3 && $0.hasPrefix("/H") }).compactMap({ Int($0.dropFirst(2)) }) {
      #expect(heading <= level + 1)
      level = heading
    }
    #expect(level > 0)
    let inside = [
      "/TR": ["/Table", "/THead", "/TBody"], "/TH": ["/TR"], "/TD": ["/TR"], "/Table": ["/Document"],
    ]
    var figures = 0
    for (_, element) in elements {
      let role = element["/S"] as? String ?? ""
      if role == "/Figure" {
        figures += 1
        #expect((Self.text(element["/Alt"]) ?? "").count > 10)
      }
      if let parents = inside[role] {
        #expect(parents.contains(objects.dictionary(element["/P"])?["/S"] as? String ?? ""), "\(role)")
      }
      if role == "/TH" { #expect(objects.dictionary(element["/A"])?["/Scope"] is String) }
      if role == "/Table" {
        let rows = objects.kids(of: element).compactMap { objects.dictionary($0) }
        #expect(Set(rows.map { objects.kids(of: $0).count }).count <= 2 && rows.count > 1)
      }
      // A link holds the words that lead somewhere, and its annotation.
      if role == "/Link" {
        let kinds = objects.kids(of: element).compactMap { objects.dictionary($0)?["/Type"] as? String }
        #expect(kinds.contains("/OBJR") && kinds.contains("/MCR"), "\(kinds)")
      }
    }
    #expect(figures > 5)

    // Every annotation says where it leads; every font is embedded and says which letters its signs are.
    for case let object as [String: Any] in objects.all.values {
      guard let dictionary = object["value"] as? [String: Any] else { continue }
      if dictionary["/Subtype"] as? String == "/Link" { #expect(Self.text(dictionary["/Contents"])?.isEmpty == false) }
      if dictionary["/Type"] as? String == "/Font", dictionary["/Subtype"] as? String == "/Type0" {
        #expect(dictionary["/ToUnicode"] is String)
      }
    }
    let fonts = try Self.output("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })

    // All titles can be found in the text.
    func plain(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "\u{AD}" && $0 != "-" } }
    let words = plain(try Self.output("pdftotext", ["-enc", "UTF-8", file.path, "-"]))
    #expect(words.contains(plain(title)))
    let summary = try folder.text("Output/north-and-south/\(language)/summary.md")
    let titles = summary.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" || $0 == " " } }
    #expect(titles.count > 5)
    for title in titles { #expect(words.contains(plain(String(title).replacing("\\", with: ""))), "\(title)") }
  }
}
