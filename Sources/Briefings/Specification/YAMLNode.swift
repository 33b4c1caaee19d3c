/// A value of a YAML document with the place where it begins; every scalar stays the text that was written.
struct YAMLNode {
  indirect enum Content {
    case text(String)
    case sequence([YAMLNode])
    case mapping(YAMLMapping)
  }

  let content: Content
  /// Counted from 1, as is the column, in characters.
  let line: Int
  let column: Int

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }
}

/// The keys and values of a mapping, in their order; no two keys are the same text.
struct YAMLMapping {
  struct Entry {
    let key: YAMLNode
    let value: YAMLNode
  }

  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Adds an entry; false if there is one with this key already.
  mutating func add(_ key: YAMLNode, _ value: YAMLNode) -> Bool {
    if let text = key.text {
      guard places[text] == nil else { return false }
      places[text] = entries.count
    }
    entries.append(Entry(key: key, value: value))
    return true
  }

  subscript(key: String) -> YAMLNode? { places[key].map { entries[$0].value } }
}
