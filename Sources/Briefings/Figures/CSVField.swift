/// A cell of a table as it stands in a CSV file.
public enum CSVField {
  /// The text, in quotes where RFC 4180 needs them, and with an apostrophe before it where a spreadsheet would take it
  /// for a formula. Numbers with a sign stay as they are.
  ///
  /// Example: `=1+1` gives `'=1+1`; `-0.5` and `+1,000 people` are not changed but for the quotes of the latter.
  public static func written(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    return text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Whether a spreadsheet may compute a text, or have another program do so; by its first character, and behind a sign
  /// by what follows: a name, a call, another program's topic, or another sheet.
  private static func isFormula(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard bytes.count > 1 else { return false }
      let isCalled = zip(bytes, bytes.dropFirst()).contains { isLetter($0) && $1 == UInt8(ascii: "(") }
      return !(48...57).contains(bytes[1]) || isCalled || bytes.contains(UInt8(ascii: "|"))
        || bytes.contains(UInt8(ascii: "!"))
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) || (48...57).contains(byte) }
}
