import Analysis
import Glibc

@testable import Briefings
@testable import Indicators

/// What is tried with bytes that nobody wrote: `STATBRIEF_FUZZ` names it, `STATBRIEF_FUZZ_PACKAGE` a package to spoil.
///
/// Whatever the bytes are, a reader gives facts or problems; it never ends the process, never waits, and what it accepts
/// it can say again. libFuzzer reports anything else with the bytes that caused it.
struct Fuzzing: Sendable {
  enum Target: String, CaseIterable { case csv, json, number, specification, package }

  let target: Target
  /// The folder of a package that is sound.
  let folder: String
  private let catalog: Catalog?

  static let chosen = Fuzzing()

  private init() {
    target = Self.environment("STATBRIEF_FUZZ").flatMap(Target.init(rawValue:)) ?? .csv
    folder = Self.environment("STATBRIEF_FUZZ_PACKAGE") ?? "."
    catalog = (try? DataPackage.load(folder: folder))?.catalog
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  func tryOut(_ bytes: [UInt8]) {
    switch target {
    case .csv: csv(bytes)
    case .json: _ = try? JSON.read(InputFile(name: "a.json", bytes: bytes))
    case .number: number(bytes)
    case .specification: specification(bytes)
    case .package: package(bytes)
    }
  }

  private func csv(_ bytes: [UInt8]) {
    let file = InputFile(name: "a.csv", bytes: bytes)
    var reader = CSVReader(file)
    while let row = reader.next() {
      precondition(row.fields.count == reader.header.count)
      for field in row.fields { _ = field.bytes(in: file).count }
    }
  }

  /// What is accepted is printed again as it was.
  private func number(_ bytes: [UInt8]) {
    guard let numeral = try? Numeral(parsing: bytes) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    precondition(numeral.description == text || (numeral.coefficient == 0 && "-" + numeral.description == text))
  }

  private func specification(_ bytes: [UInt8]) {
    guard let catalog else { return }
    _ = try? BriefingSeries.read(InputFile(name: "a.yaml", bytes: bytes), name: "a", catalog: catalog)
  }

  /// The first byte says which file of the package is replaced by the others.
  private func package(_ bytes: [UInt8]) {
    let files = [
      "datapackage.json", "regions.csv", "units.csv", "topics.csv", "indicators.csv", "plans.csv", "scopes.csv",
      "sources.csv", "corrections.csv", "statements/north-2026.csv",
    ]
    guard let first = bytes.first else { return }
    let path = folder + "/" + files[Int(first) % files.count]
    guard let sound = try? InputFile.read(path).bytes else { return }
    write(Array(bytes.dropFirst()), to: path)
    defer { write(sound, to: path) }
    guard let package = try? DataPackage.load(folder: folder) else { return }
    _ = Verdicts(package.catalog).headlines.count
  }

  private func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    precondition(descriptor >= 0 && Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func tryOut(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Fuzzing.chosen.tryOut(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
