import Charts
import Drawing

/// Sets a figure: one strip that is never split, as tall as the picture drawn for its width; a picture taller than a
/// page that can be parted has a strip for each part.
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
    if own.scene.size.height > PageGrid.height, !fillsWidth, let parts = figure.parts {
      let page = FigureSpace(width: width, height: PageGrid.height, number: number, measurer: measurer)
      let drawings = parts(page, setting.wording.continued(number))
      if drawings.count > 1 {
        return drawings.enumerated().map { place, part in laid(part, figure, isFirst: place == 0) }
      }
    }
    var strip = laid(own, figure, isFirst: true)
    strip.floats = true
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

  private func laid(_ drawing: ChartDrawing, _ figure: Figure, isFirst: Bool) -> Strip {
    var strip = Strip(
      height: drawing.scene.size.height, frames: FigureSetter.frames(of: drawing.scene, figure, isFirst: isFirst),
      before: Spacing.block, after: Spacing.block, name: figure.id)
    strip.warnings = drawing.warnings.map { FigureWarning(figure: figure.id, warning: $0) }
    return strip
  }

  /// What is drawn; links lead to the first part.
  private static func frames(of scene: Scene, _ figure: Figure, isFirst: Bool = true) -> [Frame] {
    let description = figure.description.isEmpty ? scene.description : figure.description
    // A chart says itself which part of it is the picture and which are words.
    let items =
      scene.items.contains(where: \.holdsFigure)
      ? scene.items : [.structure(.figure(description: description), scene.items)]
    return (isFirst ? [.destination(figure.id)] : []) + [.items(items)]
  }
}
