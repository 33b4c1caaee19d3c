import Foundation
import Testing

@Suite struct EditionTests {
  @Test func newPackagePassesCheckAndBuilds() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    #expect(try statbrief.run("init", "Data").status == 73)
    let check = try statbrief.run("check", "--strict")
    #expect(check.status == 0, "\(check.errors)")

    let first = try statbrief.run("build", "--quiet")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.isEmpty && first.errors.isEmpty)
    let made = try folder.state(of: "Output")
    for file in ["manifest.json", "north-and-south/zh/briefing.pdf", "north-and-south/en/summary.md"] {
      #expect(made[folder.url.appendingPathComponent("Output/" + file).path] != nil, "\(file)")
    }

    // Unchanged inputs: nothing is written, in whatever environment.
    let again = try statbrief.run(
      "build", environment: ["LANG": "zh_CN.GBK", "TZ": "Asia/Shanghai", "PATH": "", "LC_ALL": "tr_TR.UTF-8"])
    #expect(again.output == "Output is up to date\n")
    #expect(try folder.state(of: "Output") == made)

    // What was changed by hand is not thrown away without being told to.
    try folder.write("mine", to: "Output/north-and-south/en/summary.md")
    let refused = try statbrief.run("build")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("Output/north-and-south/en/summary.md: O12: was changed since it was made"))
    #expect(try folder.text("Output/north-and-south/en/summary.md") == "mine")
    #expect(try statbrief.run("build", "--force", "--quiet").status == 0)
    #expect(try folder.text("Output/north-and-south/en/summary.md") != "mine")
  }

  /// An edition holds the package it was made from, so that what came later can be held against it.
  @Test func anEditionIsComparedWithWhatCameLater() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    #expect(try statbrief.run("build", "--quiet", "--lang", "en").status == 0)
    #expect(try folder.text("Output/Data/regions.csv") == folder.text("Data/regions.csv"))
    // With its specifications, so that the figures of an edition have the same numbers when they are traced later.
    let name = "briefings/north-and-south.yaml"
    #expect(try folder.text("Output/Data/" + name) == folder.text("Data/" + name))
    #expect(try statbrief.run("diff", "Output").output == "Nothing changed.\n")
    let regions = try folder.text("Data/regions.csv")
    try folder.write(regions.replacingOccurrences(of: ",North City,", with: ",North Town,"), to: "Data/regions.csv")
    let diff = try statbrief.run("diff", "Output", "--format", "csv")
    #expect(diff.status == 0, "\(diff.errors)")
    #expect(diff.output.contains("renamed,region north,"), "\(diff.output)")
    #expect(diff.output.split(separator: "\n").count == 2)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("Output/Data"))
    let old = try statbrief.run("diff", "Output")
    #expect(old.status == 66 && old.errors.contains("Output: P09: an edition that does not hold the package"))
  }

  @Test func foldersThatItDidNotMakeAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("Letters"), withIntermediateDirectories: false)
    try folder.write("Dear all", to: "Letters/one.txt")
    let result = try statbrief.run("build", "--output", "Letters")
    #expect(result.status == 73)
    #expect(try folder.text("Letters/one.txt") == "Dear all")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("Link").path, withDestinationPath: "Letters")
    let link = try statbrief.run("build", "--output", "Link")
    #expect(link.status == 73)
    #expect(link.errors.contains("P03"))
    #expect(try statbrief.run("build", "--output", "No/Where").status == 73)
  }

  @Test func whatAKilledRunLeftIsCleared() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent(".Output.new-1/charts"), withIntermediateDirectories: true)
    try folder.write("half", to: ".Output.new-1/charts/a.png")
    #expect(try statbrief.run("build", "--quiet", "--lang", "en").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["Data", "Output"])
  }

  @Test func documentsAloneHaveNoFilesBesideThem() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    #expect(try statbrief.run("build", "--quiet", "--documents").status == 0)
    let path = folder.url.appendingPathComponent("Output/north-and-south/zh").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["briefing.pdf", "summary.md"])
    // What is made without that option is another edition, not the same one again.
    #expect(try statbrief.run("build").output.contains("2 briefings"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).contains("charts"))
    // And the files that it takes away again are counted, though nothing new is written.
    let all = Set(try folder.state(of: "Output").keys)
    let output = try statbrief.run("build", "--documents").output
    let gone = all.subtracting(try folder.state(of: "Output").keys).count
    #expect(
      output.hasSuffix("2 briefings; removed \(gone) files of before that this build does not make\n"), "\(output)")
  }

  @Test func chartsAreWrittenWithTheirNumbers() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    for ending in ["png", "pdf", "svg"] {
      let result = try statbrief.run("chart", "line", "gdp", "north", "south", "--output", "gdp.\(ending)")
      #expect(result.status == 0, "\(result.errors)")
      #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("gdp.\(ending)").path))
    }
    #expect(try folder.text("gdp.csv").hasPrefix("region,indicator,"))
    #expect(try statbrief.run("chart", "line", "gdp", "north", "--output", "gdp.gif").status == 64)
    #expect(try statbrief.run("chart", "line", "gdp", "north", "--size", "99999x2").status == 78)
    #expect(try statbrief.run("chart", "line", "gdp", "north", "--output", "no/where.png").status == 73)
    let piped = try statbrief.run("chart", "tile", "gdp", "north", "--format", "svg", "--output", "-")
    #expect(piped.output.hasPrefix("<svg") || piped.output.hasPrefix("<?xml"))
  }

  @Test func yearsWithoutAnythingAreRefused() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try folder.write("regions: [north]\nyears: 1990-1991\n", to: "Data/briefings/a.yaml")
    let result = try statbrief.run("build")
    #expect(result.status == 78)
    #expect(result.errors.contains("Data/briefings/a.yaml: R02: nothing is said of north in the years of the briefing"))
    #expect(result.errors.contains("there is something from 2023 to 2030"))
  }

  @Test func brokenSpecificationsAreRefused() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try folder.write("regions: [nroth]\nyeers: 2024\n", to: "Data/briefings/a.yaml")
    let result = try statbrief.run("build")
    #expect(result.status == 78)
    #expect(result.errors.contains("Data/briefings/a.yaml:1:11: Y13: regions: \"nroth\" is not in the package"))
    #expect(result.errors.contains("Y04: unknown key \"yeers\" (did you mean years?)"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("Output").path))
  }

  /// What the system refuses is named, the exit code says which way, and nothing is left behind.
  @Test(arguments: [
    ("ulimit -f 100; exec \"$0\" build --quiet", Int32(74), "File too large"),
    ("exec \"$0\" list units > /dev/full", 74, "No space left on device"),
    ("exec flock . \"$0\" build --quiet", 75, "another run writes here"),
    ("exec \"$0\" check --data Data/regions.csv", 66, "no such file"),
    ("STATBRIEF_FONTS=/nowhere exec \"$0\" build", 69, "apt-get install fonts-noto-cjk"),
    ("\"$0\" list units | head -n 1", 0, ""),
  ]) func theSystemRefuses(_ command: String, _ status: Int32, _ words: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Statbrief(folder: folder.url).run("init", "Data").status == 0)
    let shell = Statbrief(folder: folder.url, executable: URL(fileURLWithPath: "/bin/sh"))
    let result = try shell.run("-c", command, Statbrief.program.path, environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.status == status)
    #expect(result.errors.contains(words) || words.isEmpty, "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Data"])
  }

  /// An output that another run writes is left alone; one beside it is not in its way.
  @Test func onlyTheSameOutputIsLocked() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    #expect(try statbrief.run("build", "--quiet", "--lang", "en").status == 0)
    let shell = Statbrief(folder: folder.url, executable: URL(fileURLWithPath: "/bin/sh"))
    func locked(_ command: String) throws -> (status: Int32, errors: String) {
      let result = try shell.run(
        "-c", "exec flock Output \"$0\" " + command, Statbrief.program.path, environment: ["PATH": "/usr/bin:/bin"])
      return (result.status, result.errors)
    }
    let refused = try locked("build --force")
    #expect(refused.status == 75)
    #expect(refused.errors.contains("Output: O06: another run writes here"), "\(refused.errors)")
    #expect(try locked("build --quiet --lang en --output Other").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["Data", "Other", "Output"])
  }
}
