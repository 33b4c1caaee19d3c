import Drawing
import Foundation
import Testing

/// Compares a text with the one kept under this name in `Goldens`.
///
/// With `RECORD_GOLDENS=1` in the environment the text is kept instead, and the test fails all the same, so that a
/// green run never wrote its own truth.
func expectGolden(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.path)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("not recorded: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no golden at \(file.path); RECORD_GOLDENS=1 writes it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard expected != text else { return }
  let actual = FileManager.default.temporaryDirectory.appending(path: name + ".actual.txt")
  try? Data(text.utf8).write(to: actual)
  let first = zip(expected.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
  let difference = first.map { "\nexpected line: \($0)\nactual line:   \($1)" } ?? ""
  Issue.record("\(file.path) is not \(actual.path)\(difference)", sourceLocation: sourceLocation)
}
