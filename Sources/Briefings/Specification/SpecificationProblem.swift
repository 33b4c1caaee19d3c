/// Something wrong with a specification, as facts.
public struct SpecificationProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case syntax(String)
    case notAMapping
    case anchorOrTag
    case tooDeep(levels: Int)
    /// The version of the format that a specification is written in, and the newest that is read.
    case otherFormat(String, known: Int)
    case missingKey(String)
    case unknownKey(String, candidates: [String])
    case duplicateKey(String)
    case wrongType(key: String, expected: String)
    case unknownName(key: String, text: String, candidates: [String])
    /// None of the words that a key may have.
    case notOneOf(key: String, text: String, allowed: [String], candidates: [String])
    case badYears(String)
    case badDate(String)
    case unprintable(key: String)
    case repeatedValue(key: String, text: String)
    case tooLong(key: String, characters: Int)
    case tooMany(key: String, values: Int)
    /// `{` without its `}`, or the reverse.
    case unbalancedBraces(key: String)
    case unknownPlaceholder(key: String, name: String, known: [String])
    /// A choice of regions that no region answers to.
    case noRegions(key: String)
  }

  public let file: String
  public let line: Int?
  public let column: Int?
  public let kind: Kind

  public init(file: String, line: Int? = nil, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }
}

/// Everything wrong with a specification.
public struct SpecificationFailure: Error, Hashable, Sendable {
  public let problems: [SpecificationProblem]

  public init(problems: [SpecificationProblem]) {
    self.problems = problems
  }
}
