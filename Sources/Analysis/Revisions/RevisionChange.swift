public import Indicators

/// A day on which another value came into use.
public struct RevisionChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A newer source of the same standing says something else.
    case revision
    /// The two can both be true: an exact figure after a bound that it keeps, a finer one after a coarser.
    case refinement
    /// The two can both be true, and the new one says less: a newer and wider bound, or a coarser figure of a source of
    /// higher standing.
    case coarsening
    /// A source of higher standing speaks for the first time and says something else.
    case replacedByHigherStanding
    /// Sources of one standing contradict each other, and neither age nor standing decides.
    case conflict
    /// A newer target takes the place of the older.
    case newTarget
  }

  public let day: CalendarDate
  public let before: Statement
  public let now: Statement
  public let kind: Kind
  /// By how much; nil where the one does not contradict the other, and where no number can be given.
  public let revision: Revision?

  /// Whether what is said now contradicts what was said before; a new target contradicts nothing.
  public var isRevision: Bool {
    switch kind {
    case .revision, .replacedByHigherStanding, .conflict: true
    case .refinement, .coarsening, .newTarget: false
    }
  }

  /// Nil where both say the same.
  init?(from before: Statement, to use: UsedStatement, on day: CalendarDate, in catalog: Catalog) {
    guard !catalog.saysSame(before, as: use.statement, of: catalog) else { return nil }
    self.day = day
    self.before = before
    now = use.statement
    kind = use.kind(after: before, in: catalog)
    if kind != .refinement, kind != .coarsening, let earlier = catalog.quantity(of: before),
      let later = catalog.quantity(of: now)
    {
      revision = Revision(from: earlier, to: later, of: now.measure, in: catalog)
    } else {
      revision = nil
    }
  }
}

/// The statement that a catalog uses for a key, and what it makes of the others.
struct UsedStatement {
  let statement: Statement
  private let roles: [Int: RevisionHistory.Role]
  /// Rows of the same standing that the used statement took the place of.
  private let replaced: Set<Int>
  private let isTarget: Bool

  /// Nil where nothing that counts says anything of the key.
  init?(_ key: FigureKey, in catalog: Catalog) {
    var roles: [Int: RevisionHistory.Role] = [:]
    func set(_ role: RevisionHistory.Role, _ statements: [Statement]) {
      for statement in statements { roles[statement.row] = role }
    }
    isTarget = key.series.kind == .target
    if isTarget {
      guard let target = catalog.target(key) else { return nil }
      statement = target.statement
      set(.agreeing, target.repeated)
      set(.stretch, target.stretch)
      set(.outranked, target.replaced)
      replaced = Set(target.replaced.map(\.row))
    } else {
      guard let figure = catalog.figure(key) else { return nil }
      statement = figure.statement
      set(.agreeing, figure.agreeing)
      set(.outranked, figure.outranked)
      set(.conflicting, figure.conflicting)
      replaced = Set(figure.revised.map(\.row))
    }
    roles[statement.row] = .used
    self.roles = roles
  }

  /// What a statement is on this day.
  func role(of statement: Statement) -> RevisionHistory.Role? { roles[statement.row] }

  /// What it means that this statement is used after `before` was.
  func kind(after before: Statement, in catalog: Catalog) -> RevisionChange.Kind {
    if isTarget { return .newTarget }
    if replaced.contains(before.row) { return .revision }
    switch roles[before.row] {
    case .outranked: return .replacedByHigherStanding
    case .conflicting: return .conflict
    case .used, .agreeing, .stretch, nil:
      return catalog.isFiner(statement, than: before, of: catalog) ? .refinement : .coarsening
    }
  }
}
