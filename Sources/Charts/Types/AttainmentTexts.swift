import Drawing

/// The texts of an attainment chart, measured and broken.
struct AttainmentTexts {
  let chart: AttainmentChart
  let style: ChartStyle
  let measurer: any TextMeasuring
  /// Whether target, actual, gap and verdict stand in columns.
  let hasHeads: Bool
  /// Whether names stand above their rows, because beside them they would leave the panels no room.
  let isStacked: Bool

  init(_ chart: AttainmentChart, style: ChartStyle, measurer: any TextMeasuring) {
    self.chart = chart
    self.style = style
    self.measurer = measurer
    hasHeads = chart.heads != nil && chart.panels.count == 1 && style.setting != .halfColumn
    isStacked = chart.panels.count > 1 && style.setting == .halfColumn
  }

  func nameColumn(share: Double, of measure: Double) -> ColumnLayout.Column {
    RowName.column(
      rows.map { ($0.name, $0.detail) }, head: headWidth(\.indicator), nameStyle: nameStyle, detailStyle: detailStyle,
      share: share, of: measure, measurer: measurer)
  }

  /// The targets that are numbers; relations are words, which may be broken.
  var targetNumbers: NumberColumn {
    NumberColumn(judgements.filter { !isRelation($0) }.map(targetEntry), measurer: measurer)
  }

  /// The widest words of a relation on one line.
  var relationWidth: Double {
    judgements.filter(isRelation).map { width($0.targetText, targetStyle($0)) }.max() ?? 0
  }

  func isRelation(_ judgement: AttainmentChart.Judgement) -> Bool {
    if case .relational = judgement.target { true } else { false }
  }

  var actualNumbers: NumberColumn {
    NumberColumn(judgements.compactMap(\.actual).map(actualEntry), measurer: measurer)
  }

  func targetEntry(_ judgement: AttainmentChart.Judgement) -> NumberColumn.Entry {
    NumberColumn.Entry(text: judgement.targetText, style: style.text(.cell))
  }

  func actualEntry(_ actual: PrintedFigure) -> NumberColumn.Entry {
    NumberColumn.Entry(text: actual.text, marks: actual.marks, style: style.text(.cell, weight: .bold))
  }

  /// The widest gap or its head.
  var gapWidth: Double {
    let gaps = judgements.map { width($0.gap, style.text(.cell)) }
    return max(gaps.max() ?? 0, headWidth(\.gap))
  }

  /// The widest sign with its word, or the head.
  var verdictWidth: Double {
    let words = judgements.map { 13 + width(word(of: $0.verdict), wordStyle($0.verdict)) }
    return max(words.max() ?? 0, headWidth(\.verdict))
  }

  /// What the column of targets in a panel would like: the longest figure on one line, and words on two.
  var targetWidth: Double {
    let texts = judgements.map { judgement -> Double in
      let whole = width(judgement.targetText, targetStyle(judgement))
      let actual = judgement.actual.map { Self.actualIndent + width($0.label, style.text(.axis)) } ?? 0
      let isFigure = judgement.targetText.contains { ("0"..."9").contains($0) }
      return max(isFigure ? whole : min(whole, max(whole * 0.6, 5.5 * style.size(.cell))), actual)
    }
    return min(texts.max() ?? 0, 10 * style.size(.cell))
  }

  /// The room of the small disc before the actual below a target.
  static let actualIndent = 7.0

  func headWidth(_ head: KeyPath<AttainmentChart.Heads, String>) -> Double {
    guard hasHeads, let heads = chart.heads else { return 0 }
    return width(heads[keyPath: head], style.text(.axis))
  }

  func name(_ row: AttainmentChart.Row, width: Double) -> RowName {
    RowName(
      row.name, detail: row.detail, nameStyle: nameStyle, detailStyle: detailStyle, width: width, measurer: measurer)
  }

  func target(_ judgement: AttainmentChart.Judgement, width: Double) -> TextBlock {
    // In columns the figures align on the decimal point and are not broken.
    block(
      hasHeads && !isRelation(judgement) ? "" : judgement.targetText, targetStyle(judgement), width: width, lines: 3)
  }

  func gap(_ judgement: AttainmentChart.Judgement, width: Double) -> TextBlock {
    block(judgement.gap, style.text(.cell), width: width)
  }

  /// The words of the pill of a row without a place on the scale, cut to its track.
  func pill(_ judgement: AttainmentChart.Judgement, track: Double) -> TextBlock? {
    guard let words = judgement.pillWords else { return nil }
    let room = max(0, track - Pill.width(around: 0) - 8)
    let text = style.text(.axis, color: Palette.ink)
    // What a relational target hangs on also stands in its own words beside the track.
    guard let sign = judgement.relationSign, width(words, text) > room else {
      return TextBlock(words, style: text, leading: 0, width: room, maximumLines: 1, measurer: measurer)
    }
    return TextBlock(line: sign, style: text, measurer: measurer)
  }

  func heading(_ text: String, width: Double) -> TextBlock {
    block(text, style.text(.axis, weight: .bold, color: Palette.grey1), width: width)
  }

  /// The names of the panels with their remarks; a remark that does not fit beside its name is left out.
  func panelNames(_ widths: [Double]) -> [(name: TextBlock, remark: TextBlock?)] {
    zip(chart.panels, widths).map { panel, width in
      let name = TextBlock(
        panel.name, style: style.text(.end, color: Palette.text(for: panel.color)), leading: 0, width: width,
        maximumLines: 1, measurer: measurer)
      let remark = TextBlock(
        line: panel.remark, style: style.text(.axis, color: Palette.grey1), measurer: measurer)
      let isShown = !panel.remark.isEmpty && name.width + 22 + remark.width <= width
      return (name, isShown ? remark : nil)
    }
  }

  func word(of verdict: VerdictSign.Kind) -> String { chart.verdictWords[verdict] ?? "" }

  func wordStyle(_ verdict: VerdictSign.Kind) -> TextStyle {
    switch verdict {
    case .missed, .missedAtEdge: style.text(.cell, weight: .bold)
    case .met, .metAtEdge, .about, .notYetReported, .notAssessable: style.text(.cell)
    }
  }

  /// The ends of a row's own scale, if both fit below its track.
  func endLabels(_ axis: AttainmentAxis, track: Span) -> (first: String, last: String)? {
    guard let first = axis.labels.first, let last = axis.labels.last else { return nil }
    let text = style.text(.note)
    return width(first, text) + 6 + width(last, text) <= track.length ? (first, last) : nil
  }

  /// The labels of an axis that do not run into each other, with their ticks; 100 percent comes first, then the last,
  /// which carries the unit.
  func tickLabels(_ axis: AttainmentAxis, track: Span, within: Span) -> [(x: Double, label: String)] {
    let scale = LinearScale(from: axis.low, to: axis.high, span: track)
    let text = style.text(.axis)
    let places = zip(axis.ticks, axis.labels).map { tick, label in
      let half = min(width(label, text), within.length) / 2
      let x = min(max(scale.position(of: tick), within.start + half), within.end - half)
      return (x: x, label: label, span: Span(start: x - half - 2, end: x + half + 2))
    }
    let last = places.count - 1
    // Every label, or every second and so on: those left are as far apart as their ticks say, and what the eye looks
    // for first, the end with the unit or the target, is among them.
    let anchor = axis.isPercent ? axis.ticks.firstIndex(of: 100) ?? last : last
    for step in 1...max(1, places.count) where axis.isPercent || step > last || last.isMultiple(of: step) {
      let shown = places.indices.filter { ($0 - anchor).isMultiple(of: step) }.map { places[$0] }
      guard zip(shown, shown.dropFirst()).allSatisfy({ $0.span.end <= $1.span.start }) else { continue }
      return shown.filter { width($0.label, text) <= within.length }.map { ($0.x, $0.label) }
    }
    return []
  }

  private var rows: [AttainmentChart.Row] { chart.groups.flatMap(\.rows) }

  private var judgements: [AttainmentChart.Judgement] { rows.flatMap(\.judgements).compactMap { $0 } }

  private func targetStyle(_ judgement: AttainmentChart.Judgement) -> TextStyle {
    judgement.isPlaced ? style.text(.cell, weight: .bold) : style.text(.cell)
  }

  private var nameStyle: TextStyle { style.text(.cell, weight: .bold) }
  private var detailStyle: TextStyle { style.text(.axis) }

  private func block(_ text: String, _ style: TextStyle, width: Double, lines: Int = 2) -> TextBlock {
    TextBlock(
      text, style: style, leading: style.size * 1.25, width: width + ColumnLayout.slack, maximumLines: lines,
      isBalanced: true, measurer: measurer)
  }

  private func width(_ text: String, _ style: TextStyle) -> Double { measurer.width(of: text, style: style) }
}

extension AttainmentChart.Judgement {
  /// What stands in the pill instead of a mark: the reason, or what the target hangs on.
  var pillWords: String? {
    guard reason.isEmpty else { return reason }
    guard case .relational(_, let name) = target, let sign = relationSign else { return nil }
    return sign + " " + name
  }

  /// How the target hangs on another indicator, if it does and can be judged.
  var relationSign: String? {
    guard reason.isEmpty, case .relational(let relation, name: _) = target else { return nil }
    return relation.rawValue
  }
}
