import Glibc
import Indicators
import Rendering

/// Everything that the bytes of an edition depend on, and its fingerprint: equal keys, equal editions.
///
/// It stands in a file of its own beside the manifest, because it is about this machine and the manifest is not.
struct BuildKey {
  static let fileName = ".build-key"

  struct Input {
    let path: String
    let sha256: String
  }

  let packageName: String
  let packageVersion: String
  let asOf: String?
  let inputs: [Input]
  let digest: String

  init(package: DataPackage, specifications: [InputFile], options: [String], fonts files: [String]) {
    packageName = package.descriptor.name
    packageVersion = package.descriptor.version
    asOf = package.catalog.asOf?.description
    inputs = (package.files + specifications).map { Input(path: $0.name, sha256: Digest.sha256($0.bytes)) }
    let libraries = RenderingEnvironment.loadedComponents.map { "\($0.name) \($0.version)" }
    let fonts = files.map { path in
      "\(path.split(separator: "/").last ?? "") \(Self.mark(ofFile: path))"
    }
    let environment = libraries + fonts
    // The program itself: two builds of one version may draw differently.
    let program = Self.mark(ofFile: "/proc/self/exe")
    let parts =
      [Statbrief.version, program, packageName, packageVersion, asOf ?? ""] + options + environment
      + inputs.map { $0.path + " " + $0.sha256 }
    digest = Digest.sha256(Array(parts.joined(separator: "\n").utf8))
  }

  /// A mark of a program or font: its size, its time, and the hash of its first 64 KiB.
  ///
  /// Files of many megabytes need not be read at every run: the worst that a new time does is that all is made again,
  /// compared, and left as it is. In a font the checksums of all tables stand in those first bytes.
  private static func mark(ofFile path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return "" }
    let head = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) " + Digest.sha256(head)
  }
}
