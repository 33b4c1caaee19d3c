import Analysis
import Briefings
import Indicators

/// Numbers of charts, tables and sentences: each row of an output, or every place where a number is printed.
extension Trace {
  /// A chart or table, row by row.
  func node(_ output: TracedOutputs.Output) -> TraceNode {
    let rows = output.table.rows.enumerated().compactMap { place, row -> TraceNode? in
      guard output.table.numbers.indices.contains(place) else { return nil }
      return TraceNode(
        "rows", "row \(place + 1): \(output.table.words(ofRow: place))", [("cells", .strings(row))],
        output.table.numbers[place].map(node))
    }
    return TraceNode(
      "outputs", "\(output.heading)\(output.title.isEmpty ? "" : ": " + output.title)",
      [("briefing", .string(output.briefing)), ("labels", .strings(output.labels)), ("name", .string(output.name))],
      rows)
  }

  /// Every number of the outputs, and every figure of the package, that is printed so.
  func nodes(printing text: String, in outputs: TracedOutputs) -> [TraceNode] {
    let wanted = PrintedDigits.all(in: text)
    guard !wanted.isEmpty else { return [] }
    func prints(_ words: String) -> Bool {
      let digits = PrintedDigits.all(in: words)
      return wanted.allSatisfy(digits.contains)
    }
    var order: [TracedNumber.Basis] = []
    var places: [TracedNumber.Basis: [String]] = [:]
    var found: [TracedNumber.Basis: TraceNode] = [:]
    for output in outputs.outputs {
      for (place, numbers) in output.table.numbers.enumerated() {
        let own = numbers.filter { prints($0.text) }
        // A number of a sentence need not be one of those that it rests on.
        let told = own.isEmpty && output.table.isProse && prints(output.table.words(ofRow: place)) ? numbers : own
        for number in told {
          if found[number.basis] == nil {
            order.append(number.basis)
            found[number.basis] = node(number)
          }
          places[number.basis, default: []].append("\(output.heading), row \(place + 1)")
        }
      }
    }
    let printed = order.compactMap { basis -> TraceNode? in
      guard var node = found[basis] else { return nil }
      let lines = (places[basis] ?? []).map { TraceNode("printed", "printed in \($0)", [("place", .string($0))]) }
      node.children = lines + node.children
      return node
    }
    return printed + unprinted(prints, besides: Set(order.flatMap { TracedNumber("", $0).statements }.map(\.row)))
  }

  /// Statements that print so and are in no output.
  private func unprinted(_ prints: (String) -> Bool, besides known: Set<Int>) -> [TraceNode] {
    let rows = catalog.statements.filter { statement in
      !known.contains(statement.row)
        && (prints(statement.asPrinted) || prints(FigureText.of(statement, in: catalog)))
    }
    return rows.map { statement in
      TraceNode(
        "figures", "\(catalog.name(of: statement.key)): \(said(statement)), in no output",
        [("key", .string(catalog.name(of: statement.key)))], [said("stated", statement)])
    }
  }

  private func node(_ number: TracedNumber) -> TraceNode {
    switch number.basis {
    case .statement(let statement):
      return TraceNode(
        "numbers", "\(number.text): \(catalog.name(of: statement.key)) \(said(statement))",
        [("printed", .string(number.text)), ("key", .string(catalog.name(of: statement.key)))],
        [said("stated", statement)])
    case .quantity(let quantity): return node("numbers", number.text, quantity)
    case .verdict(let verdict): return node(verdict)
    case .place(let region, let ranking): return node(region, in: ranking)
    case .count(let verdicts):
      let children = verdicts.map { verdict in
        TraceNode(
          "verdicts", "\(catalog.name(of: verdict.target.key)): \(words.word(for: verdict))",
          [("key", .string(catalog.name(of: verdict.target.key)))])
      }
      return TraceNode("numbers", "\(number.text): counted", [("printed", .string(number.text))], children)
    }
  }
}

extension DataTable {
  /// The columns that tell what a row of a file is about; others repeat the statement or serve programs.
  private static let telling = ["name", "period", "measure", "shown", "target", "actual", "gap", "verdict"]

  /// Whether the rows are sentences or tiles.
  var isProse: Bool { header.first == "finding" || header.first == "label" }

  /// A row in a line.
  func words(ofRow place: Int) -> String {
    let isFile = header.contains("shown") || header.contains("target_printed")
    return zip(header, rows[place]).filter { head, cell in
      !cell.isEmpty && (isFile ? Self.telling.contains(head) : !["source", "line", "key"].contains(head))
    }.map(\.1).joined(separator: " | ")
  }
}
