import Foundation
import Indicators

/// A small package of another country in lines of CSV, written to a folder of its own and read as any other.
struct ForeignPackage {
  let catalog: Catalog

  /// `statements` are rows of `region,indicator,period,kind,measure,comparator,value,value_high,unit,status`, with
  /// `;reference,prices` behind where there are such; every row is of importance `main`, so that no target is a
  /// headline.
  init(
    _ statements: String, indicators: String = Self.indicators, regions: String = Self.regions,
    units: String = Self.units
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "statbrief-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = [
      "units": units, "regions": regions, "indicators": indicators,
      "sources": "id,title_zh,title_en,published,kind\nbook,年鉴,Yearbook,2025-05-01,yearbook\n",
      "statements":
        "source,region,indicator,period,kind,measure,comparator,value,value_high,unit,status,importance,reference,prices\n"
        + statements.split(separator: "\n").map { line in
          let parts = line.split(separator: ";")
          return "book,\(parts[0]),main,\(parts.count > 1 ? parts[1] : ",")\n"
        }.joined(),
    ]
    for (name, text) in tables {
      try text.write(to: folder.appending(path: name + ".csv"), atomically: true, encoding: .utf8)
    }
    let resources = tables.keys.sorted().map { #"{"name":"\#($0)","path":"\#($0).csv"}"# }.joined(separator: ",")
    try #"{"name":"foreign","resources":[\#(resources)]}"#.write(
      to: folder.appending(path: "datapackage.json"), atomically: true, encoding: .utf8)
    catalog = try DataPackage.load(folder: folder.path).catalog
  }

  static let units = """
    id,symbol_zh,symbol_en,dimension,factor
    bed,张,beds,beds,1
    thousand,千张,thousand beds,beds,1000
    pct,%,%,percent,1
    pp,个百分点,percentage points,points,1

    """
  static let indicators = """
    id,name_zh,name_en,unit,better,signed
    beds,医院床位,Hospital beds,bed,up,
    balance,差额,Balance,bed,none,true
    jobless,失业率,Unemployment rate,pct,down,

    """
  static let regions = """
    id,name_zh,name_en,level,parent,members
    land,某国,Land,nation,,3
    north,北,North,province,land,
    south,南,South,province,land,
    west,西,West,province,land,

    """
}
