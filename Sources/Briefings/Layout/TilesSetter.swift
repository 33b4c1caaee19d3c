import Drawing

/// Sets key figures side by side, each under a blue rule; a row of tiles is one strip.
struct TilesSetter: Sendable {
  let setting: Setting

  func strips(_ tiles: Tiles) -> [Strip] {
    let perRow = min(max(tiles.perRow, 1), 4)
    return stride(from: 0, to: tiles.tiles.count, by: perRow).map { start in
      row(Array(tiles.tiles[start..<min(start + perRow, tiles.tiles.count)]), perRow: perRow, isFirst: start == 0)
    }
  }

  private func row(_ tiles: [Tile], perRow: Int, isFirst: Bool) -> Strip {
    let width = (setting.width - Double(perRow - 1) * PageGrid.gutter) / Double(perRow)
    let narrowed = setting.narrowed(to: width)
    // A unit without room beside its number stands with the name, and so it does in all tiles of the row.
    let crowded = Set(tiles.filter { !SetTile.hasRoomForUnit($0, in: narrowed) }.map(\.unit))
    let set = tiles.map { SetTile($0, unitIsWithName: crowded.contains($0.unit), setting: narrowed) }
    let labels = set.map(\.label.lastBaseline).max() ?? 0
    let facts = set.map(\.fact.lastBaseline).max() ?? 0
    let contexts = set.map(\.context.lastBaseline).max() ?? 0
    var strip = Strip(
      height: 76 + labels + facts + contexts, frames: [], before: isFirst ? Spacing.block : 18, after: 24,
      name: tiles.first?.label ?? "")
    for (index, tile) in set.enumerated() {
      let offset = Point(x: Double(index) * (width + PageGrid.gutter), y: 0)
      strip.frames.append(.moved(offset, tile.frames(labels: labels, facts: facts, height: strip.height)))
      strip.artifacts.append(.moved(offset, [.rule(y: 1, to: width, PageRule.tile)]))
      strip.problems += tile.problems
    }
    return strip
  }
}

/// The texts of one tile, broken for its width.
private struct SetTile {
  let tile: Tile
  let setting: Setting
  let label: TextFrame
  let fact: TextFrame
  let context: TextFrame

  static func hasRoomForUnit(_ tile: Tile, in setting: Setting) -> Bool {
    let beside = setting.measure(tile.number, setting.style.text(.tileNumber)) + 6
    return tile.unit.isEmpty || beside + setting.measure(tile.unit, setting.style.text(.tileUnit)) <= setting.width
  }

  init(_ tile: Tile, unitIsWithName: Bool, setting: Setting) {
    var tile = tile
    if unitIsWithName {
      tile.label = setting.wording.labelWithUnit(tile.label, tile.unit.replacing(" ", with: "\u{A0}"))
      tile.unit = ""
    }
    self.tile = tile
    self.setting = setting
    func block(_ text: String, _ role: PageStyle.Role, width: Double) -> TextFrame {
      setting.textBlock(
        RichText(text), style: setting.style.text(role), leading: setting.style.leading(role), width: width)
    }
    label = block(tile.label, .tileLabel, width: setting.width)
    fact = block(tile.fact, .tileFact, width: setting.width - (tile.sparkline.map { $0.size.width + 6 } ?? 0))
    context = block(tile.context, .tileContext, width: setting.width)
  }

  /// The style of the number; a longer one is set as small as the measure asks for, but not below two thirds.
  private var numberStyle: TextStyle {
    var style = setting.style.text(.tileNumber)
    let width = setting.measure(tile.number, style)
    if width > setting.width { style.size *= max(2.0 / 3, setting.width / width) }
    return style
  }
  private var unitStyle: TextStyle { setting.style.text(.tileUnit) }
  private var numberWidth: Double { setting.measure(tile.number, numberStyle) }
  private var unitX: Double { numberWidth + 6 }

  var problems: [LayoutProblem] {
    let width = tile.unit.isEmpty ? numberWidth : unitX + setting.measure(tile.unit, unitStyle)
    guard width > setting.width + PageBreaking.tolerance else { return [] }
    return [.tooWide(block: tile.label, width: width, available: setting.width)]
  }

  /// The texts with baselines at 16, 44, 61 and 74, moved down by what further lines take; all of the tile leads to
  /// what its number is about.
  func frames(labels: Double, facts: Double, height: Double) -> [Frame] {
    let factBaseline = 61 + labels
    var number: [Frame] = [.text(tile.number, x: 0, baseline: 44 + labels, style: numberStyle)]
    if !tile.unit.isEmpty { number.append(.text(tile.unit, x: unitX, baseline: 44 + labels, style: unitStyle)) }
    if let destination = tile.destination {
      let area = Rect(x: 0, y: 0, width: setting.width, height: height)
      number = [.structure(.link, number + [.items([.link(area, .destination(destination))])])]
    }
    var frames: [Frame] = [
      .structure(.paragraph, label.frames(baseline: 16)), .structure(.paragraph, number),
    ]
    if !fact.lines.isEmpty { frames.append(.structure(.paragraph, fact.frames(baseline: factBaseline))) }
    if let sparkline = tile.sparkline {
      let corner = Point(x: setting.width - sparkline.size.width, y: factBaseline - sparkline.size.height)
      let items: [SceneItem] =
        sparkline.items.contains(where: \.holdsFigure)
        ? sparkline.items : [.structure(role(of: sparkline), sparkline.items)]
      frames.append(.moved(corner, [.items(items)]))
    }
    if !context.lines.isEmpty {
      frames.append(.structure(.paragraph, context.frames(baseline: factBaseline + facts + 13)))
    }
    return frames
  }

  /// A small line without a description only decorates the numbers, which stand beside it as text.
  private func role(of sparkline: Scene) -> StructureRole {
    sparkline.description.isEmpty ? .artifact : .figure(description: sparkline.description)
  }
}
