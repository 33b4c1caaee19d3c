/// What every text file must be before it is read: UTF-8 without control characters, its lines ended by LF or CRLF.
struct TextCheck {
  /// Where the text begins: behind a byte order mark.
  let start: Int
  let problems: [Problem]

  /// Whether nothing but warnings was found.
  var passes: Bool { problems.allSatisfy(\.isWarning) }

  init(_ file: InputFile) {
    let bytes = file.bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var problems: [Problem] = []
    func note(_ kind: Problem.Kind, at offset: Int) {
      let lineStart = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      problems.append(Problem(file: file.name, line: line, column: offset - lineStart + 1, kind: kind))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(Problem(file: file.name, kind: .utf16))
      self.problems = problems
      return
    }
    var lineFeeds = 0
    var pairs = 0
    var index = start
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x80 {
          guard let length = Self.sequenceLength(bytes, at: index) else {
            note(.invalidUTF8(offset: index, looksLikeGB18030: Self.looksLikeGB18030(bytes)), at: index)
            return
          }
          if length == 3, let scalar = Self.invisible(bytes, at: index) { note(.invisibleCharacter(scalar), at: index) }
          index += length
          continue
        }
        if byte < 0x20 || byte == 0x7F {
          switch byte {
          case 0x0A: lineFeeds += 1
          case 0x0D:
            guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
              note(.loneCarriageReturn, at: index)
              return
            }
            pairs += 1
          case 0x09: break
          default:
            note(.controlCharacter(byte), at: index)
            return
          }
        }
        index += 1
      }
    }
    if pairs > 0, pairs != lineFeeds { problems.append(Problem(file: file.name, kind: .mixedLineEndings)) }
    self.problems = problems
  }

  /// How many bytes a well-formed sequence at `index` has (RFC 3629); nil if it is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }

  /// Zero-width and direction marks, which hide what a cell says.
  private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    let scalar =
      UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return scalar
    default: return nil
    }
  }

  /// Whether every byte fits the pairs and quadruples of GB18030.
  private static func looksLikeGB18030(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return false }
      let second = bytes[index + 1]
      if (0x40...0xFE).contains(second), second != 0x7F {
        index += 2
      } else if (0x30...0x39).contains(second), index + 3 < bytes.count {
        index += 4
      } else {
        return false
      }
    }
    return true
  }
}
