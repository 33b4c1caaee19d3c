import Indicators

/// What an edition notes for the next run: what it was made from, and how each of its files looked when it was done.
///
/// It stands in a file of its own beside the manifest, because it is about this machine and the manifest is not.
struct EditionNote {
  static let fileName = ".build-key"

  /// How a file was when it was done.
  struct File: Hashable {
    /// Its size and time: as long as they are the same it need not be read.
    let mark: String
    let sha256: String
  }

  let parts: [BuildKey.Part]
  /// Every file but this one, by path.
  let files: [String: File]

  init(parts: [BuildKey.Part], files: [String: File]) {
    self.parts = parts
    self.files = files
  }

  /// Nil where there is none, or one that cannot be read.
  init?(folder: String) {
    guard let file = try? InputFile.read(folder + "/" + Self.fileName, limit: 1 << 26) else { return nil }
    var (parts, files): ([BuildKey.Part], [String: File]) = ([], [:])
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields.count == 4, fields[0] == "file" {
        files[fields[1]] = File(mark: fields[2], sha256: fields[3])
      } else if fields.count == 3, let kind = BuildKey.Part.Kind(rawValue: fields[0]) {
        parts.append(BuildKey.Part(kind, fields[1], fields[2]))
      } else {
        return nil
      }
    }
    self.init(parts: parts, files: files)
  }

  /// A line for each part, then one for each file, with tabs between.
  var bytes: [UInt8] {
    let lines =
      parts.map { "\($0.kind.rawValue)\t\($0.name)\t\($0.value)\n" }
      + files.sorted { $0.key < $1.key }.map { "file\t\($0.key)\t\($0.value.mark)\t\($0.value.sha256)\n" }
    return Array(lines.joined().utf8)
  }
}
