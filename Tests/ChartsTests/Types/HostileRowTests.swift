import Charts
import Drawing
import Testing

/// Data that no editor would wish for still give a defined picture.
@Suite struct HostileRowTests {
  static let words = ChartText(title: "Title", subtitle: "Subtitle", notes: ["Source"], language: .english)
  static let long = "A name of forty characters and then some more"

  static let values: [(String, [Double?])] = [
    ("none", []), ("one", [3.5]), ("all-equal", [7, 7, 7]), ("all-missing", [nil, nil]), ("all-zero", [0, 0]),
    ("negative", [-1, -250, -3.75]), ("both-signs", [12, -12, 0]), ("huge-range", [1e-300, 1, 1e300, -1e300]),
    ("not-finite", [.nan, .infinity, -.infinity, 2]), ("many", (0..<40).map { Double($0) * 1.37 - 20 }),
  ]

  static func figure(_ value: Double?, _ index: Int) -> PrintedFigure? {
    let kinds: [Marker.Kind] = [.exact, .secondary, .provisional, .moreThan, .lessThan]
    return value.map {
      PrintedFigure($0, text: "\($0)", marks: index.isMultiple(of: 3) ? "†" : "", kind: kinds[index % 5])
    }
  }

  static func charts(_ values: [Double?]) -> [any Chart] {
    let figures = values.enumerated().map { figure($1, $0) }
    let verdicts = VerdictSign.Kind.allCases
    let ranking = RankingChart(
      text: words, heads: .init(rank: "Rank", measure: long, second: long),
      rows: figures.enumerated().map {
        .init(rank: "\($0 + 1)", name: long, figure: $1, second: $1, reason: long, isHighlighted: $0 == 1)
      }, total: .init(name: "Total", figure: figures.first ?? nil, second: figures.last ?? nil, ruleLabel: "Total"))
    let dumbbell = DumbbellChart(
      text: words, first: .init(name: long, color: Palette.blue), second: .init(name: long, color: Palette.orange),
      groups: [.own, .shared(from: 0, to: 8), .shared(from: 3, to: 3)].map { scale in
        .init(
          heading: long, gapHead: long, scale: scale,
          rows: figures.indices.map { index in
            .init(
              name: long, detail: "unit", first: figures[index], second: figures[(index + 1) % figures.count],
              gap: "1.5×",
              isGapStrong: true, reason: long)
          })
      })
    let rows = figures.enumerated().map { index, figure in
      let value = values[index] ?? 5
      let shapes: [TargetShape] = [
        .atLeast(value), .atMost(value), .planned(value, as: .floor), .range(value, value * 2),
        .about(value, tolerance: 0.5, beyond: .neither), .relational(.above, name: long),
      ]
      return AttainmentChart.Row(
        name: long, detail: "unit",
        judgements: [
          .init(
            target: shapes[index % 6], targetText: "\(value)", actual: figure, gap: "+1", verdict: verdicts[index % 7],
            reason: index % 9 == 8 ? long : "")
        ])
    }
    let scales: [AttainmentChart.Group.Scale] = [
      .shared(unit: "%"), .own, .percentOfTarget(label: "100"), .stated(from: 4, to: 2, unit: "%"),
    ]
    let attainments: [any Chart] = scales.flatMap { scale -> [any Chart] in
      [
        AttainmentChart.Heads(indicator: "I", target: "T", actual: "A", gap: "G", verdict: "V"), nil,
      ].map { heads in
        AttainmentChart(
          text: words, panels: [.init(name: long, color: Palette.blue, remark: long, remarkSign: .met)],
          groups: [.init(heading: long, scale: scale, rows: rows)], heads: heads,
          verdictWords: Dictionary(uniqueKeysWithValues: verdicts.map { ($0, "word") }))
      }
    }
    let scorecard = [ScorecardChart.Form.words, .signs].map { form in
      ScorecardChart(
        text: words, form: form, columns: values.prefix(6).map { _ in long },
        groups: [
          .init(
            heading: long,
            rows: figures.indices.map { index in
              .init(name: long, cells: [.verdict(verdicts[index % 7], text: long), .noTarget])
            })
        ], margin: .init(name: long, counts: [.init("1 / 200", remark: long)]),
        verdictWords: [.met: "met"])
    }
    let history = TargetHistoryChart(
      text: words,
      years: rows.enumerated().map { index, row in
        .init(
          position: Double(2000 + index), target: row.judgements.first??.target, targetText: "target",
          actual: figures[index], isWaiting: index.isMultiple(of: 2), remark: "words")
      })
    return [ranking, dumbbell] + attainments + scorecard + [history]
  }

  /// A chart of one target whose indicator has this name.
  static func attainment(of name: String, panels: Int = 1, heads: Bool = true) -> AttainmentChart {
    AttainmentChart(
      text: words, panels: (0..<panels).map { .init(name: "Panel \($0)", color: Palette.blue) },
      groups: [
        .init(
          scale: .shared(unit: "%"),
          rows: [
            .init(
              name: name, detail: "unit",
              judgements: Array(
                repeating: .init(target: .atLeast(5), targetText: "at least 5", verdict: .notYetReported),
                count: panels))
          ])
      ], heads: heads ? .init(indicator: "I", target: "T", actual: "A", gap: "G", verdict: "V") : nil,
      verdictWords: [.notYetReported: "not yet reported"])
  }

  @Test(arguments: [(1, true), (1, false), (2, false), (3, false)])
  func `names break at spaces, and a word that has no room ends in an ellipsis`(panels: Int, heads: Bool) {
    let name = "Electromagnetic compatibility certification of telecommunications"
    for canvas in [ChartCanvas.slide, .square, .wide, .page, .half] {
      let chart = Self.attainment(of: name, panels: panels, heads: heads)
      let drawing = chart.draw(on: canvas, measurer: FixedMeasurer())
      let drawn = SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.map(\.line.text)
      let words = name.split(separator: " ").map(String.init)
      let lines = drawn.filter { line in words.contains { line.hasPrefix($0.prefix(3)) } }
      let isCut = drawing.warnings.contains(.textCut(name))
      for word in lines.flatMap({ $0.split(separator: " ").map(String.init) }) {
        #expect(words.contains(word) || isCut && word.hasSuffix("…"), "\(word) on \(canvas.size)")
      }
      #expect(isCut || lines.joined(separator: " ") == name)
    }
  }

  @Test(arguments: values, [ChartCanvas.slide, .page, .half])
  func `every chart is drawn within its scene`(values: (String, [Double?]), canvas: ChartCanvas) {
    let measurer = FixedMeasurer()
    for chart in Self.charts(values.1) where !Self.isBeyond(chart, values.0) {
      let scene = chart.draw(on: canvas, measurer: measurer).scene
      #expect(scene.size.height.isFinite && scene.size.height >= canvas.size.height - 0.01)
      let outside = SceneAudit(scene, measurer: measurer).outside(scene.size)
      #expect(outside.isEmpty, "\(type(of: chart)) \(values.0) \(outside.prefix(3))")
    }
  }

  @Test(arguments: values, [ChartCanvas.slide, .page])
  func `no texts lie over each other on a whole measure`(values: (String, [Double?]), canvas: ChartCanvas) {
    let measurer = FixedMeasurer()
    for chart in Self.charts(values.1) where !Self.isBeyond(chart, values.0) {
      let overlaps = SceneAudit(chart.draw(on: canvas, measurer: measurer).scene, measurer: measurer).overlaps
      #expect(overlaps.isEmpty, "\(type(of: chart)) \(values.0) \(overlaps.prefix(3))")
    }
  }

  @Test func `two hundred rows grow downwards`() {
    let measurer = FixedMeasurer()
    for chart in Self.charts((0..<200).map { Double($0) - 20 }).prefix(2) {
      let scene = chart.draw(on: .page, measurer: measurer).scene
      #expect(scene.size.height > 200 * 15)
      #expect(SceneAudit(scene, measurer: measurer).outside(scene.size).isEmpty)
    }
  }

  /// Forty years side by side and axis labels of three hundred digits are beyond any measure.
  static func isBeyond(_ chart: any Chart, _ values: String) -> Bool {
    chart is TargetHistoryChart && (values == "many" || values == "huge-range")
  }

  @Test func `what is not finite is told`() {
    let drawing = Self.charts([.nan, 2]).map { $0.draw(on: .slide, measurer: FixedMeasurer()) }
    #expect(drawing[0].warnings.contains(.valueNotFinite(Self.long)))
    #expect(drawing[1].warnings.contains(.valueNotFinite(Self.long)))
    #expect(drawing[2].warnings.contains(.valueNotFinite(Self.long)))
  }
}
