/// The text of a source document, in which printed figures are looked for.
///
/// White space is ignored: texts of newspaper pages have it anywhere. A form that begins at the end of a line may go on
/// at the beginning of one of the next lines, since a line of the neighbouring column may stand between the two.
public struct DocumentText: Sendable {
  /// The lines without white space.
  private let lines: [String]
  private let written: [String]

  /// How many lines further on a form may continue.
  private static let reach = 4

  public var lineCount: Int { lines.count }

  /// Refuses what is not UTF-8.
  public init(_ file: InputFile) throws(Problem) {
    let bytes = file.bytes.starts(with: TextCheck.mark) ? file.bytes.dropFirst(3) : file.bytes[...]
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.starts(with: [0xFF, 0xFE]) else {
      let encoding = TextCheck(file).problems.all.first { problem in
        switch problem.kind {
        case .utf16, .invalidUTF8: true
        default: false
        }
      }
      throw encoding ?? Problem(file: file.name, kind: .invalidUTF8(offset: 0, cause: .other))
    }
    written = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = written.map(Self.withoutSpace)
  }

  /// A line as it stands, counted from 1; nil behind the end.
  public func line(_ number: Int) -> String? {
    written.indices.contains(number - 1) ? written[number - 1] : nil
  }

  /// Whether a printed form stands on a line, or begins there.
  public func prints(_ form: String, onLine number: Int) -> Bool {
    lines.indices.contains(number - 1) && begins(Self.withoutSpace(form), at: number - 1)
  }

  /// The lines on which a printed form stands or begins, counted from 1.
  public func lines(printing form: String) -> [Int] {
    let form = Self.withoutSpace(form)
    return lines.indices.filter { begins(form, at: $0) }.map { $0 + 1 }
  }

  private func begins(_ form: String, at index: Int) -> Bool {
    guard !form.isEmpty else { return false }
    if lines[index].contains(form) { return true }
    return form.indices.dropFirst().contains { cut in
      lines[index].hasSuffix(form[..<cut]) && continues(form[cut...], behind: index)
    }
  }

  /// Whether the rest of a form begins one of the next lines, or fills it and goes on.
  private func continues(_ rest: Substring, behind index: Int) -> Bool {
    (index + 1..<min(index + 1 + Self.reach, lines.count)).contains { next in
      let line = lines[next]
      if line.hasPrefix(rest) { return true }
      return !line.isEmpty && rest.hasPrefix(line) && continues(rest.dropFirst(line.count), behind: next)
    }
  }

  private static func withoutSpace(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
