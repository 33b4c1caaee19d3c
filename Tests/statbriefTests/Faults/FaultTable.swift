/// The catalogue as a table for readers: `Tests/FAULTS.md`.
enum FaultTable {
  /// The groups of the catalogue, with the number of their rows.
  static let groups: [(letter: String, name: String, rows: Int)] = [
    ("C", "Text and tables", 30), ("N", "Numbers and their meaning", 31), ("Y", "Specifications", 13),
    ("P", "Paths and injection", 16), ("R", "Rendering", 15), ("O", "Operations", 17),
  ]

  /// `C01` to `O17`.
  static var ids: [String] {
    groups.flatMap { group in (1...group.rows).map { group.letter + ($0 < 10 ? "0" : "") + "\($0)" } }
  }

  static var text: String {
    var text = """
      # Bad input and faults

      What happens when something is wrong. No published file changes, no temporary file stays, each message has its \
      place and a hint, control and invisible characters are shown as `\\u{..}`. Written by `swift test`, which also \
      tries every row: what is said stands in `statbriefTests/Faults`, the rest in the tests that are named. X, workbooks: \
      none are read or written; one in the place of a table is X02.

      """
    for group in groups {
      text +=
        "\n## \(group.name)\n\n| ID | Given | Run | Exit | What is said or shown, or the test |\n|---|---|---|---|---|\n"
      text += rows { $0.hasPrefix(group.letter) }
    }
    text += "\n## Beyond the catalogue\n\n| ID | Given | Run | Exit | What is said or shown |\n|---|---|---|---|---|\n"
    return text + rows { id in !groups.contains { id.hasPrefix($0.letter) } }
  }

  private static func rows(_ isMember: (String) -> Bool) -> String {
    let cases = Fault.all.filter { isMember($0.id) }.map { ($0.id, row(of: $0)) }
    let proofs = FaultProof.all.filter { isMember($0.id) }.map { proof in
      (proof.id, "| \(proof.id) | \(proof.given) | | | `\(proof.file)`: \(proof.test) |\n")
    }
    let ordered = (cases + proofs).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return ordered.map(\.element.1).joined()
  }

  private static func row(of fault: Fault) -> String {
    let command = fault.command.isEmpty ? "" : "`\(shown(fault.command.joined(separator: " ")))`"
    let words = (fault.says + fault.prints.map { $0.trimmingPrefix("\n") }.map(String.init)).map { "`\(shown($0))`" }
    return
      "| \(fault.id) | \(escaped(fault.given)) | \(command) | \(fault.status) | \(words.joined(separator: "<br>")) |\n"
  }

  /// At most two hundred characters, in one cell.
  private static func shown(_ text: String) -> String {
    let line = escaped(text).replacing("`", with: "'")
    return line.count > 200 ? line.prefix(200) + "\u{2026}" : line
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "|": "\\|"
      case "\u{0}"..<"\u{20}", "\u{200B}"..."\u{202E}", "\u{FEFF}":
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }.joined()
  }
}
