import CYAML

/// Reads a YAML text event by event with libyaml.
///
/// What can make a small file large is refused where it begins, before anything is built from it: anchors, aliases and
/// tags, which a specification does not need, and nesting that no briefing has.
final class YAMLReader {
  /// Why a text cannot be read, and where.
  struct Fault: Error, Hashable {
    let kind: SpecificationProblem.Kind
    /// Counted from 1; nil where the whole text is meant.
    var line: Int?
    var column: Int?
  }

  /// The deepest nesting that is read.
  static let deepest = 64

  private var parser = yaml_parser_t()
  private var event = yaml_event_t()

  /// The value that a text holds; nil if it holds none.
  static func root(of bytes: [UInt8]) throws(Fault) -> YAMLNode? {
    // The library reads from these bytes as long as it parses.
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(Fault) in
        try YAMLReader(bytes).root()
      }
    }
    return try result.get()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    guard yaml_parser_initialize(&parser) != 0 else { throw Fault(kind: .syntax("no memory")) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(&event)
    yaml_parser_delete(&parser)
  }

  private func root() throws(Fault) -> YAMLNode? {
    try advance()
    try advance()
    guard event.type == YAML_DOCUMENT_START_EVENT else { return nil }
    try advance()
    let root = try node(depth: 0)
    try advance()
    try advance()
    guard event.type == YAML_STREAM_END_EVENT else { throw fault(.syntax("another document begins here")) }
    return root
  }

  /// The node that begins with the event at hand.
  private func node(depth: Int) throws(Fault) -> YAMLNode {
    guard depth <= Self.deepest else { throw fault(.tooDeep(levels: Self.deepest)) }
    let (line, column) = place
    let content: YAMLNode.Content
    switch event.type {
    case YAML_SCALAR_EVENT:
      try refuse(event.data.scalar.anchor, event.data.scalar.tag)
      let value = UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
      content = .text(String(decoding: value, as: UTF8.self))
    case YAML_SEQUENCE_START_EVENT:
      try refuse(event.data.sequence_start.anchor, event.data.sequence_start.tag)
      content = .sequence(try sequence(depth: depth))
    case YAML_MAPPING_START_EVENT:
      try refuse(event.data.mapping_start.anchor, event.data.mapping_start.tag)
      content = .mapping(try mapping(depth: depth))
    default: throw fault(.anchorOrTag)
    }
    return YAMLNode(content: content, line: line, column: column)
  }

  private func sequence(depth: Int) throws(Fault) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      nodes.append(try node(depth: depth + 1))
      try advance()
    }
    return nodes
  }

  private func mapping(depth: Int) throws(Fault) -> YAMLMapping {
    var mapping = YAMLMapping()
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1)
      try advance()
      let value = try node(depth: depth + 1)
      guard mapping.add(key, value) else {
        throw Fault(kind: .duplicateKey(key.text ?? ""), line: key.line, column: key.column)
      }
      try advance()
    }
    return mapping
  }

  private func refuse(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) throws(Fault) {
    if anchor != nil || tag != nil { throw fault(.anchorOrTag) }
  }

  /// Reads the next event.
  private func advance() throws(Fault) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(&parser, &event) == 0 else { return }
    let problem = parser.problem.map { String(cString: $0) } ?? "no memory"
    guard parser.error != YAML_READER_ERROR else { throw Fault(kind: .syntax(problem)) }
    throw Fault(
      kind: .syntax(problem), line: Int(parser.problem_mark.line) + 1, column: Int(parser.problem_mark.column) + 1)
  }

  /// Where the event at hand begins.
  private var place: (line: Int, column: Int) {
    (Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1)
  }

  private func fault(_ kind: SpecificationProblem.Kind) -> Fault {
    Fault(kind: kind, line: place.line, column: place.column)
  }
}
