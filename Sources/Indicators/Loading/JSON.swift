/// A JSON value with the place at which it stands, read strictly: one value, no duplicate keys, no comments.
///
/// Foundation's decoder takes the last of two equal keys in silence and does not say where a fault is.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The digits as written.
  case number(String)
  case string(String)
  case array([JSON])
  /// The members in the order of the text.
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The members of an object in the order of the text.
  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  public var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}

/// What is wrong with a JSON text.
public enum JSONFault: Hashable, Sendable {
  case unexpected(Character?)
  case duplicateKey(String)
  case badEscape
  case badNumber
  case textBehind
}

extension JSON {
  static let depthLimit = 64

  /// Reads a whole file; throws the first fault with its place.
  public static func read(_ file: InputFile) throws(Problem) -> JSON {
    try file.checkText()
    var reader = JSONReader(file: file, position: file.bytes.starts(with: TextCheck.mark) ? TextCheck.mark.count : 0)
    return try reader.document()
  }
}

/// The reader behind `JSON.read`: recursive descent over bytes.
private struct JSONReader {
  let file: InputFile
  var position: Int

  func problem(_ fault: JSONFault) -> Problem { problem(.json(fault)) }

  func problem(_ kind: Problem.Kind) -> Problem {
    let before = file.bytes[..<min(position, file.bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Problem(
      file: file.name, line: before.count { $0 == 0x0A } + 1,
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1, kind: kind)
  }

  var unexpected: Problem {
    problem(.unexpected(position < file.bytes.count ? Character(Unicode.Scalar(file.bytes[position])) : nil))
  }

  mutating func document() throws(Problem) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard position == file.bytes.count else { throw problem(.textBehind) }
    return value
  }

  mutating func skipSpace() {
    while position < file.bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[position]) { position += 1 }
  }

  mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard position < file.bytes.count, file.bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard file.bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  mutating func value(depth: Int) throws(Problem) -> JSON {
    guard depth <= JSON.depthLimit else {
      throw problem(.exceedsLimit(what: .jsonDepth, limit: JSON.depthLimit))
    }
    skipSpace()
    guard position < file.bytes.count else { throw unexpected }
    switch file.bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t") where takeWord("true"): return .bool(true)
    case UInt8(ascii: "f") where takeWord("false"): return .bool(false)
    case UInt8(ascii: "n") where takeWord("null"): return .null
    case UInt8(ascii: "-"), 48...57: return .number(try number())
    default: throw unexpected
    }
  }

  mutating func object(depth: Int) throws(Problem) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    var names: Set<String> = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard position < file.bytes.count, file.bytes[position] == UInt8(ascii: "\"") else { throw unexpected }
      let start = position
      let name = try string()
      guard names.insert(name).inserted else {
        position = start
        throw problem(.duplicateKey(name))
      }
      guard take(":") else { throw unexpected }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw unexpected }
    return .object(members)
  }

  mutating func array(depth: Int) throws(Problem) -> JSON {
    position += 1
    var elements: [JSON] = []
    if take("]") { return .array([]) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw unexpected }
    return .array(elements)
  }

  mutating func number() throws(Problem) -> String {
    let start = position
    while position < file.bytes.count, "+-.eE0123456789".utf8.contains(file.bytes[position]) { position += 1 }
    let text = String(decoding: file.bytes[start..<position], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let hasLeadingZero = digits.count > 1 && digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true
    guard Double(text) != nil, !hasLeadingZero, digits.first?.isNumber == true, digits.last?.isNumber == true else {
      position = start
      throw problem(.badNumber)
    }
    return text
  }

  mutating func string() throws(Problem) -> String {
    position += 1
    var bytes: [UInt8] = []
    while position < file.bytes.count {
      let byte = file.bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: try escape())
      case 0..<0x20:
        position -= 1
        throw unexpected
      default: bytes.append(byte)
      }
    }
    throw unexpected
  }

  mutating func escape() throws(Problem) -> String.UTF8View {
    guard position < file.bytes.count else { throw unexpected }
    let byte = file.bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\"".utf8
    case UInt8(ascii: "\\"): return "\\".utf8
    case UInt8(ascii: "/"): return "/".utf8
    case UInt8(ascii: "b"): return "\u{8}".utf8
    case UInt8(ascii: "f"): return "\u{C}".utf8
    case UInt8(ascii: "n"): return "\n".utf8
    case UInt8(ascii: "r"): return "\r".utf8
    case UInt8(ascii: "t"): return "\t".utf8
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if (0xD800...0xDBFF).contains(first), takeWord("\\u") {
        let second = try hexadecimal()
        if (0xDC00...0xDFFF).contains(second),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return String(Character(scalar)).utf8
        }
      } else if let scalar = Unicode.Scalar(first) {
        return String(Character(scalar)).utf8
      }
      throw problem(.badEscape)
    default: throw problem(.badEscape)
    }
  }

  mutating func hexadecimal() throws(Problem) -> UInt32 {
    let digits = file.bytes[position...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
    else { throw problem(.badEscape) }
    position += 4
    return value
  }
}
