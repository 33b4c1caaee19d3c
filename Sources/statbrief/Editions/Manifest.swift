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
            .object([("path", .string(input.path)), ("sha256", .string(input.sha256))])
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
    let size: Int
  }

  /// The key of the run that made it; empty where that is not known.
  let key: String
  /// `path sha256` of each input.
  let inputs: [String]
  let entries: [Entry]
  /// The last day of which sources were used; nil for all.
  let asOf: String?

  /// Nil where there is none, or one of another kind.
  init?(folder: String) {
    guard let file = try? InputFile.read(folder + "/" + Manifest.fileName, limit: 1 << 28),
      let json = try? JSON.read(file), json["format"] == .number("\(Manifest.formatVersion)"),
      let outputs = json["outputs"]?.array
    else { return nil }
    key =
      (try? InputFile.read(folder + "/" + BuildKey.fileName, limit: 1 << 10)).map {
        String(decoding: $0.bytes, as: UTF8.self)
      } ?? ""
    inputs = (json["inputs"]?.array ?? []).map { ($0["path"]?.string ?? "") + " " + ($0["sha256"]?.string ?? "") }
    asOf = json["asOf"]?.string
    entries = outputs.compactMap { output in
      guard let path = output["path"]?.string, let sha256 = output["sha256"]?.string,
        case .number(let digits)? = output["bytes"], let size = Int(digits)
      else { return nil }
      return Entry(path: path, sha256: sha256, size: size)
    }
    guard entries.count == outputs.count else { return nil }
  }
}
