public import Drawing

/// One key figure: its name, number and unit, a fact, the context, and how it came there.
public struct TileChart: Chart, Hashable {
  /// What and when.
  public var label: String
  public var number: String
  public var unit: String
  /// One fact, set bold.
  public var fact: String
  public var context: String
  public var sparkline: Sparkline?
  public var language: Language
  /// What the tile says, in words and numbers, for a reader who cannot see it.
  public var description: String

  public init(
    label: String, number: String, unit: String = "", fact: String = "", context: String = "",
    sparkline: Sparkline? = nil, language: Language, description: String = ""
  ) {
    self.label = label
    self.number = number
    self.unit = unit
    self.fact = fact
    self.context = context
    self.sparkline = sparkline
    self.language = language
    self.description = description
  }

  /// The words around the picture: a tile carries its own and has no foot.
  public var text: ChartText {
    get { ChartText(title: label, description: description, language: language) }
    set {
      label = newValue.title
      description = newValue.description
      language = newValue.language
    }
  }

  /// The tile on a canvas of its own: as wide as the canvas, as high as its texts need or the canvas is, whichever is
  /// more.
  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    let layout = TileLayout(self, width: canvas.measure, setting: canvas.setting, measurer: measurer)
    let height = max(canvas.layoutSize.height, layout.height + 2 * canvas.endMargin)
    let items: [SceneItem] = [
      .structure(
        .figure(description: description),
        [.group(offset: Point(x: canvas.sideMargin, y: canvas.endMargin), layout.items)])
    ]
    let scene = Scene(
      size: Size(width: canvas.size.width, height: height * canvas.scale),
      items: [.group(offset: Point(x: 0, y: 0), scale: canvas.scale, items)], language: language, title: label,
      description: description)
    return ChartDrawing(scene: scene, warnings: layout.warnings)
  }
}

/// The texts of a tile broken for a width, under a rule.
struct TileLayout: Hashable, Sendable {
  let items: [SceneItem]
  let height: Double
  let warnings: [ChartWarning]

  init(_ tile: TileChart, width: Double, setting: ChartStyle.Setting, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: setting, language: tile.language)
    func block(_ text: String, _ role: TextRole, width: Double, lines: Int) -> TextBlock {
      TextBlock(
        text, style: style.text(role), leading: style.leading(role), width: width, maximumLines: lines,
        measurer: measurer)
    }
    let lineWidth = tile.sparkline.map { $0.size.width + 6 } ?? 0
    let label = block(tile.label, .tileLabel, width: width, lines: 2)
    let number = block(tile.number, .tileNumber, width: width, lines: 1)
    // Beside a number that takes the whole width there is no room for even the sign of a cut.
    let unitRoom = width - number.width - 6
    let hasUnit = unitRoom >= style.size(.tileUnit) * 2
    let unit = block(hasUnit ? tile.unit : "", .tileUnit, width: max(0, unitRoom), lines: 1)
    let fact = block(tile.fact, .tileFact, width: width - lineWidth, lines: 3)
    let context = block(tile.context, .tileContext, width: width, lines: 3)
    // Further lines of a text move everything below it.
    let labelDepth = Double(max(0, label.lines.count - 1)) * label.leading
    let numberBaseline = 44 + labelDepth
    let factBaseline = 61 + labelDepth
    let contextBaseline = factBaseline + Double(max(0, fact.lines.count - 1)) * fact.leading + 13
    let rule = SceneItem.path(
      .line(from: Point(x: 0, y: 1), to: Point(x: width, y: 1)), stroke: Stroke(Palette.blue, width: 2))
    var items: [SceneItem] = [rule]
    items += label.items(baseline: Point(x: 0, y: 16))
    items += number.items(baseline: Point(x: 0, y: numberBaseline))
    items += unit.items(baseline: Point(x: number.width + 6, y: numberBaseline))
    items += fact.items(baseline: Point(x: 0, y: factBaseline))
    if let sparkline = tile.sparkline {
      items.append(
        .group(
          offset: Point(x: width - sparkline.size.width, y: factBaseline - sparkline.size.height), sparkline.items))
    }
    items += context.items(baseline: Point(x: 0, y: contextBaseline))
    self.items = items
    height = contextBaseline + Double(max(0, context.lines.count - 1)) * context.leading + 4
    warnings =
      [label, number, unit, fact, context].compactMap(\.cutText).map(ChartWarning.textCut)
      + (hasUnit || tile.unit.isEmpty ? [] : [.labelDropped(tile.unit)])
  }
}
