/// The file and line of every row of a statement table.
///
/// Kept as runs of rows that stand on one line after the other, as nearly all do.
public struct StatementPlaces: Sendable {
  private struct Run: Sendable {
    let row: Int
    let line: Int
  }

  private var files: [(firstRow: Int, name: String)] = []
  private var runs: [Run] = []
  private(set) var count = 0

  /// Adds the next row, which stands on a line of the last file, or so many rows on lines that follow each other.
  mutating func append(line: Int, count added: Int = 1) {
    if added > 0, runs.last.map({ $0.line + count - $0.row }) != line { runs.append(Run(row: count, line: line)) }
    count += added
  }

  /// Adds the rows of a part of the last file, which begins behind so many lines.
  mutating func append(_ other: StatementPlaces, behind lines: Int = 0) {
    runs += other.runs.map { Run(row: $0.row + count, line: $0.line + lines) }
    count += other.count
  }

  /// Adds the rows of a further file.
  mutating func append(file: String, _ rows: StatementPlaces) {
    files.append((count, file))
    append(rows)
  }

  /// The file, relative to the package, and the line in it.
  public subscript(row: Int) -> (file: String, line: Int) {
    let run = Self.last(of: runs) { $0.row <= row }
    return (Self.last(of: files) { $0.firstRow <= row }?.name ?? "", run.map { $0.line + row - $0.row } ?? 0)
  }

  /// The last element that is not behind a row, by halving.
  private static func last<Element>(of elements: [Element], where isReached: (Element) -> Bool) -> Element? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? elements[low - 1] : nil
  }
}
