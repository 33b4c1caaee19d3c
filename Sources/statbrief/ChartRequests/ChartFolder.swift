import Briefings
import Indicators
import Rendering

/// A folder of pictures: the charts of a series, each in a file that is called after what it shows.
struct ChartFolder: Sendable {
  let path: String
  let picture: ChartPicture
  /// Whether the numbers are written beside each picture.
  let holdsTables: Bool
  private let disk = Disk(waits: false)

  init(path: String, picture: ChartPicture, holdsTables: Bool) {
    self.path = path
    self.picture = picture
    self.holdsTables = holdsTables
  }

  /// How many charts were drawn, and what could not be shown.
  struct Content {
    var count = 0
    var messages: [Message] = []
  }

  /// Draws all that can be drawn, on all processors; a chart for which too little is said is a warning.
  ///
  /// Fails if no chart at all can be drawn, or if one cannot be written; then a folder that was not there is not there
  /// afterwards.
  func draw(_ requests: [ChartRequest], in wording: Wording, of catalog: Catalog) throws(Failure) -> Content {
    let isNew = FolderTree.kind(of: path) == nil
    do throws(Disk.Fault) {
      if isNew { try disk.makeFolder(path) }
    } catch {
      throw Failure(error, writing: path)
    }
    do throws(Failure) {
      return try drawAll(requests, in: wording, of: catalog)
    } catch {
      if isNew { try? disk.removeTree(path) }
      throw error
    }
  }

  private func drawAll(
    _ requests: [ChartRequest], in wording: Wording, of catalog: Catalog
  ) throws(Failure) -> Content {
    Draft.clear(folder: path, disk)
    let parts = try Parallel.map(requests.count, worker: picture.measurer) {
      (measurer, index) throws(Failure) -> Content in
      let figure = try requests[index].figure(in: catalog)
      let prepared: PreparedChart
      do throws(ChartFault) {
        prepared = try figure.prepared(in: wording)
      } catch {
        return Content(messages: [Message(error, in: catalog)])
      }
      return Content(count: 1, messages: try write(prepared, with: measurer))
    }
    let content = Content(count: parts.reduce(0) { $0 + $1.count }, messages: parts.flatMap(\.messages))
    guard content.count > 0 else { throw Failure(content.messages) }
    return content
  }

  private func write(_ prepared: PreparedChart, with measurer: FontMeasurer) throws(Failure) -> [Message] {
    let stem = "\(path)/\(prepared.name)"
    let file = "\(stem).\(picture.format.rawValue)"
    let drawn = try picture.drawn(prepared, as: file, with: measurer)
    if holdsTables {
      try AtomicFile.write(Array(prepared.table.csv.utf8), to: stem + ".csv", on: disk, clears: false)
    }
    try AtomicFile.write(drawn.bytes, to: file, on: disk, clears: false)
    return drawn.warnings
  }
}
