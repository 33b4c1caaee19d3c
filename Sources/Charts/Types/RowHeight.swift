/// How high the rows of a table are: as high as the sheet leaves room for, within what looks well.
struct RowHeight: Hashable, Sendable {
  /// In points.
  var least: Double
  var most: Double

  /// The height of each of `count` rows that share `room` points. Below the least the sheet grows instead.
  func height(sharing room: Double, count: Int) -> Double {
    guard count > 0 else { return least }
    return min(max(room / Double(count), least), most)
  }
}
