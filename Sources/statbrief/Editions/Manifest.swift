import Indicators

/// What an output folder holds and what it was made from: `manifest.json`.
///
/// A later run reads it to see whether anything has to be made at all, and whether a file was changed by hand.
struct Manifest {
  static let fileName = "manifest.json"
  static let formatVersion = 1

  let buildKey: BuildKey
  let files: [OutputFile]

  var json: JSONText {
    .object([
      ("format", .number("\(Self.formatVersion)")),
      ("tool", .object([("name", .string("statbrief")), ("version", .string(Statbrief.version))])),
      (
        "package",
        .object([("name", .string(buildKey.packageName)), ("version", .string(buildKey.packageVersion))])
      ),
      ("asOf", buildKey.asOf.map { .string($0) } ?? .null),
      (
        "inputs",
        .array(
          buildKey.inputs.map { input in
            .object([("path", .string(input.name)), ("sha256", .string(input.value))])
          })
      ),
      ("outputs", .array(files.map(\.json))),
    ])
  }
}

/// What the manifest of an earlier edition says.
struct EarlierManifest {
  struct Entry {
    let path: String
    let sha256: String
    /// The statements behind it, as `file:line` of the package.
    let inputs: [String]
  }

  /// `path sha256` of each input.
  let inputs: [String]
  let entries: [Entry]
  /// The last day of which sources were used; nil for all.
  let asOf: String?

  /// The fingerprint of each file.
  var sha256: [String: String] { Dictionary(entries.map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 }) }

  /// Nil where there is none, or one of another kind.
  init?(folder: String) {
    guard let file = try? InputFile.read(folder + "/" + Manifest.fileName, limit: 1 << 28),
      let json = try? JSON.read(file), json["format"] == .number("\(Manifest.formatVersion)"),
      let outputs = json["outputs"]?.array
    else { return nil }
    inputs = (json["inputs"]?.array ?? []).map { ($0["path"]?.string ?? "") + " " + ($0["sha256"]?.string ?? "") }
    asOf = json["asOf"]?.string
    entries = outputs.compactMap { output in
      guard let path = output["path"]?.string, let sha256 = output["sha256"]?.string else { return nil }
      return Entry(path: path, sha256: sha256, inputs: (output["inputs"]?.array ?? []).compactMap(\.string))
    }
    guard entries.count == outputs.count else { return nil }
  }
}
