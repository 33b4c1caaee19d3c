import Glibc
import Indicators
import Rendering

/// Everything that the bytes of an edition depend on: equal keys, equal editions.
struct BuildKey {
  /// One thing that they depend on, such as a table, a font or a library.
  struct Part: Hashable {
    enum Kind: String { case tool, program, package, option, library, font, input }

    let kind: Kind
    /// What it is called; no line end and no tab.
    let name: String
    /// Its version or fingerprint.
    let value: String

    init(_ kind: Kind, _ name: String, _ value: String) {
      self.kind = kind
      self.name = VisibleText.escaped(name)
      self.value = VisibleText.escaped(value)
    }
  }

  let packageName: String
  let packageVersion: String
  let asOf: String?
  let parts: [Part]

  /// - Parameter inputs: The files of the package and the specifications, in any order. Their bytes are enough: what
  ///   they mean is told by them and by the program, and need not be known to see that nothing changed.
  init(
    _ descriptor: Descriptor, asOf day: CalendarDate?, inputs: [InputFile], options: [(String, String)],
    fonts files: [String]
  ) {
    packageName = descriptor.name
    packageVersion = descriptor.version
    asOf = day?.description
    // The program itself: two builds of one version may draw differently.
    var parts = [
      Part(.tool, "statbrief", Statbrief.version), Part(.program, "statbrief", Self.mark(ofFile: "/proc/self/exe")),
      Part(.package, packageName, packageVersion), Part(.option, "--as-of", asOf ?? ""),
    ]
    parts += options.map { Part(.option, $0, $1) }
    parts += RenderingEnvironment.loadedComponents.map { Part(.library, $0.name, $0.version) }
    parts += files.map { Part(.font, String($0.split(separator: "/").last ?? ""), Self.mark(ofFile: $0)) }
    parts += inputs.sorted { $0.name < $1.name }.map { Part(.input, $0.name, Digest.sha256($0.bytes)) }
    self.parts = parts
  }

  /// The files of the package and the specifications.
  var inputs: [Part] { parts.filter { $0.kind == .input } }

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
