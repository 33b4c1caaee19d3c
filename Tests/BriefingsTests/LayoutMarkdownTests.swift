import Charts
import Drawing
import Testing

@testable import Briefings

/// The same blocks as Markdown.
struct LayoutMarkdownTests {
  @Test func writesEachBlock() {
    let table = Table(
      id: "t", title: "Title|x", columns: [TableColumn("A"), TableColumn("B", alignment: .number)],
      rows: [
        .group("Group", columns: 2), TableRow(["a|b", TableCell("1.5*", bold: true)]),
        TableRow(["Sum", "3"], kind: .total),
      ], notes: ["A note."])
    let document = LayoutSample.document([
      .contents(Contents()), .lead("Lead."),
      .paragraph(RichText([.text("See "), .reference(destination: "f", .labelAndPage), .bold(" now")])),
      .figure(
        Figure(id: "f", title: "Finding", description: "What it shows", file: "charts/a b.png") { space in
          LayoutMarkdownTests.nothing(space)
        }),
      .table(table), .findings(Findings(title: "Findings", [Finding(head: "Up", text: "It rose.", destination: "t")])),
      .heading(Heading("Part")), .note(Note(["Small."])), .pageBreak, .spacer(3),
      .list(KeyValueList([.init("Key", "Value")])),
    ])
    let expected = #"""
      ## Only section

      Lead.

      See Figure 1** now**

      ![What it shows](<charts/a b.png>)

      **Figure 1** Finding

      **Table 1** Title\|x

      | A | B |
      | --- | ---: |
      | **Group** |  |
      | a\|b | **1.5\*** |
      | **Sum** | **3** |

      > A note.

      ### Findings

      1. **Up** It rose. (Table 1)

      ### Part

      > Small.

      - **Key**: Value

      """#
    #expect(Markdown(document).text() == expected)
  }

  @Test func signsOfMarkdownAreEscaped() {
    #expect(Markdown.escaped("a_b*c[d]|#<e>") == ##"a\_b\*c\[d\]\|\#\<e\>"##)
  }

  private static func nothing(_ space: FigureSpace) -> ChartDrawing {
    ChartDrawing(
      scene: Scene(size: Size(width: space.width, height: 10), items: [], language: .english))
  }
}
