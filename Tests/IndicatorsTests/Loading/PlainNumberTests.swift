import Testing

@testable import Indicators

/// A number read in place is what `Numeral` reads, or left to it.
struct PlainNumberTests {
  private func plain(_ text: String) -> Numeral? {
    // What follows a cell in its file must not matter.
    let bytes = Array(text.utf8) + Array(",2\n9.9.9,,".utf8)
    return bytes.withUnsafeBytes { bytes in
      PlainNumber(UnsafeRawBufferPointer(rebasing: bytes[..<text.utf8.count])).map {
        Numeral(coefficient: $0.coefficient, fractionDigits: Int($0.fractionDigits))
      }
    }
  }

  @Test(arguments: [
    "0", "7", "10", "1652.97", "0.5", "0.05", "0.0000001", "12345678", "1.234567", "123456.7", "99999999", "-1", "-0.5",
    "-0", "123456789", "12345678.9", "0.00000001", "999999999999999999", "-999999999999999999", "0.12345678901234567",
  ])
  func whatIsANumber(_ text: String) throws {
    #expect(plain(text) == (try Numeral(parsing: Array(text.utf8))))
  }

  @Test(arguments: [
    "", ".", "-", ".5", "5.", "1234567.", ".1234567", "00", "007", "00.5", "01234567", "1.2.3", "1..2", "1,2", "+1",
    "1-",
    "--1", "1e3", "x", "12x4", "1 2", " 1", "1/2", "1:2", "\u{FF11}", "é", "0x10", "1234567x", "x2345678",
    "1234567890123456789", "-01",
  ])
  func whatIsNone(_ text: String) {
    #expect(plain(text) == nil)
    #expect(throws: Numeral.ParseFailure.self) { try Numeral(parsing: Array(text.utf8)) }
  }

  /// Every number of up to four characters of digits, point and sign.
  @Test func allShortTexts() {
    let characters = Array("0159.-")
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in characters.map { text + String($0) } } }
    for text in Set(texts) { #expect(plain(text) == (try? Numeral(parsing: Array(text.utf8)))) }
  }
}
