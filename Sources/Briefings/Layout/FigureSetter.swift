import Charts
import Drawing

/// Sets a figure: one strip that is never split, as tall as the picture drawn for its width.
struct FigureSetter: Sendable {
  let setting: Setting
  /// Inside columns a figure fills its column whatever its span.
  var fillsWidth = false

  func strips(_ figure: Figure) -> [Strip] {
    let width = fillsWidth ? setting.width : min(setting.width, PageGrid.width(columns: figure.span))
    let number = setting.book.label(of: figure.id) ?? ""
    let measurer = setting.measurer
    @Sendable func drawing(height: Double?) -> ChartDrawing {
      figure.draw(FigureSpace(width: width, height: height, number: number, measurer: measurer))
    }
    let own = drawing(height: nil)
    var strip = Strip(
      height: own.scene.size.height, frames: FigureSetter.frames(of: own.scene, figure), before: Spacing.block,
      after: Spacing.block, name: figure.id)
    strip.floats = true
    strip.warnings = own.warnings.map { FigureWarning(figure: figure.id, warning: $0) }
    if own.scene.size.width > width + PageBreaking.tolerance {
      strip.problems.append(.tooWide(block: figure.id, width: own.scene.size.width, available: width))
    }
    switch figure.height {
    case .natural: break
    case .flexible(let range):
      // A picture may refuse to become as low as asked; what it really takes is the limit.
      let lowest = drawing(height: range.lowerBound)
      let floor = min(max(lowest.scene.size.height, range.lowerBound), own.scene.size.height)
      strip.flexibility = Strip.Flexibility(range: floor...max(floor, range.upperBound)) { height in
        let drawn = drawing(height: height)
        let fitting =
          drawn.scene.size.height <= height + PageBreaking.tolerance
          ? drawn : height < own.scene.size.height ? lowest : own
        return (
          FigureSetter.frames(of: fitting.scene, figure),
          fitting.warnings.map { FigureWarning(figure: figure.id, warning: $0) }
        )
      }
    }
    return [strip]
  }

  private static func frames(of scene: Scene, _ figure: Figure) -> [Frame] {
    let description = figure.description.isEmpty ? scene.description : figure.description
    // A chart says itself which part of it is the picture and which are words.
    let items =
      scene.items.contains(where: \.holdsFigure)
      ? scene.items : [.structure(.figure(description: description), scene.items)]
    return [.destination(figure.id), .items(items)]
  }
}
