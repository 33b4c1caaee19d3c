import ArgumentParser
import Briefings
import Drawing
import Rendering

/// How a picture is drawn and where it goes.
struct PictureOptions: ParsableArguments {
  @Option(name: .long, help: "The language of all words: zh or en.")
  var lang: ShownLanguage = .en

  @Option(
    name: .long,
    help: ArgumentHelp("slide, square, wide, page, half, or width and height in points: 900x500.", valueName: "size"))
  var size = "slide"

  @Option(name: .long, help: "Pixels to the point in PNG, 0.1 to 10.")
  var scale = 2.0

  @Option(name: .long, help: "png, pdf or svg, where the ending of the output does not say it.")
  var format: PictureFormat?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output: String?

  @Option(name: .long, help: ArgumentHelp("Where the numbers go (default: beside the picture).", valueName: "file"))
  var csv: String?

  @Flag(name: .long, help: "Write no numbers beside the picture.")
  var noCsv = false

  @Flag(name: .long, help: "Draw a box for what the font has no sign for, and mark the picture as a draft.")
  var draft = false

  @Flag(name: .long, help: "Errors become objects.")
  var json = false

  var language: Language { lang.language }

  /// Begins to open what drawing will need.
  var fonts: PictureFonts { PictureFonts(for: try? format(of: output ?? ""), isDraft: draft) }

  /// Draws the chart, writes it and its numbers, and says what could not be shown.
  func write(_ prepared: PreparedChart, in fonts: PictureFonts, created: Int) throws(Failure) {
    let path = try Asked.path(output ?? "\(prepared.name).\((format ?? .png).rawValue)")
    let beside = tablePath(for: path)
    guard beside != path else {
      throw Failure(
        Message(
          file: path, code: "P07", text: "picture and numbers cannot both be this file",
          hint: "choose another --csv, or --no-csv", status: .specification))
    }
    let picture = try picture(in: try format(of: path), created: created)
    let drawn = try picture.drawn(prepared, as: path == "-" ? "" : path, with: try fonts.measurer())
    Reporter.report(drawn.warnings, as: json ? .object : .text)
    let disk = Disk(waits: false)
    if let beside { try AtomicFile.write(Array(prepared.table.csv.utf8), to: beside, on: disk) }
    try AtomicFile.write(drawn.bytes, to: path, on: disk)
  }

  /// How a picture is drawn, by these options.
  func picture(in format: PictureFormat, created: Int) throws(Failure) -> ChartPicture {
    guard let size = PictureSize(argument: size) else {
      throw Failure(
        Message(
          code: "R01", text: "no size is called \(ProblemWords.quoted(size))",
          hint: "\(ProblemWords.list(PictureSize.names, "or")), or 900x500", status: .specification))
    }
    guard scale >= 0.1, scale <= 10 else {
      throw Failure(Message(code: "R01", text: "--scale \(scale) is not in 0.1 to 10", status: .specification))
    }
    return ChartPicture(size: size, scale: scale, format: format, created: created, isDraft: draft)
  }

  private func format(of path: String) throws(Failure) -> PictureFormat {
    if let format { return format }
    let name = path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : ""
    if let format = PictureFormat(rawValue: ending.lowercased()) { return format }
    throw Failure(
      .usage(
        path == "-"
          ? "standard output has no ending to tell the format"
          : ending.isEmpty
            ? "\(ProblemWords.quoted(path)) has no ending to tell the format"
            : "\(ProblemWords.quoted(ending)) is not a format of pictures", hint: "--format png, pdf or svg"))
  }

  private func tablePath(for path: String) -> String? {
    if let csv { return csv }
    guard !noCsv, path != "-" else { return nil }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let name = path.dropFirst(folder.count)
    return folder + (name.lastIndex(of: ".").map { name[..<$0] } ?? name) + ".csv"
  }
}
