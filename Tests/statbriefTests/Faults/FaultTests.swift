import Foundation
import Testing

/// Every row of the catalogue of bad input.
@Suite struct FaultTests {
  /// The messages stand at their places, the exit code is that of the catalogue, what was published stays as it is,
  /// and nothing is left behind.
  @Test(arguments: Fault.all) func isAnsweredAsCatalogued(_ fault: Fault) throws {
    let folder = try FaultyPackage(fault)
    let before = try folder.state()
    if fault.command.isEmpty {
      let check = try folder.run(["check"])
      folder.expect(check, of: fault)
      if fault.status == 0 {
        let strict = try folder.run(["check", "--strict"]).status
        #expect(strict == (fault.warns ? 1 : 0))
      } else {
        let build = try folder.run(["build", "--quiet", "--json"])
        #expect(build.status == fault.status, "\(build.errors)")
        #expect(try Self.codes(ofJSON: build.errors).isSuperset(of: Self.codes(of: check.errors)))
      }
    } else {
      folder.expect(try folder.run(fault.command), of: fault)
    }
    var after = try folder.state()
    for file in fault.makes { #expect(after.removeValue(forKey: file) != nil, "\(file)") }
    #expect(after == before)
  }

  /// The codes of the errors among the lines; warnings are not there when a build is refused.
  private static func codes(of errors: String) -> Set<String> {
    Set(
      errors.split(separator: "\n").filter { !$0.contains(": warning: ") && !$0.contains(": note: ") }
        .compactMap { $0.firstMatch(of: #/: ([A-Z]\d\d): /#).map { String($0.1) } })
  }

  private static func codes(ofJSON text: String) throws -> Set<String> {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let messages = try #require(object?["messages"] as? [[String: Any]], "\(text)")
    return Set(messages.compactMap { $0["code"] as? String })
  }
}

extension Fault {
  var warns: Bool { says.contains { $0.contains(": warning: ") } }
}

/// The sound package with one fault in it, and an edition beside it that was made before.
struct FaultyPackage {
  private let folder: TemporaryFolder
  private let statbrief: Statbrief
  private let environment: [String: String]

  init(_ fault: Fault) throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    environment = fault.environment
    let template = Statbrief.repository.appendingPathComponent("Sources/statbrief/Template")
    try FileManager.default.copyItem(at: template, to: folder.url.appendingPathComponent("Data"))
    try Self.edition.apply(folder.url)
    for breakage in fault.breakage { try breakage.apply(folder.url) }
  }

  /// A small edition that is not up to date.
  private static let edition = Breakage { folder in
    let text = "the old edition\n"
    let hash = "3685a42ac308c3d64607496fcfec41146d6d6bca672436874211cb3549936ed9"
    try Breakage.writing(text, to: "Output/index.txt").apply(folder)
    let manifest = """
      {"format": 1, "asOf": null, "inputs": [],
       "outputs": [{"path": "index.txt", "bytes": \(text.utf8.count), "sha256": "\(hash)"}]}
      """
    try Breakage.writing(manifest, to: "Output/manifest.json").apply(folder)
  }

  /// A file beside the package or in it.
  func url(_ path: String) -> URL { folder.url.appendingPathComponent(path) }

  func run(_ arguments: [String]) throws -> Statbrief.Result {
    try statbrief.run(list: arguments, environment: environment)
  }

  /// Every file and folder with what it holds, that of the package too: nothing is ever written there.
  func state() throws -> [String: String] {
    let root = folder.url.path
    var state: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + path)
      state[path] = "\(attributes[.type] ?? "") \(attributes[.size] ?? "") \(attributes[.modificationDate] ?? "")"
    }
    return state
  }

  /// Holds what a command said against a row of the catalogue.
  func expect(_ result: Statbrief.Result, of fault: Fault) {
    #expect(result.status == fault.status, "\(result.errors)")
    for message in fault.says { #expect(result.errors.contains(message), "\(result.errors)") }
    for text in fault.prints { #expect(result.output.contains(text), "\(result.output)") }
    let lines = result.errors.split(separator: "\n")
    if let count = fault.count { #expect(lines.count == count, "\(result.errors)") }
    #expect(lines.count <= 51)
    if fault.status == 0 && fault.says.isEmpty { #expect(result.errors.isEmpty, "\(result.errors)") }
    if fault.status != 0 { #expect(!result.errors.isEmpty) }
    let hidden = (result.errors + result.output).unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format)
    }
    #expect(hidden.isEmpty, "\(result.errors)")
  }
}
