import Foundation
import Testing

/// O08, O13, O14: what becomes of an edition that is there.
@Suite struct EditionFaultTests {
  private let folder: TemporaryFolder
  private let statbrief: Statbrief

  /// A small edition of the package that `init` lays down.
  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try folder.write("regions: [north]\nparts: [glance]\n", to: "Data/briefings/north-and-south.yaml")
    #expect(try build().status == 0)
  }

  private func build(_ environment: [String: String] = [:]) throws -> Statbrief.Result {
    try statbrief.run("build", "--lang", "en", environment: environment)
  }

  @Test("O08: times in the future change nothing") func timesInTheFuture() throws {
    let future = Date(timeIntervalSince1970: 4_102_444_800)
    for path in try folder.state().keys {
      try FileManager.default.setAttributes([.modificationDate: future], ofItemAtPath: path)
    }
    let before = try folder.state()
    #expect(try build().output == "Output is up to date\n")
    #expect(try folder.state() == before)
  }

  @Test(
    "O13: an edition that lost its manifest is made again, with a warning",
    arguments: [nil, "", "{\"format\": 1, \"outp", "{\"format\": 2, \"inputs\": [], \"outputs\": []}"])
  func lostManifest(_ text: String?) throws {
    let whole = try folder.text("Output/manifest.json")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("Output/manifest.json"))
    if let text { try folder.write(text, to: "Output/manifest.json") }
    let result = try build()
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "Output: warning: O13: manifest.json is missing, broken or of another version, so all is made again"))
    #expect(try folder.text("Output/manifest.json") == whole)
    #expect(try build().output == "Output is up to date\n")
  }

  @Test("O13: the package is never replaced by what is made of it, even by force", arguments: ["Data", "."])
  func packageInOutput(_ place: String) throws {
    try folder.write("precious\n", to: "Data/notes.txt")
    let before = try folder.state()
    let output = place == "." ? "../" + folder.url.lastPathComponent : place
    let result = try statbrief.run("build", "--force", "--output", output)
    #expect(result.status == 73)
    #expect(result.errors.contains("O13: the data package \"Data\" lies in this folder (choose another --output)"))
    #expect(try folder.state() == before)
  }

  @Test("O05: a signal that the caller ignores stays ignored") func ignoredSignal() throws {
    let script = """
      trap '' HUP; "$0" build --quiet --output Other & p=$!
      while kill -HUP $p 2> /dev/null; do sleep 0.01; done; wait $p
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Statbrief.program.path]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try folder.text("Other/manifest.json").isEmpty == false)
  }

  @Test("O14: other fonts are looked at, and what they do not change stays") func otherFonts() throws {
    let fonts = folder.url.appendingPathComponent("Fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: false)
    for name in ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"] {
      let copy = fonts.appendingPathComponent(name).path
      try FileManager.default.copyItem(atPath: "/usr/share/fonts/opentype/noto/" + name, toPath: copy)
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: copy)
    }
    let key = try folder.text("Output/.build-key")
    let before = try folder.state(of: "Output")
    #expect(try build(["STATBRIEF_FONTS": fonts.path]).output == "Output is up to date\n")
    #expect(try folder.text("Output/.build-key") != key)
    let path = folder.url.appendingPathComponent("Output/.build-key").path
    #expect(try folder.state(of: "Output").filter { $0.key != path } == before.filter { $0.key != path })
  }
}
