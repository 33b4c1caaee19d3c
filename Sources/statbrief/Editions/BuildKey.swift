import Glibc
import Indicators
import Rendering

/// Everything that the bytes of an edition depend on, and its fingerprint: equal keys, equal editions.
struct BuildKey {
  struct Input {
    let path: String
    let sha256: String
  }

  let packageName: String
  let packageVersion: String
  let asOf: String?
  let inputs: [Input]
  /// Libraries and fonts with what tells their versions apart.
  let environment: [String]
  let digest: String

  init(package: DataPackage, specifications: [InputFile], options: [String], fonts files: [String]) {
    packageName = package.descriptor.name
    packageVersion = package.descriptor.version
    asOf = package.catalog.asOf?.description
    inputs = (package.files + specifications).map { Input(path: $0.name, sha256: Digest.sha256($0.bytes)) }
    let libraries = RenderingEnvironment.loadedComponents.map { "\($0.name) \($0.version)" }
    let fonts = files.map { path in
      "\(path.split(separator: "/").last ?? "") \(Self.digest(ofFile: path))"
    }
    environment = libraries + fonts
    // The program itself: two builds of one version may draw differently.
    let program = Self.digest(ofFile: "/proc/self/exe")
    let parts =
      [Statbrief.version, program, packageName, packageVersion, asOf ?? ""] + options + environment
      + inputs.map { $0.path + " " + $0.sha256 }
    digest = Digest.sha256(Array(parts.joined(separator: "\n").utf8))
  }

  private static func digest(ofFile path: String) -> String {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    let name = resolved.map { String(cString: $0) } ?? path
    return (try? InputFile.read(name)).map { Digest.sha256($0.bytes) } ?? ""
  }
}
