/// In what the form of a table differs from the usual one, as the descriptor declares it.
struct TableForm: Hashable, Sendable {
  /// The line on which the header stands, from 1; the lines above it are no part of the table.
  var headerLine = 1
  var normalisations: Set<Normalisation> = []

  var isUsual: Bool { headerLine == 1 && normalisations.isEmpty }

  /// What stands above a header takes no more than a page.
  static let headerLines = 1...100
}

/// Ways of writing numbers that are read as the usual one only where the descriptor says so.
public enum Normalisation: String, Hashable, Sendable, CaseIterable {
  /// Full-width digits, points, minus and percent signs, as a Chinese keyboard writes them.
  case width
  /// The minus sign of Unicode and the en dash before a number.
  case sign
}
