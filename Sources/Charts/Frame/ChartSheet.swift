import Drawing

/// What is around the plot of a chart (rule, number, title, subtitle, key, foot), laid out once, and the room it leaves.
struct ChartSheet: Hashable, Sendable {
  /// The room of the plot with its axes, in points of the layout.
  let body: Rect
  let style: ChartStyle
  let canvas: ChartCanvas
  private let text: ChartText
  private let height: Double
  private let header: ChartHeader
  private let foot: ChartFoot

  /// Lays out header, key and foot. A body that needs more height than the canvas leaves makes the sheet grow.
  init(
    text: ChartText, key: Key = Key([]), canvas: ChartCanvas, measurer: any TextMeasuring,
    minimumBodyHeight: Double = 60
  ) {
    self.text = text
    self.canvas = canvas
    style = ChartStyle(setting: canvas.setting, language: text.language)
    header = ChartHeader(text, key: key, width: canvas.measure, style: style, measurer: measurer)
    foot = ChartFoot(text, width: canvas.measure, style: style, measurer: measurer)
    let top = canvas.endMargin + header.height
    let bottom = foot.height + ChartSheet.bottomMargin(of: canvas)
    let bodyHeight = max(minimumBodyHeight, canvas.layoutSize.height - top - bottom)
    height = top + bodyHeight + bottom
    body = Rect(x: canvas.sideMargin, y: top, width: canvas.measure, height: bodyHeight)
  }

  /// How high the body would be on this canvas without growing.
  static func bodyHeight(
    text: ChartText, key: Key = Key([]), canvas: ChartCanvas, measurer: any TextMeasuring
  ) -> Double {
    ChartSheet(text: text, key: key, canvas: canvas, measurer: measurer, minimumBodyHeight: 0).body.height
  }

  /// The finished drawing: header, what the chart drew into the body, foot, scaled to the canvas.
  ///
  /// The plot and its key are one figure with the description as its alternative text.
  func drawing(of items: [SceneItem], warnings: [ChartWarning] = []) -> ChartDrawing {
    let left = canvas.sideMargin
    let contents: [SceneItem] = [
      .group(offset: Point(x: left, y: canvas.endMargin), header.items),
      .structure(
        .figure(description: text.description),
        [.group(offset: Point(x: left, y: canvas.endMargin), header.keyItems)] + items),
      .group(offset: Point(x: left, y: body.maxY), foot.items),
    ]
    let scene = Scene(
      size: Size(width: canvas.size.width, height: height * canvas.scale),
      items: [.group(offset: Point(x: 0, y: 0), scale: canvas.scale, contents)], language: text.language,
      title: text.title, description: text.description)
    return ChartDrawing(scene: scene, warnings: header.warnings + warnings + foot.warnings)
  }

  private static func bottomMargin(of canvas: ChartCanvas) -> Double {
    // The last line of the foot may stand lower than the first line of the title: there is nothing below it.
    canvas.endMargin == 0 ? 2 : max(0, canvas.endMargin - 8)
  }
}

/// Rule, figure number, title, subtitle and key above a plot.
struct ChartHeader: Hashable, Sendable {
  /// From the top to where the plot may begin.
  let height: Double
  /// Items from x = 0 and y = 0.
  let items: [SceneItem]
  let keyItems: [SceneItem]
  let warnings: [ChartWarning]

  init(_ text: ChartText, key: Key, width: Double, style: ChartStyle, measurer: any TextMeasuring) {
    var items: [SceneItem] = []
    var warnings: [ChartWarning] = []
    var baseline = 0.0
    if style.setting != .freestanding {
      items.append(.structure(.artifact, Rule(from: Point(x: 0, y: 0), to: Point(x: width, y: 0), .axis).items))
    }
    if let number = text.figureNumber {
      baseline += 14
      let line = TextLine(number, baseline: Point(x: 0, y: baseline), style: style.text(.figureNumber))
      items.append(.structure(.paragraph, [.text(line)]))
    }
    let title = ChartHeader.title(text, width: width, style: style, measurer: measurer)
    if !title.lines.isEmpty {
      let isFirst = baseline == 0
      baseline += isFirst ? title.style.size + (style.setting == .freestanding ? 0 : 6) : title.leading - 0.5
      items.append(.structure(.paragraph, title.items(baseline: Point(x: 0, y: baseline))))
      baseline += Double(title.lines.count - 1) * title.leading
    }
    let subtitle = TextBlock(
      text.subtitle, style: style.text(.subtitle), leading: style.leading(.subtitle), width: width, maximumLines: 3,
      measurer: measurer)
    if !subtitle.lines.isEmpty {
      baseline += style.setting == .freestanding ? 14.2 : 13.4
      items.append(.structure(.paragraph, subtitle.items(baseline: Point(x: 0, y: baseline))))
      baseline += Double(subtitle.lines.count - 1) * subtitle.leading
    }
    warnings += [title.cutText, subtitle.cutText].compactMap { $0 }.map(ChartWarning.textCut)
    let keyLayout = KeyLayout(key, width: width, style: style, measurer: measurer)
    let keyTop = baseline + (baseline == 0 ? 0 : 7)
    keyItems = [.group(offset: Point(x: 0, y: keyTop), keyLayout.items)]
    height = keyLayout.height > 0 ? keyTop + keyLayout.height + 5 : baseline + (baseline == 0 ? 0 : 10)
    self.items = items
    self.warnings = warnings + keyLayout.warnings
  }

  /// The title in two lines, or the shorter one; what has no room in either form takes a third line.
  private static func title(
    _ text: ChartText, width: Double, style: ChartStyle, measurer: any TextMeasuring
  ) -> TextBlock {
    func block(_ title: String, lines: Int) -> TextBlock {
      TextBlock(
        title, style: style.text(.title), leading: style.leading(.title), width: width, maximumLines: lines,
        isBalanced: true, measurer: measurer)
    }
    let whole = block(text.title, lines: 2)
    guard whole.cutText != nil else { return whole }
    let short = block(text.shortTitle, lines: 2)
    if !text.shortTitle.isEmpty, short.cutText == nil { return short }
    return block(text.shortTitle.isEmpty ? text.title : text.shortTitle, lines: 3)
  }
}

/// Notes and sources below a plot.
struct ChartFoot: Hashable, Sendable {
  /// From the foot of the plot to the foot of the last line.
  let height: Double
  /// Items from x = 0, below y = 0.
  let items: [SceneItem]
  let warnings: [ChartWarning]

  init(_ text: ChartText, width: Double, style: ChartStyle, measurer: any TextMeasuring) {
    var items: [SceneItem] = []
    var warnings: [ChartWarning] = []
    var baseline = 10 + style.size(.note)
    for (place, note) in text.notes.enumerated() {
      let block = TextBlock(
        note, style: style.text(.note), leading: style.leading(.note), width: width, measurer: measurer)
      guard !block.lines.isEmpty else { continue }
      let first = Point(x: 0, y: baseline)
      let target = place == text.notes.count - 1 ? text.sourceTarget : nil
      let words = block.items(baseline: first)
      items.append(
        .structure(
          .paragraph,
          target.map { [.structure(.link, words + block.links(baseline: first, to: $0, measurer: measurer))] } ?? words)
      )
      if let cut = block.cutText { warnings.append(.textCut(cut)) }
      baseline += Double(block.lines.count) * block.leading
    }
    height = items.isEmpty ? 0 : baseline - style.leading(.note) + 1
    self.items = items
    self.warnings = warnings
  }
}
