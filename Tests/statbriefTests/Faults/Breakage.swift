import Foundation
import Testing

/// One change to a sound package.
struct Breakage: Sendable {
  /// Changes the package in the folder.
  let apply: @Sendable (URL) throws -> Void

  init(_ apply: @escaping @Sendable (URL) throws -> Void) {
    self.apply = apply
  }

  /// Another text in the place of a file's.
  static func writing(_ text: String, to file: String) -> Breakage { writing(bytes: Array(text.utf8), to: file) }

  static func writing(bytes: [UInt8], to file: String) -> Breakage {
    Breakage { folder in
      let url = folder.appendingPathComponent(file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// The bytes of a file changed in any way.
  static func changing(_ file: String, _ change: @escaping @Sendable ([UInt8]) throws -> [UInt8]) -> Breakage {
    Breakage { folder in
      let url = folder.appendingPathComponent(file)
      let old = Array(try Data(contentsOf: url))
      let new = try change(old)
      try #require(new != old, "\(file) is as it was")
      try Data(new).write(to: url)
    }
  }

  /// The first place of a text in a file replaced.
  static func replacing(_ old: String, with new: String, in file: String) -> Breakage {
    replacing(old, bytes: Array(new.utf8), in: file)
  }

  static func replacing(_ old: String, bytes new: [UInt8], in file: String) -> Breakage {
    changing(file) { bytes in
      let place = try #require(bytes.firstRange(of: Array(old.utf8)), "\(old) is not in \(file)")
      return bytes[..<place.lowerBound] + new + bytes[place.upperBound...]
    }
  }

  static func appending(_ text: String, to file: String) -> Breakage { changing(file) { $0 + Array(text.utf8) } }

  static func removing(_ file: String) -> Breakage {
    Breakage { try FileManager.default.removeItem(at: $0.appendingPathComponent(file)) }
  }

  /// A symbolic link in the place of a file.
  static func linking(_ file: String, to destination: String) -> Breakage {
    Breakage { folder in
      let path = folder.appendingPathComponent(file).path
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: destination)
    }
  }

  /// An empty folder, in the place of a file if there is one.
  static func folder(_ name: String) -> Breakage {
    Breakage { folder in
      let url = folder.appendingPathComponent(name)
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }
  }

  // MARK: The statement that is broken most

  static let statements = "Data/statements/north-2025.csv"

  /// The GDP of North City in 2024, in line 3, with these cells in the place of its own.
  static func statement(
    region: String = "north", indicator: String = "gdp", period: String = "2024", kind: String = "actual",
    measure: String = "level", comparator: String = "eq", value: String = "1287.4", high: String = "",
    unit: String = "yi_yuan", reference: String = "", base: String = "", status: String = "", printed: String = ""
  ) -> Breakage {
    replacing(
      "4,north,gdp,2024,actual,level,eq,1287.4,,yi_yuan,,,,,,,headline,1287.4\u{4EBF}\u{5143},,",
      with: "4,\(region),\(indicator),\(period),\(kind),\(measure),\(comparator),\(value),\(high),\(unit),"
        + "\(reference),\(base),,,\(status),,headline,\(printed),,", in: statements)
  }

  /// A further statement of line 20 behind the others, in line 14 of the table.
  static func adding(_ statement: String) -> Breakage { appending("20,\(statement)\n", to: statements) }
}
