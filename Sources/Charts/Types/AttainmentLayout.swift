import Drawing

/// Where everything of an attainment chart stands, decided once.
struct AttainmentLayout {
  struct Line {
    var row: AttainmentChart.Row
    var name: RowName
    /// The scale of the row's own, if it has one.
    var axis: AttainmentAxis?
    var cells: [Cell?]
    var span: Span
    /// The middle of the tracks and of what stands beside them.
    var middle: Double
  }

  /// The texts of one judgement.
  struct Cell {
    var judgement: AttainmentChart.Judgement
    var target: TextBlock
    var gap: TextBlock?
    var pill: TextBlock?
  }

  struct Group {
    var heading: TextBlock
    var axis: AttainmentAxis?
    /// The labels of the axis in each panel.
    var labels: [[(x: Double, label: String)]]
    /// Where the rows begin.
    var top: Double
    var lines: [Line]
    var bottom: Double { lines.last?.span.end ?? top }
  }

  let texts: AttainmentTexts
  let sheet: ChartSheet
  let columns: AttainmentColumns
  let groups: [Group]
  /// The names of the panels, or none in the form with column heads.
  let panelNames: [(name: TextBlock, remark: TextBlock?)]
  let key: KeyLayout
  /// The top of the key.
  let keyTop: Double
  let warnings: [ChartWarning]

  init(_ chart: AttainmentChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let texts = AttainmentTexts(chart, style: style, measurer: measurer)
    let columns = AttainmentColumns(texts, measure: canvas.measure, from: canvas.sideMargin)
    panelNames = texts.hasHeads ? [] : texts.panelNames(columns.panels.map(\.whole.length))
    let remarks = panelNames.compactMap(\.remark)
    let told =
      texts.hasHeads
      ? Set(VerdictSign.Kind.allCases)
      : remarks.count == chart.panels.count ? Set(chart.panels.compactMap(\.remarkSign)) : []
    key = KeyLayout(
      Key(chart.keyEntries(told: told)), width: canvas.measure, style: style, measurer: measurer)

    let panelHeight = texts.hasHeads ? 0 : Self.panelHeight
    let headings = chart.groups.map { texts.heading($0.heading, width: columns.names.length) }
    let headHeights = chart.groups.enumerated().map { index, group in
      Self.headHeight(group, heading: headings[index], isFirst: index == 0, texts: texts)
    }
    let keyHeight = key.height > 0 ? key.height + 8 : 0
    let fixed = panelHeight + headHeights.reduce(0, +) + keyHeight
    let names = chart.groups.map { $0.rows.map { texts.name($0, width: columns.names.length) } }
    let cells = chart.groups.map { $0.rows.map { Self.cells($0, texts: texts, columns: columns) } }
    let room = ChartSheet.bodyHeight(text: chart.text, canvas: canvas, measurer: measurer)
    let height = Self.rowHeight(texts).height(sharing: room - fixed, count: names.reduce(0) { $0 + $1.count })
    let heights = chart.groups.indices.map { group in
      zip(names[group], cells[group]).map { name, cells in
        Self.height(
          name: name, cells: cells, least: height, hasOwnScale: chart.groups[group].scale == .own,
          isStacked: texts.isStacked)
      }
    }
    sheet = ChartSheet(
      text: chart.text, canvas: canvas, measurer: measurer, minimumBodyHeight: fixed + heights.joined().reduce(0, +))

    var y = sheet.body.minY + panelHeight
    groups = chart.groups.indices.map { index in
      let group = chart.groups[index]
      let axis = AttainmentAxis(group)
      y += headHeights[index]
      let top = y
      let lines = group.rows.indices.map { row -> Line in
        defer { y += heights[index][row] }
        return Line(
          row: group.rows[row], name: names[index][row],
          axis: group.scale == .own ? AttainmentAxis(group.rows[row], grouping: group.grouping) : nil,
          cells: cells[index][row],
          span: Span(start: y, end: y + heights[index][row]),
          middle: y + (heights[index][row] + (texts.isStacked ? names[index][row].height : 0)) / 2)
      }
      let labels = columns.panels.map { panel in
        axis.map {
          texts.tickLabels(
            $0, track: panel.track,
            within: panel.labelRoom(from: texts.isStacked ? canvas.sideMargin : columns.names.end + 2))
        } ?? []
      }
      return Group(
        heading: headings[index],
        axis: axis,
        labels: labels, top: top, lines: lines)
    }
    keyTop = y + 8
    self.texts = texts
    self.columns = columns
    let all = cells.joined().joined().compactMap { $0 }
    let cut =
      groups.compactMap(\.heading.cutText)
      + panelNames.compactMap(\.name.cutText)
      + names.joined().flatMap(\.cutTexts) + all.flatMap(\.cutTexts)
    warnings =
      cut.map(ChartWarning.textCut) + Self.dropped(chart, panelNames) + key.warnings
      + chart.groups.flatMap(\.rows).filter(\.isUnusable).map { .valueNotFinite($0.name) }
  }

  /// The coloured bar, the name and the remark above a panel.
  static let panelHeight = 17.0

  private static func cells(
    _ row: AttainmentChart.Row, texts: AttainmentTexts, columns: AttainmentColumns
  ) -> [Cell?] {
    columns.panels.indices.map { index in
      guard row.judgements.indices.contains(index), let judgement = row.judgements[index] else { return nil }
      let panel = columns.panels[index]
      return Cell(
        judgement: judgement, target: texts.target(judgement, width: panel.target.length),
        gap: panel.gap.map { texts.gap(judgement, width: $0.length) },
        pill: texts.pill(judgement, track: panel.track.length))
    }
  }

  /// What stands above a group: the labels of its axis or the column heads, and its heading, beside them where there
  /// is a column of names to hold it, otherwise above them.
  private static func headHeight(
    _ group: AttainmentChart.Group, heading: TextBlock, isFirst: Bool, texts: AttainmentTexts
  ) -> Double {
    let hasHeads = isFirst && texts.hasHeads
    let line = AttainmentAxis(group) != nil || hasHeads ? texts.style.size(.axis) + 8 : 0
    guard !heading.lines.isEmpty else { return line }
    return texts.isStacked || hasHeads ? line + heading.height + 6 : max(line, heading.height + 8)
  }

  private static func dropped(
    _ chart: AttainmentChart, _ names: [(name: TextBlock, remark: TextBlock?)]
  ) -> [ChartWarning] {
    zip(chart.panels, names).filter { $1.remark == nil && !$0.remark.isEmpty }.map { .labelDropped($0.0.remark) }
  }

  /// What a row needs with some air; the numbers of its own scale stand below its track.
  private static func height(
    name: RowName, cells: [Cell?], least: Double, hasOwnScale: Bool, isStacked: Bool
  ) -> Double {
    let cell = cells.compactMap { $0?.height }.max() ?? 0
    let hasNumbers = hasOwnScale && cells.contains { $0?.pill == nil && $0?.judgement.isPlaced ?? false }
    let track = hasNumbers ? 27.0 : 18
    return isStacked ? name.height + max(cell, track) + 4 : max(least, name.height + 7, cell, hasNumbers ? track : 0)
  }

  private static func rowHeight(_ texts: AttainmentTexts) -> RowHeight {
    switch (texts.style.setting, texts.hasHeads) {
    case (.freestanding, true): RowHeight(least: 24, most: 33)
    case (.freestanding, false): RowHeight(least: 25, most: 30)
    case (.column, _): RowHeight(least: 20, most: 24)
    case (.halfColumn, _): RowHeight(least: 21, most: 24)
    }
  }
}

extension AttainmentColumns.Panel {
  /// Where labels of the track's axis may stand.
  func labelRoom(from names: Double) -> Span {
    Span(start: max(names, track.start - 20), end: track.end + 12)
  }
}

extension AttainmentLayout.Cell {
  /// What the texts need, with some air.
  var height: Double {
    let actual = gap == nil && judgement.actual != nil ? target.style.size * 1.15 : 0
    return max(target.height + actual, gap?.height ?? 0) + 6
  }

  var cutTexts: [String] { [target.cutText, gap?.cutText, pill?.cutText].compactMap { $0 } }
}

extension AttainmentChart.Row {
  /// Whether a figure of the row is not a finite number.
  var isUnusable: Bool {
    judgements.contains { judgement in
      guard let judgement else { return false }
      return judgement.actual.isUnusable || !judgement.target.figures.allSatisfy(\.isFinite)
    }
  }
}
