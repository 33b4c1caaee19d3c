#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How the bytes of a table spell its characters, as the descriptor declares it; all further reading is of UTF-8.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// GB 18030-2005, which holds GBK and GB 2312.
  case gb18030

  /// The encoding of a declared name, in any case; nil for one that is not read.
  init?(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312": self = .gb18030
    default: return nil
    }
  }

  /// The same file in UTF-8, and what is to be said about it.
  ///
  /// GB18030 that does not decode is refused at its first bad byte, and UTF-8 that is declared as GB18030 as what it
  /// is; where such a file happens to decode as well, that is a warning.
  func decoded(_ file: InputFile) throws(Problem) -> (file: InputFile, warnings: [Problem]) {
    switch self {
    case .utf8: return (file, [])
    case .gb18030:
      let (bytes, read) = Self.utf8(ofGB18030: file.bytes)
      let isUTF8 = file.bytes.contains { $0 >= 0x80 } && TextCheck.isUTF8(file.bytes)
      guard read == file.bytes.count, !file.bytes.starts(with: TextCheck.mark) else {
        if isUTF8 { throw Problem(file: file.name, kind: .declaredGB18030) }
        throw Problem(
          file: file.name, line: bytes.count { $0 == 0x0A } + 1, column: TextCheck.column(at: bytes.count, in: bytes),
          kind: .invalidGB18030(offset: read))
      }
      let warning = Problem(file: file.name, kind: .perhapsUTF8)
      return (InputFile(name: file.name, bytes: bytes), isUTF8 ? [warning] : [])
    }
  }

  /// The text up to the first bytes that are no character, and how many bytes that is.
  private static func utf8(ofGB18030 bytes: [UInt8]) -> (text: [UInt8], read: Int) {
    // No character of GB18030 has more bytes in UTF-8 than three for two.
    let room = bytes.count / 2 * 3 + 4
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return ([], 0) }
    defer { iconv_close(converter) }
    var read = 0
    let text = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      var source = bytes
      source.withUnsafeMutableBytes { input in
        var (from, to) = (
          input.baseAddress?.assumingMemoryBound(to: CChar.self),
          output.baseAddress.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self) }
        )
        var (left, free) = (input.count, room)
        _ = iconv(converter, &from, &left, &to, &free)
        read = input.count - left
        count = room - free
      }
    }
    return (text, read)
  }
}
