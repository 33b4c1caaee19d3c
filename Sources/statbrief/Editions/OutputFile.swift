import Rendering

/// One file of an edition: where it stands, what it is, and what it was made from.
struct OutputFile: Sendable {
  /// Relative to the output folder: `luliang/zh/briefing.pdf`.
  let path: String
  let bytes: [UInt8]
  let mediaType: String
  /// `zh` or `en`; empty for a file without language.
  let language: String
  let title: String
  /// What it shows, for a reader who cannot see it.
  let description: String
  /// The statements behind it, as `source:line` with their rows in the package.
  let inputs: [String]
  let sha256: String

  init(
    path: String, bytes: [UInt8], mediaType: String, language: String = "", title: String = "",
    description: String = "", inputs: [String] = []
  ) {
    self.path = path
    self.bytes = bytes
    self.mediaType = mediaType
    self.language = language
    self.title = title
    self.description = description
    self.inputs = inputs
    sha256 = Digest.sha256(bytes)
  }

  var json: JSONText {
    var members: [(String, JSONText)] = [("path", .string(path)), ("mediaType", .string(mediaType))]
    if !language.isEmpty { members.append(("language", .string(language))) }
    if !title.isEmpty { members.append(("title", .string(title))) }
    if !description.isEmpty { members.append(("description", .string(description))) }
    members += [("bytes", .number("\(bytes.count)")), ("sha256", .string(sha256))]
    if !inputs.isEmpty { members.append(("inputs", .strings(inputs))) }
    return .object(members)
  }
}
