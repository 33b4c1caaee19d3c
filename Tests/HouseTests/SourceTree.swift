import Foundation

/// The Swift sources of the package as text, for tests of how the house is built.
struct SourceTree {
  struct File {
    /// `Charts` for a file of the target Charts.
    let target: String
    /// The path below `Sources`.
    let path: String
    let lines: [String]
  }

  let files: [File]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
      .sorted()
    files = try paths.map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return File(
        target: String(path.split(separator: "/")[0]), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}

extension String {
  /// The line without what stands behind `//`; good enough where no string holds two slashes.
  var code: String {
    guard let comment = range(of: "//") else { return self }
    let before = self[..<comment.lowerBound]
    return before.hasSuffix(":") ? self : String(before)
  }

  var holdsHan: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value) }
  }
}
