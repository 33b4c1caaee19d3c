/// The ids of a code list as bytes, so that a cell finds its code without becoming a string.
struct CodeLookup<Concept>: Sendable {
  private var codes: [ArraySlice<UInt8>: Int] = [:]
  private(set) var ids: [String] = []
  /// Whether the whole table could be read; if not, an id that is missing may be among what could not.
  var isComplete = true
  /// Other names, for suggestions alone.
  private var names: [(name: String, place: Int)] = []

  /// Whether the table has no rows.
  var isEmpty: Bool { ids.isEmpty }

  subscript(bytes: ArraySlice<UInt8>) -> Code<Concept>? { codes[bytes].map { Code($0) } }

  subscript(id: String) -> Code<Concept>? { self[Array(id.utf8)[...]] }

  /// Adds the next id; false if it is there already.
  mutating func append(_ id: String, names: [String] = []) -> Bool {
    let bytes = Array(id.utf8)[...]
    guard codes[bytes] == nil else { return false }
    codes[bytes] = ids.count
    self.names += names.filter { !$0.isEmpty }.map { ($0, ids.count) }
    ids.append(id)
    return true
  }

  func candidates(for text: String) -> [String] {
    let byName = names.filter { $0.name == text }.map { ids[$0.place] }
    return byName.isEmpty ? Candidates.nearest(to: text, among: ids) : Array(byName.prefix(3))
  }
}
