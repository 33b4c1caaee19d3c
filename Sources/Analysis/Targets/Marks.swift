public import Indicators

extension Catalog {
  /// What must be said of the figures in some quantities, in the order of the marks.
  public func marks(of quantities: [Quantity]) -> [Verdict.Mark] {
    var marks: Set<Verdict.Mark> = []
    for quantity in quantities {
      if quantity.isComputed { marks.insert(.computed) }
      if quantity.derivation.operation == .conversion { marks.insert(.converted) }
      if !quantity.interval.isPoint { marks.insert(.bound) }
    }
    var keys: Set<FigureKey> = []
    let figures = quantities.flatMap(\.statements).map(\.key).filter { keys.insert($0).inserted }
      .compactMap { figure($0) }
    return self.marks(ofFigures: figures, others: marks)
  }

  func marks(ofFigures figures: [Figure], others: Set<Verdict.Mark> = []) -> [Verdict.Mark] {
    var marks = others
    for figure in figures {
      let statement = figure.statement
      switch self[statement.source].standing {
      case .official: break
      case .newspaper: marks.insert(.newspaper)
      case .secondary: marks.insert(.secondary)
      }
      if figure.hasConflict { marks.insert(.conflict) }
      if statement.status.contains(.provisional) { marks.insert(.provisional) }
      if statement.status.contains(.estimated) { marks.insert(.estimated) }
      if correction(ofRow: statement.row) != nil { marks.insert(.corrected) }
    }
    return Verdict.Mark.allCases.filter(marks.contains)
  }
}
