/// A large table in pieces of whole lines, each of which is read when its turn comes.
///
/// So the file is never in memory as a whole: a buffer of a quarter of a megabyte stays near the processor and is used
/// again, while touching 313 MB of memory for the first time takes a third of the time that their rows take to read.
struct TablePieces: Sendable {
  /// About how many bytes a piece has.
  static let size = 1 << 18
  /// A smaller file is read whole.
  private static let leastFileSize = 4 * size
  /// How far behind the size the end of a line is looked for.
  private static let reach = 4096

  private let file: OpenFile
  /// Where each piece ends.
  private let ends: [Int]
  /// The first piece, with the header.
  private let first: TableReader
  /// About how many rows there are, a few too many rather than too few.
  let estimatedRowCount: Int

  /// Nil for a small file, and for one that is not plain: with quotes, in which lines may end, or with problems.
  init?(_ file: OpenFile, schema: TableSchema, declared: [String]?) {
    guard file.size >= Self.leastFileSize else { return nil }
    var ends: [Int] = []
    var lineEnds = 0
    for aim in stride(from: Self.size, to: file.size - Self.reach, by: Self.size) {
      let sample = file.bytes(aim - 1..<aim - 1 + Self.reach)
      guard let end = sample.firstIndex(of: 0x0A) else { return nil }
      ends.append(aim + end)
      lineEnds += sample.count { $0 == 0x0A }
    }
    estimatedRowCount = file.size / Self.reach * lineEnds / ends.count * 17 / 16 + 64
    ends.append(file.size)
    self.file = file
    self.ends = ends
    guard let reader = CSVReader(firstPiece: InputFile(name: file.name, bytes: file.bytes(0..<ends[0]))) else {
      return nil
    }
    first = TableReader(reader, schema: schema, declared: declared)
    guard first.isClean else { return nil }
  }

  var name: String { file.name }

  var count: Int { ends.count }

  /// The reader of a piece; nil where it is not plain or cannot be read to its end.
  subscript(place: Int) -> TableReader? {
    guard place > 0 else { return first }
    let range = ends[place - 1]..<ends[place]
    let piece = InputFile(name: file.name, bytes: file.bytes(range))
    return piece.bytes.count == range.count ? first.further(piece) : nil
  }
}
