import Indicators
import Rendering

/// Why files of an edition are made anew: what is different from the edition that was there.
///
/// It is taken before the old edition is replaced.
struct Explanation {
  enum Reason: Hashable {
    /// There was no edition, or not this file in it.
    case isNew
    /// It was there, and somebody took it away or changed it.
    case wasMissing, wasEdited
    /// A line of the package that is new or another, and the figure it says where it says one.
    case line(file: String, line: Int, figure: String?)
    /// A file of the package has lines less.
    case linesLess(file: String)
    /// Another program, font, library or option.
    case part(BuildKey.Part, before: String?)
    /// The edition that was there does not say what it was made from.
    case unknown
  }

  private let earlier: EarlierManifest?
  private let note: EditionNote?
  /// The files that were there.
  private let present: Set<String>
  private let changedLines: [Reason]
  private let changedParts: [Reason]

  init(of folder: String, package: DataPackage, specifications: [InputFile], key: BuildKey) {
    present = Set(FolderTree.files(in: folder))
    earlier = EarlierManifest(folder: folder)
    let note = EditionNote(folder: folder)
    self.note = note
    let before = note?.parts ?? []
    changedLines = (package.files + specifications).flatMap { file -> [Reason] in
      let old = before.first { $0.kind == .input && $0.name == VisibleText.escaped(file.name) }
      guard old?.value != Digest.sha256(file.bytes) else { return [] }
      return Self.lines(of: file, against: "\(folder)/\(EarlierPackage.folderName)/\(file.name)", in: package)
    }
    changedParts = key.parts.filter { $0.kind != .input && !before.contains($0) }.map { part in
      .part(part, before: before.first { $0.kind == part.kind && $0.name == part.name }?.value)
    }
  }

  /// The lines of a file that an earlier one does not have, and whether that has lines which this one does not.
  private static func lines(of file: InputFile, against earlier: String, in package: DataPackage) -> [Reason] {
    var left: [ArraySlice<UInt8>: Int] = [:]
    for line in (try? InputFile.read(earlier))?.bytes.split(separator: 0x0A) ?? [] { left[line, default: 0] += 1 }
    var reasons: [Reason] = []
    for (index, line) in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty { continue }
      if let count = left[line], count > 0 {
        left[line] = count - 1
      } else {
        reasons.append(.line(file: file.name, line: index + 1, figure: figure(file.name, index + 1, in: package)))
      }
    }
    let lost = left.values.reduce(0, +)
    return reasons + (lost > reasons.count ? [.linesLess(file: file.name)] : [])
  }

  /// `luliang/gdp/2024/level` where a line of a table of statements is about that.
  private static func figure(_ file: String, _ line: Int, in package: DataPackage) -> String? {
    let catalog = package.catalog
    let statement = catalog.statements.first { statement in
      let place = package.places[statement.row]
      return place.line == line && place.file == file
    }
    return statement.map { "\(catalog[$0.region].id)/\(catalog[$0.indicator].id)/\($0.period)/\($0.measure.rawValue)" }
  }

  /// Why a file was written.
  ///
  /// Of the lines of statements those count that the file was made from, where it says from which; all others of the
  /// package may have a part in every file.
  func reasons(for file: OutputFile) -> [Reason] {
    guard let entry = earlier?.entries.first(where: { $0.path == file.path }) else { return [.isNew] }
    if entry.sha256 == file.sha256 { return [present.contains(file.path) ? .wasEdited : .wasMissing] }
    guard note != nil else { return [.unknown] }
    if file.path.hasPrefix(EarlierPackage.folderName + "/") {
      let name = String(file.path.dropFirst(EarlierPackage.folderName.count + 1))
      return changedLines.filter { $0.file == name }
    }
    let relevant = changedLines.filter { reason in
      guard let name = reason.file else { return true }
      if name.hasPrefix("briefings/") { return file.path.hasPrefix(Self.stem(name) + "/") }
      guard case .line(_, let line, .some) = reason, !file.inputs.isEmpty else { return true }
      return file.inputs.contains("\(name):\(line)")
    }
    // A statement that a file does not show may still decide about it, by a rank or by a source that is left.
    let lines = relevant.isEmpty ? changedLines : relevant
    return lines + changedParts
  }

  /// `luliang` for `briefings/luliang.yaml`.
  private static func stem(_ name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    return file.split(separator: ".").dropLast().joined(separator: ".")
  }
}

extension Explanation.Reason {
  /// The file of the package that it is about.
  var file: String? {
    switch self {
    case .line(let file, _, _), .linesLess(let file): file
    case .isNew, .wasMissing, .wasEdited, .part, .unknown: nil
    }
  }
}
