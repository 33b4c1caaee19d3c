import Drawing

/// How panels lie side by side: as many columns as give panels of a good shape, all of the same size.
struct MultiplesGrid: Hashable, Sendable {
  let columns: Int
  let rows: Int
  let panelWidth: Double
  let panelHeight: Double

  /// The grid of so many panels in a room; `least` is the smallest panel. Where the room is too low for panels of
  /// that height the grid is higher than the room.
  init(count: Int, room: Size, least: Size) {
    let count = max(1, count)
    let most = max(1, Int((room.width + MultiplesGrid.columnGap) / (least.width + MultiplesGrid.columnGap)))
    // As many columns as the rows need: no row is left nearly empty for want of one more.
    let candidates = (1...count).map { rows in (rows: rows, columns: (count + rows - 1) / rows) }
      .filter { $0.columns <= most && ($0.rows - 1) * $0.columns < count }
    func size(_ grid: (rows: Int, columns: Int)) -> Size {
      let (rows, columns) = (Double(grid.rows), Double(grid.columns))
      return Size(
        width: (room.width - (columns - 1) * MultiplesGrid.columnGap) / columns,
        height: max(least.height, (room.height - (rows - 1) * MultiplesGrid.rowGap) / rows))
    }
    // How far a shape is from the good one, how much is left empty, and how much higher than the room the grid is.
    func fault(_ grid: (rows: Int, columns: Int)) -> Double {
      let size = size(grid)
      let shape = size.width / size.height / MultiplesGrid.goodShape
      let height = Double(grid.rows) * (size.height + MultiplesGrid.rowGap) - MultiplesGrid.rowGap
      let empty = 1 - Double(count) / Double(grid.rows * grid.columns)
      return max(shape, 1 / shape) * (1 + empty) * max(1, height / max(room.height, 1))
    }
    let best = candidates.min { fault($0) < fault($1) } ?? (rows: count, columns: 1)
    rows = best.rows
    columns = best.columns
    panelWidth = size(best).width
    panelHeight = size(best).height
  }

  var height: Double { Double(rows) * (panelHeight + MultiplesGrid.rowGap) - MultiplesGrid.rowGap }

  /// The place of a panel, row by row, from the top left corner of the grid.
  func rect(_ index: Int, from origin: Point) -> Rect {
    Rect(
      x: origin.x + Double(index % columns) * (panelWidth + MultiplesGrid.columnGap),
      y: origin.y + Double(index / columns) * (panelHeight + MultiplesGrid.rowGap), width: panelWidth,
      height: panelHeight)
  }

  /// Whether a panel stands at the left edge.
  func isFirstInRow(_ index: Int) -> Bool { index % columns == 0 }

  static let columnGap = 16.0
  static let rowGap = 13.0
  /// Width to height.
  private static let goodShape = 1.3
}
