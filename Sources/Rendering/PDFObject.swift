/// An object of a PDF file.
indirect enum PDFObject: Hashable {
  /// A name, written here without its solidus.
  case name(String)
  /// A text string; what is not ASCII is written in UTF-16.
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([PDFObject])
  case dictionary([String: PDFObject])
  /// The object behind a number.
  case reference(Int)
}

extension PDFObject: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A literal string is a name.
  init(stringLiteral value: String) {
    self = .name(value)
  }

  init(integerLiteral value: Int) {
    self = .integer(value)
  }

  init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }
}
