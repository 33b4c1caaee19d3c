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
    @Sendable func scene(height: Double?) -> Scene {
      figure.draw(FigureSpace(width: width, height: height, number: number, measurer: measurer))
    }
    let own = scene(height: nil)
    var strip = Strip(
      height: own.size.height, frames: FigureSetter.frames(of: own, figure), before: Spacing.block,
      after: Spacing.block, name: figure.id)
    if own.size.width > width + PageBreaking.tolerance {
      strip.problems.append(.tooWide(block: figure.id, width: own.size.width, available: width))
    }
    switch figure.height {
    case .natural: break
    case .flexible(let range):
      // A picture may refuse to become as low as asked; what it really takes is the limit.
      let lowest = scene(height: range.lowerBound)
      let floor = min(max(lowest.size.height, range.lowerBound), own.size.height)
      strip.flexibility = Strip.Flexibility(range: floor...max(floor, range.upperBound)) { height in
        let drawn = scene(height: height)
        let fitting =
          drawn.size.height <= height + PageBreaking.tolerance ? drawn : height < own.size.height ? lowest : own
        return FigureSetter.frames(of: fitting, figure)
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
