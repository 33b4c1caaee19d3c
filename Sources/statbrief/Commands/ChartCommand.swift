import ArgumentParser
import Briefings
import Charts
import Drawing
import Indicators
import Rendering

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draws one chart.",
    discussion: """
      EXAMPLES
        statbrief chart line gdp luliang jinzhong --years 2015-2024 --output gdp.png
        statbrief chart line gdp luliang --measure growth --targets --lang zh
        statbrief chart line gdp luliang --measure nominal-growth
        statbrief chart ranking gdp luliang 2021 --output ranking.pdf
        statbrief chart bump gdp luliang jinzhong
        statbrief chart bars gdp luliang jinzhong
        statbrief chart attainment luliang jinzhong 2025
        statbrief chart attainment gdp luliang jinzhong
        statbrief chart history gdp luliang
        statbrief chart dumbbell luliang jinzhong 2024
        statbrief chart scorecard luliang --size page --lang zh
        statbrief chart scorecard luliang jinzhong 2025
        statbrief chart overshoot luliang
        statbrief chart tile gdp luliang --output tile.svg
        statbrief chart revision gdp luliang 2022
        statbrief chart slope gdp luliang --years 2020,2022
        statbrief chart multiples gdp luliang --free
        statbrief chart quadrant gdp 2021 luliang
        statbrief chart line gdp shanxi --each city --format pdf --output charts

      The format follows the ending of the output. The numbers are written beside it as CSV, with source and line. With \
      --each a chart is drawn for every region of a level, with the regions that are named beside it, and for every \
      indicator that is named, or for all; the output is a folder then.
      """)

  @Argument(
    help: ArgumentHelp(
      "line, ranking, bump, bars, attainment, history, dumbbell, scorecard, tile, slope, multiples, quadrant, "
        + "revision or overshoot."))
  var type: ChartType

  @Argument(help: "Indicators and regions by id, code, name or alias; periods such as 2021.")
  var names: [String] = []

  @Option(
    name: .long,
    help: "level, growth, nominal-growth, share, count or index; what there is most of if none is given.")
  var measure: ChartMeasure?

  @Option(name: .long, help: ArgumentHelp("The period that is 100 in an index.", valueName: "period"))
  var base: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only these years, such as 2015-2024; the two of a slope as 2020,2024.", valueName: "years"))
  var years: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A chart for every region of this level: province, city, county ...", valueName: "level"))
  var each: String?

  @Flag(name: .long, help: "Draw the targets too, or instead (dumbbell).")
  var targets = false

  @Flag(name: .long, help: "Give each of several small charts a scale of its own (multiples).")
  var free = false

  @Option(name: .long, help: "A title of your own.")
  var title: String?

  @OptionGroup var picture: PictureOptions
  @OptionGroup var package: PackageOptions

  func run() throws {
    if let each {
      let catalog = try package.load().catalog
      try draw(ChartSeries(request: try request(in: catalog), level: try Asked.level(each)), in: catalog)
      return
    }
    let fonts = picture.fonts
    let catalog = try package.load().catalog
    let prepared = try prepared(try request(in: catalog), in: catalog)
    try picture.write(prepared, in: fonts, created: try CreationTime.seconds(for: catalog))
  }

  /// What the options ask for.
  private func request(in catalog: Catalog) throws(Failure) -> ChartRequest {
    var request = try ChartRequest(type, names: names, in: catalog)
    request.measure = measure
    if let base { request.base = try Asked.period(base) }
    if let years {
      let parts = years.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if type == .slope, parts.count == 2 {
        for part in parts { request.periods.append(try Asked.period(part)) }
      } else {
        request.years = try Asked.years(years)
      }
    }
    request.isFree = free
    request.showsTargets = targets
    if let title, VisibleText.escaped(title) != title {
      throw Failure(
        Message(
          code: "Y07", text: "--title \(ProblemWords.quoted(title)) holds a control or invisible character",
          hint: "remove it", status: .usage))
    }
    request.title = title
    request.isNarrow = PictureSize(argument: picture.size)?.canvas(aspect: 1).setting == .halfColumn
    return request
  }

  private func prepared(_ request: ChartRequest, in catalog: Catalog) throws(Failure) -> PreparedChart {
    let figure = try request.figure(in: catalog)
    do {
      return try figure.prepared(in: Wording(picture.language, catalog: catalog))
    } catch {
      throw Failure(Message(error, in: catalog))
    }
  }

  /// Draws a chart for each region.
  private func draw(_ series: ChartSeries, in catalog: Catalog) throws(Failure) {
    let requests = series.requests(in: catalog)
    guard !requests.isEmpty else {
      throw Failure(
        .usage("no source says that of any \(series.level.rawValue)", hint: "statbrief list regions shows their levels")
      )
    }
    let folder = ChartFolder(
      path: try Asked.path(picture.output ?? "charts"),
      picture: try picture.picture(in: picture.format ?? .png, created: try CreationTime.seconds(for: catalog)),
      holdsTables: !picture.noCsv)
    let content = try folder.draw(requests, in: Wording(picture.language, catalog: catalog), of: catalog)
    Reporter.report(
      content.messages.map { message in
        var warning = message
        warning.severity = .warning
        return warning
      }, as: picture.json ? .object : .text)
    try Standard.write("\(VisibleText.escaped(folder.path)): \(Counted.of(content.count, "chart"))\n")
  }
}
