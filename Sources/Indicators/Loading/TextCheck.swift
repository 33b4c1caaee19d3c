/// What every text file must be before it is read: UTF-8 without control characters, its lines ended by LF or CRLF.
struct TextCheck {
  /// Where the text begins: behind a byte order mark.
  let start: Int
  let problems: FileProblems
  /// Whether a line ends in CR and LF.
  let hasPairs: Bool

  /// Whether nothing but warnings was found.
  var passes: Bool { problems.passes }

  init(_ file: InputFile) {
    let bytes = file.bytes
    start = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    var problems = FileProblems()
    var (counted, line) = (0, 1)
    func note(_ kind: Problem.Kind, at offset: Int) {
      line += bytes[counted..<offset].count { $0 == 0x0A }
      counted = offset
      // The column of what is only counted would be looked for in vain, in a long line each time from its beginning.
      let column = problems.isFullOfWarnings ? 1 : Self.column(at: offset, in: bytes)
      problems.append(Problem(file: file.name, line: line, column: column, kind: kind))
    }
    // What a zip archive and a compound file begin with: a workbook, new or old.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      problems.append(Problem(file: file.name, kind: .workbook))
      self.problems = problems
      hasPairs = false
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(Problem(file: file.name, kind: .utf16))
      self.problems = problems
      hasPairs = false
      return
    }
    var pairs = 0
    var nextTry = start
    var index = start
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        if index >= nextTry {
          index = Self.plainEnd(bytes, from: index)
          nextTry = index + Self.blockSize
          guard index < bytes.count else { break }
        }
        let byte = bytes[index]
        if byte >= 0x80 {
          guard let length = Self.sequenceLength(bytes, at: index) else {
            note(.invalidUTF8(offset: index, cause: Self.cause(bytes, at: index)), at: index)
            return
          }
          if length == 3, let scalar = Self.invisible(bytes, at: index) { note(.invisibleCharacter(scalar), at: index) }
          index += length
          continue
        }
        if byte < 0x20 || byte == 0x7F {
          switch byte {
          case 0x0D:
            guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
              note(.loneCarriageReturn, at: index)
              return
            }
            pairs += 1
          case 0x09, 0x0A: break
          default:
            note(.controlCharacter(byte), at: index)
            return
          }
        }
        index += 1
      }
    }
    if pairs > 0, pairs != bytes.count(where: { $0 == 0x0A }) {
      problems.append(Problem(file: file.name, kind: .mixedLineEndings))
    }
    self.problems = problems
    hasPairs = pairs > 0
  }

  /// The byte order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Which character of its line stands at an offset, from 1; a byte order mark is none.
  static func column(at offset: Int, in bytes: [UInt8]) -> Int {
    let before = bytes[..<offset]
    let line = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    let mark = line.startIndex == 0 && line.starts(with: Self.mark) ? 1 : 0
    return line.count { $0 & 0xC0 != 0x80 } + 1 - mark
  }

  /// Whether all bytes are well-formed UTF-8.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
        } else if let length = sequenceLength(bytes, at: index) {
          index += length
        } else {
          return false
        }
      }
      return true
    }
  }

  /// What bytes look like that are not UTF-8.
  private static func cause(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Problem.UTF8Cause {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isForbidden =
      switch bytes[index] {
      case 0xC0, 0xC1: (0x80...0xBF).contains(second)
      case 0xE0: (0x80...0x9F).contains(second)
      case 0xED: (0xA0...0xBF).contains(second)
      case 0xF0: (0x80...0x8F).contains(second)
      case 0xF4: (0x90...0xBF).contains(second)
      default: false
      }
    return looksLikeGB18030(bytes) ? .gb18030 : isForbidden ? .forbidden : .other
  }

  private static let blockSize = 64

  /// Where the first block from `index` on begins that holds anything but printable ASCII and line feeds.
  ///
  /// Sixty-four bytes at a time: a third of a gigabyte takes a twentieth of a second.
  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index &+ blockSize <= raw.count {
      var special: UInt64 = 0
      for offset in stride(from: 0, to: blockSize, by: 8) {
        special |= specialBytes(raw.loadUnaligned(fromByteOffset: index &+ offset, as: UInt64.self))
      }
      if special != 0 { break }
      index &+= blockSize
    }
    return index
  }

  /// The high bit of every byte of a word that is neither printable ASCII nor a line feed.
  @inline(__always) private static func specialBytes(_ word: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~high
    let isPrintable = low &+ 0x6060_6060_6060_6060
    let isDelete = low &+ 0x0101_0101_0101_0101
    let isNotLineFeed = (low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
    return (word | ~isPrintable & isNotLineFeed | isDelete) & high
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
    return isInvisible(scalar) ? scalar : nil
  }

  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether the bytes can be GB18030, and most of them are the pairs of GB 2312, which ordinary Chinese is written
  /// with: a Latin-1 text can fit the first as well, but not the second.
  private static func looksLikeGB18030(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (usual, rare) = (0, 0)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return false }
      let second = bytes[index + 1]
      if (0x40...0xFE).contains(second), second != 0x7F {
        if (0xA1...0xF7).contains(bytes[index]), second >= 0xA1 { usual += 1 } else { rare += 1 }
        index += 2
      } else if (0x30...0x39).contains(second), index + 3 < bytes.count {
        rare += 1
        index += 4
      } else {
        return false
      }
    }
    return usual > 3 * rare
  }
}
