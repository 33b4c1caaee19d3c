public import Drawing

/// Key figures in a row, each under a rule.
public struct Tiles: Sendable {
  public var tiles: [Tile]
  /// Tiles side by side: 2, 3 or 4; more tiles make further rows.
  public var perRow: Int

  public init(_ tiles: [Tile], perRow: Int = 4) {
    self.tiles = tiles
    self.perRow = perRow
  }
}

/// One key figure.
public struct Tile: Sendable {
  /// What and when: "Growth target, 2026".
  public var label: String
  public var number: String
  public var unit: String
  /// One fact, bold: "2nd in Shanxi".
  public var fact: String
  public var context: String
  /// 44 by 11 points, right of the fact.
  public var sparkline: Scene?
  /// Where a click on the tile leads.
  public var destination: String?

  public init(
    label: String, number: String, unit: String = "", fact: String = "", context: String = "",
    sparkline: Scene? = nil, destination: String? = nil
  ) {
    self.label = label
    self.number = number
    self.unit = unit
    self.fact = fact
    self.context = context
    self.sparkline = sparkline
    self.destination = destination
  }
}
