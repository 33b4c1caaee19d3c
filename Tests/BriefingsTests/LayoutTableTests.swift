import Charts
import Drawing
import Testing

@testable import Briefings

/// Numbers cut at their decimal points.
struct LayoutDecimalPartsTests {
  @Test(arguments: [
    ("955.8", "955", ".8", ""), ("2366.08†", "2366", ".08", "†"), ("−2,366.08†*", "−2,366", ".08", "†*"),
    ("11", "11", "", ""), ("9.2%", "9", ".2%", ""), ("＞2400", "＞2400", "", ""), ("3*", "3", "", "*"),
  ])
  func cuts(text: String, whole: String, fraction: String, marks: String) throws {
    let parts = try #require(DecimalParts(text))
    #expect(parts.whole == whole)
    #expect(parts.fraction == fraction)
    #expect(parts.marks == marks)
  }

  @Test(arguments: ["—", "", "†", "4.5—5", "2-3", "none"])
  func wordsAndRangesAreNoNumbers(text: String) {
    #expect(DecimalParts(text) == nil)
  }
}

/// Tables on their pages.
struct LayoutTableTests {
  private func numbers(_ cells: [TableCell], language: Language = .chinese) -> Document {
    LayoutSample.document(
      [
        .table(
          Table(
            id: "t", title: "T",
            columns: [TableColumn("N", width: .flexible(1)), TableColumn("V", alignment: .number)],
            rows: cells.map { TableRow([TableCell("name"), $0]) }))
      ], language: language)
  }

  @Test(arguments: Language.allCases)
  func numbersAlignOnTheDecimalPoint(language: Language) throws {
    let texts = ["955.8", "1538.04", "2071.4†", "11", "9.2"]
    let cells = texts.map { TableCell(RichText($0)) } + [TableCell("2643.2", bold: true)]
    let laid = try LayoutSample.pages(numbers(cells, language: language))
    let points = try (texts + ["2643.2"]).map { text in
      let item = try #require(laid.texts.first { $0.text == text })
      let whole = String(text.prefix { $0.isNumber })
      return item.area.x + LayoutSample.measurer.width(of: whole, style: try #require(item.style))
    }
    for point in points { #expect(abs(point - (points.first ?? 0)) < 0.001) }
  }

  @Test func marksHangRightOfTheDigits() throws {
    let laid = try LayoutSample.pages(numbers(["3*", "8", "—"]))
    let marked = try #require(laid.texts.first { $0.text == "3*" })
    let bare = try #require(laid.texts.first { $0.text == "8" })
    let dash = try #require(laid.texts.first { $0.text == "—" })
    #expect(abs(marked.area.x - bare.area.x) < 0.001)
    #expect(marked.area.maxX <= PageGrid.margin + PageGrid.measure + 0.001)
    #expect(abs(dash.area.maxX - bare.area.maxX) < 0.001)
  }

  /// Numbers stand as far from their names as from each other, not at the far end.
  @Test func whiteThatNoColumnNeedsGoesBetweenAll() throws {
    let columns = [
      TableColumn("A", width: .flexible(1)), TableColumn("B", width: .flexible(3)), TableColumn("C", alignment: .end),
    ]
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        .table(Table(id: "t", title: "T", columns: columns, rows: [TableRow(["name", "beside", "1,200"])]))
      ]))
    let cells = try ["name", "beside", "1,200"].map { text in
      try #require(laid.texts.first { $0.text == text }).area
    }
    #expect(abs((cells[1].x - cells[0].maxX) - (cells[2].x - cells[1].maxX)) < 0.001)
    #expect(abs(cells[2].maxX - (PageGrid.margin + PageGrid.measure)) < 0.001)
  }

  /// References are broken with room for their pages, so their column is measured with that room too.
  @Test func columnOfReferencesHoldsThemInOneLine() throws {
    let references: [RichText.Run] = [
      .reference(destination: "t", .labelAndPage), .text(", "), .reference(destination: "t", .label),
    ]
    let columns = [TableColumn("Used in", width: .flexible(1)), TableColumn("B", width: .flexible(3))]
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        .table(
          Table(id: "t", title: "T", columns: columns, rows: [TableRow([TableCell(RichText(references)), "beside"])]))
      ]))
    let first = try #require(laid.texts.first { $0.text?.hasPrefix("Table 1, page 1") == true }).area
    let second = try #require(laid.texts.last { $0.text?.hasPrefix("Table 1") == true }).area
    #expect(abs(first.y - second.y) < 0.001)
    #expect(second.x > first.x)
  }

  /// A column of long words has what a column of short ones does not need.
  @Test func columnsOfWordsShareByNeed() throws {
    let long = String(repeating: "word ", count: 30) + "end"
    let columns = [TableColumn("A", width: .flexible(1)), TableColumn("B", width: .flexible(1))]
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        .table(Table(id: "t", title: "T", columns: columns, rows: [TableRow(["name", TableCell(RichText(long))])]))
      ]))
    let name = try #require(laid.texts.first { $0.text == "name" }).area
    let words = try #require(laid.texts.first { $0.text?.hasPrefix("word") == true }).area
    #expect(abs(words.x - name.maxX - 12) < 0.001)
  }

  @Test(arguments: [45, 46, 80, 81, 120, 121, 300])
  func longTableRepeatsItsHeadAndLeavesTwoRowsOnEachSide(rows: Int) throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([.table(LayoutSample.table("t", rows: rows, notes: ["Note of t."]))]))
    let shown = Set(laid.texts.compactMap(\.text))
    #expect((1...rows).allSatisfy { shown.contains("t-\($0)") })
    for page in 1...laid.paged.pages.count {
      let words = laid.words(onPage: page)
      #expect(words.filter { $0 == "Number" }.count == 1)
      #expect(words.filter { $0.hasPrefix("t-") }.count >= 2)
      #expect(words.contains("Table 1 (continued)") == (page > 1))
    }
    #expect(laid.page(showing: "Note of t.") == laid.paged.pages.count)
  }

  @Test func groupTitleStaysWithItsRows() throws {
    for height in stride(from: 300.0, through: 640, by: 8) {
      var table = LayoutSample.table("t", rows: 8)
      table.rows.insert(.group("Group", columns: 2), at: 4)
      let laid = try LayoutSample.pages(
        LayoutSample.document([LayoutSample.figure("f", height: height), .table(table)]))
      #expect(laid.page(showing: "Group") == laid.page(showing: "t-5"), "\(height)")
      #expect(laid.page(showing: "Title of t") == laid.page(showing: "t-2"), "\(height)")
    }
  }

  @Test func longWordsWrapInTheirColumn() throws {
    let words = String(repeating: "很长的说明文字，", count: 12)
    let document = LayoutSample.document(
      [
        .table(
          Table(
            id: "t", title: "T",
            columns: [TableColumn("A", width: .fixed(60)), TableColumn("B", width: .flexible(1))],
            rows: [TableRow([TableCell(RichText(words)), "b"]), TableRow(["short", "c"])]))
      ], language: .chinese)
    let laid = try LayoutSample.pages(document)
    let first = laid.texts.filter { words.contains($0.text ?? "-") && ($0.text?.count ?? 0) > 2 }
    #expect(first.count > 5)
    #expect(first.allSatisfy { $0.area.maxX <= PageGrid.margin + 60.001 })
    let next = try #require(laid.texts.first { $0.text == "short" })
    #expect(next.area.y > (first.map(\.area.maxY).max() ?? 0))
  }

  @Test func signsAloneStandInTheMiddleAndHaveAName() throws {
    let sign = Scene(
      size: Size(width: 9, height: 9), items: VerdictSign(.met, center: Point(x: 4.5, y: 4.5)).items,
      language: .english, title: "met")
    let table = Table(
      id: "t", title: "T",
      columns: [TableColumn("A", width: .flexible(1)), TableColumn("2021", alignment: .center, width: .fixed(30))],
      rows: [
        TableRow(["a", TableCell("", sign: sign)]), TableRow([TableCell("Not yet", sign: sign, span: 2)]),
      ])
    let document = LayoutSample.document([.table(table)])
    let laid = try LayoutSample.pages(document)
    let columnMiddle = PageGrid.margin + PageGrid.measure - 15
    let shapes = laid.placed.filter { $0.text == nil && abs($0.area.width - 9) < 0.01 }
    #expect(shapes.contains { abs($0.area.midX - columnMiddle) < 0.01 })
    #expect(shapes.contains { abs($0.area.x - PageGrid.margin) < 0.01 })
    #expect(table.csvRows(ReferenceBook(document)) == [["A", "2021"], ["a", "met"], ["Not yet", ""]])
  }

  @Test func wrongRowsAndTooWideTablesAreAllNamed() {
    let wide = Table(
      id: "wide", title: "W", columns: (0..<12).map { TableColumn("\($0)", width: .fixed(60)) },
      rows: [TableRow((0..<12).map { TableCell(RichText("\($0)")) })])
    var ragged = LayoutSample.table("ragged", rows: 2)
    ragged.rows.append(TableRow(["only one"]))
    do throws(LayoutError) {
      _ = try LayoutSample.pages(LayoutSample.document([.table(wide), .table(ragged)]))
      Issue.record("no error")
    } catch {
      #expect(
        error.problems == [
          .tooWide(block: "wide", width: 852, available: 492),
          .wrongCells(table: "ragged", row: 3, cells: 1, columns: 2),
        ])
    }
  }

  @Test func rowOfWordsTallerThanAPageIsNamed() {
    let words = String(repeating: "very long words ", count: 110)
    var table = LayoutSample.table("t", rows: 2)
    table.columns[0].width = .fixed(60)
    table.columns[1].width = .flexible(1)
    table.rows[1].cells[0] = TableCell(RichText(words))
    do throws(LayoutError) {
      _ = try LayoutSample.pages(LayoutSample.document([.table(table)]))
      Issue.record("no error")
    } catch {
      #expect(error.problems.count == 1)
      guard case .tooTall(let block, _, _)? = error.problems.first else {
        Issue.record("\(error)")
        return
      }
      #expect(block == "t")
    }
  }
}
