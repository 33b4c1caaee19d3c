import Indicators

/// What an edition notes for the next run: what it was made from, and how each of its files looked when it was done.
///
/// It stands in a file of its own beside the manifest, because it is about this machine and the manifest is not.
struct EditionNote {
  static let fileName = ".build-key"

  let parts: [BuildKey.Part]
  /// Size and time of every file but this one, by path.
  let marks: [String: String]

  init(parts: [BuildKey.Part], marks: [String: String]) {
    self.parts = parts
    self.marks = marks
  }

  /// Nil where there is none, or one that cannot be read.
  init?(folder: String) {
    guard let file = try? InputFile.read(folder + "/" + Self.fileName, limit: 1 << 26) else { return nil }
    var (parts, marks): ([BuildKey.Part], [String: String]) = ([], [:])
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields.count == 2 {
        marks[fields[1]] = fields[0]
      } else if fields.count == 3, let kind = BuildKey.Part.Kind(rawValue: fields[0]) {
        parts.append(BuildKey.Part(kind, fields[1], fields[2]))
      } else {
        return nil
      }
    }
    self.init(parts: parts, marks: marks)
  }

  /// A line for each part, then one for each file, with tabs between.
  var bytes: [UInt8] {
    let lines =
      parts.map { "\($0.kind.rawValue)\t\($0.name)\t\($0.value)\n" }
      + marks.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }
    return Array(lines.joined().utf8)
  }
}
