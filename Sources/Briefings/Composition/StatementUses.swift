import Indicators

/// Where each statement is used.
struct StatementUses {
  private(set) var order: [Int] = []
  private(set) var places: [Int: [String]] = [:]
  private(set) var statements: [Int: Statement] = [:]

  mutating func add(_ used: [Statement], in place: String) {
    for statement in used {
      if statements[statement.row] == nil {
        statements[statement.row] = statement
        order.append(statement.row)
      }
      if places[statement.row]?.contains(place) != true { places[statement.row, default: []].append(place) }
    }
  }
}
