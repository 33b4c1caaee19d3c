import Testing

/// A row of the catalogue of bad input: how a sound package is broken, and what is said and done about it.
///
/// The package is the one that `init` lays down, in `Data`, with an edition beside it in `Output`.
struct Fault: Sendable, CustomTestStringConvertible {
  /// The id in the catalogue: a letter for the group and two digits.
  let id: String
  /// The input or fault in few words.
  let given: String
  let breakage: [Breakage]
  /// What is run; `check` and, where that refuses, `build` too, if it is empty.
  let command: [String]
  let environment: [String: String]
  let status: Int32
  /// What stands in the messages, from the name of the file on: `Data/topics.csv:2:1: C22: a blank line`.
  let says: [String]
  /// What stands in the results.
  let prints: [String]
  /// How many errors and warnings there are; nil where only those above matter.
  let count: Int?
  /// The files that the command makes.
  let makes: [String]

  init(
    _ id: String, _ given: String, _ breakage: Breakage..., running command: String = "",
    environment: [String: String] = [:], exits status: Int32, says: [String] = [], prints: [String] = [],
    count: Int? = nil, makes: [String] = []
  ) {
    self.id = id
    self.given = given
    self.breakage = breakage
    self.command = command.split(separator: " ").map(String.init)
    self.environment = environment
    self.status = status
    self.says = says
    self.prints = prints
    self.count = count
    self.makes = makes
  }

  var testDescription: String { "\(id) \(given)" }

  static let all =
    text + tables + numbers + meaning + specifications + descriptors + paths + rendering + operations + beyond
    + declared
}
