import Foundation

/// P01 to P15: paths, and texts that could do something where they are shown.
extension Fault {
  private static let topics = "Data/topics.csv"
  private static let descriptor = "Data/datapackage.json"

  static let paths: [Fault] = [
    Fault(
      "P01", "a path out of the package", .replacing("\"topics.csv\"", with: "\"../topics.csv\"", in: descriptor),
      exits: 78,
      says: [
        "\(descriptor): P01: the path \"../topics.csv\" leads out of the package (use a relative path without ..)"
      ], count: 1),
    Fault(
      "P01", "an absolute path", .replacing("\"topics.csv\"", with: "\"/etc/passwd\"", in: descriptor), exits: 78,
      says: ["\(descriptor): P01: the path \"/etc/passwd\" leads out of the package"], count: 1),
    Fault(
      "P02", "a link out of the package", .linking(topics, to: "/etc/hostname"), exits: 78,
      says: ["\(topics): P02: a symbolic link leads out of the package (put what it leads to into it)"], count: 1),
    Fault(
      "P02", "a descriptor that is a link out of the package", moving(descriptor),
      exits: 78, says: ["\(descriptor): P02: a symbolic link leads out of the package"], count: 1),
    Fault(
      "P02", "a folder of specifications that is a link out of the package", moving("Data/briefings"), exits: 78,
      says: ["Data/briefings: P02: a symbolic link leads out of the package (put what it leads to into it)"], count: 1),
    Fault(
      "P02", "a link to an empty folder in the place of the specifications", .folder("Elsewhere"),
      .linking("Data/briefings", to: "../Elsewhere"), exits: 78,
      says: ["Data/briefings: P02: a symbolic link leads out of the package"], count: 1),
    Fault(
      "P02", "a folder of statements that is a link out of the package", moving("Data/statements"), exits: 78,
      says: [
        "Data/statements/north-2025.csv: P02: a symbolic link leads out of the package",
        "Data/statements/south-2026.csv: P02: a symbolic link leads out of the package",
      ]),
    Fault(
      "P02", "a folder of specifications elsewhere in the package", .folder("Data/other"),
      .linking("Data/briefings", to: "other"), exits: 0),
    Fault(
      "P02", "a table that is a link to itself", .linking(topics, to: "topics.csv"), exits: 78,
      says: [
        "\(topics): P02: symbolic links lead around in a circle (put what they should lead to in their place)"
      ], count: 1),
    Fault(
      "P02", "two links to each other in the place of the specifications", .linking("Data/other", to: "briefings"),
      .linking("Data/briefings", to: "other"), exits: 78,
      says: ["Data/briefings: P02: symbolic links lead around in a circle"], count: 1),
    Fault(
      "P02", "a package that is a link to itself", .linking("Loop", to: "Loop"), running: "check --data Loop",
      exits: 78, says: ["Loop/datapackage.json: P02: symbolic links lead around in a circle"], count: 1),
    Fault(
      "P02", "a package that is reached through a link", .linking("Link", to: "Data"), running: "check --data Link",
      exits: 0, prints: ["sound"]),
    Fault(
      "P02", "a link within the package", .replacing("\"topics.csv\"", with: "\"all.csv\"", in: descriptor),
      .linking("Data/all.csv", to: "topics.csv"), exits: 0,
      says: ["\(topics): warning: P09: datapackage.json does not list this file"], count: 1),
    Fault(
      "P03", "an output that is a link to a folder", .linking("Link", to: "Output"), running: "build --output Link",
      exits: 73, says: ["Link: P03: the output is a symbolic link (name the folder it leads to)"], count: 1),
    Fault(
      "P03", "an output that is a link to a file", .linking("a.png", to: "Output/index.txt"),
      running: "chart line gdp north --output a.png --no-csv", exits: 73,
      says: ["a.png: P03: the output is a symbolic link (name the file it leads to)"], count: 1),
    Fault(
      "P03", "an output that is a file where a folder is wanted", .writing("x", to: "Plain"),
      running: "build --output Plain", exits: 73,
      says: ["Plain: P03: the output is there already and is not a folder (choose another --output)"], count: 1),
    Fault(
      "P05", "a name of a table that is an option", .replacing("\"topics.csv\"", with: "\"-rf\"", in: descriptor),
      .linking("Data/-rf", to: "topics.csv"), exits: 0, says: ["\(topics): warning: P09: "]),
    Fault(
      "P05", "a line break in a path", .replacing("\"topics.csv\"", with: "\"top\\nics.csv\"", in: descriptor),
      exits: 78, says: ["\(descriptor): P05: the path \"top\\u{A}ics.csv\" is none of a file in the package"], count: 1),
    Fault(
      "P05", "a name that is longer than the system takes",
      .replacing("\"topics.csv\"", with: "\"\(String(repeating: "a", count: 300)).csv\"", in: descriptor), exits: 78,
      says: [": P05: "], count: 1),
    Fault(
      "P05", "an output of a name that is too long", running: "build --output \(String(repeating: "a", count: 300))",
      exits: 73, says: [": O10: cannot write: File name too long (choose another --output)"], count: 1),
    Fault(
      "P05", "an escape in the name of an output", running: "build --output no\u{1B}[31m/where", exits: 73,
      says: ["no\\u{1B}[31m/where: O10: cannot write: No such file or directory"], count: 1),
    Fault(
      "P06", "an id with a slash", .replacing("growth,", with: "a/b,", in: topics), exits: 78,
      says: ["\(topics):2:1: P06: id \"a/b\" is not an id (use lower-case letters, digits, _ and -)"]),
    Fault(
      "P06", "an id that is a device elsewhere", .replacing("growth,", with: "CON,", in: topics), exits: 78,
      says: ["\(topics):2:1: P06: id \"CON\" is not an id"]),
    Fault(
      "P06", "an id that is a folder", .replacing("growth,", with: ".,", in: topics), exits: 78,
      says: ["\(topics):2:1: P06: id \".\" is not an id"]),
    Fault(
      "P06", "a specification whose name cannot be that of a folder",
      .writing("regions: [north]\n", to: "Data/briefings/My Briefing.yaml"), exits: 78,
      says: [
        "Data/briefings/My Briefing.yaml: P06: \"My Briefing\" cannot be the name of an output folder (use lower-case letters, digits, _ and -)"
      ], count: 1),
    Fault(
      "P07", "two specifications of one name", .writing("regions: [north]\n", to: "Data/briefings/north-and-south.yml"),
      exits: 78,
      says: [
        "Data/briefings/north-and-south.yml: P07: another specification is called \"north-and-south\" (rename one)"
      ], count: 1),
    Fault(
      "P07", "two that differ in case alone", .writing("regions: [north]\n", to: "Data/briefings/North-and-South.yaml"),
      exits: 78, says: ["Data/briefings/North-and-South.yaml: P06: "], count: 1),
    Fault(
      "P07", "the numbers of a chart in the place of its picture",
      running: "chart line gdp north --output a.csv --format png --csv a.csv", exits: 78, says: ["a.csv: P07: "],
      count: 1),
    Fault(
      "P08", "a folder in the place of a table", .folder(topics), exits: 66,
      says: ["\(topics): P08: not a regular file (give a file, not a folder, pipe or device)"], count: 1),
    Fault(
      "P08", "a pipe in the place of a table", pipe(topics), exits: 66, says: ["\(topics): P08: not a regular file"],
      count: 1),
    Fault(
      "P08", "a pipe in the place of the descriptor", pipe(descriptor), exits: 66,
      says: ["\(descriptor): P08: not a regular file"], count: 1),
    Fault(
      "P08", "a pipe in the place of a specification", pipe("Data/briefings/north-and-south.yaml"), exits: 66,
      says: ["Data/briefings/north-and-south.yaml: P08: not a regular file"], count: 1),
    Fault(
      "P08", "a pipe in the place of the specifications", pipe("Data/briefings"), exits: 66,
      says: ["Data/briefings: P08: a file, not a folder of specifications"], count: 1),
    Fault(
      "P08", "a pipe in the place of the manifest", pipe("Output/manifest.json"), running: "build --quiet", exits: 73,
      says: ["Output: O13: holds files, but no manifest.json"], count: 1),
    Fault(
      "P08", "a pipe in the place of a file of the edition", pipe("Output/index.txt"), running: "build --quiet",
      exits: 73, says: ["Output/index.txt: O12: was changed since it was made"], count: 1),
    Fault(
      "P08", "a device in the place of a table", .linking(topics, to: "/dev/zero"), exits: 78,
      says: ["\(topics): P02: a symbolic link leads out of the package"], count: 1),
    Fault(
      "P08", "a device in the place of a package", running: "check --data /dev/zero", exits: 66,
      says: ["/dev/zero/datapackage.json: P09: no such file"], count: 1),
    Fault(
      "P09", "a table that is not there", .removing(topics), exits: 66,
      says: ["\(topics): P09: no such file (check the path, or --data FOLDER)"], count: 1),
    Fault(
      "P09", "a package that is not there", running: "check --data Nowhere", exits: 66,
      says: ["Nowhere/datapackage.json: P09: no such file (check the path, or --data FOLDER)"], count: 1),
    Fault(
      "P09", "a table that the descriptor does not list", .writing("id\n", to: "Data/statements/new.csv"), exits: 0,
      says: [
        "Data/statements/new.csv: warning: P09: datapackage.json does not list this file, so nothing in it is read"
      ], count: 1),
    Fault(
      "P10", "an address in the place of a table",
      .replacing("\"topics.csv\"", with: "\"https://example.org/topics.csv\"", in: descriptor), exits: 78,
      says: [
        "\(descriptor): P10: \"https://example.org/topics.csv\" is an address, not a file (statbrief never goes to the network)"
      ], count: 1),
    Fault(
      "P10", "an address in the place of a package", running: "check --data https://example.org/Data", exits: 78,
      says: ["https://example.org/Data: P10: an address, not a file or folder (statbrief never goes to the network)"],
      count: 1),
    Fault(
      "P11", "an escape in a cell", .replacing("growth,", with: "gro\u{1B}[31mwth,", in: topics), exits: 65,
      says: ["\(topics):2:4: C24: control character \\u{1B} (remove it)"], count: 1),
    Fault(
      "P11", "a change of direction in a cell", .statement(region: "nor\u{202E}th"), exits: 65,
      says: ["region \"nor\\u{202E}th\" holds the invisible character \\u{202E}"], count: 1),
    Fault(
      "P12", "an escape in an argument", running: "growth \u{1B}[31mgdp north", exits: 64,
      says: ["no indicator is called \"\\u{1B}[31mgdp\""], count: 1),
    Fault(
      "P12", "an escape in the name of an option", running: "growth gdp north --\u{1B}[31mx", exits: 64,
      says: ["\\u{1B}[31mx"]),
    Fault(
      "P12", "an escape in the name of a command", running: "\u{1B}[31mgrowth", exits: 64, says: ["\\u{1B}[31mgrowth"]),
    Fault(
      "P14", "an address that is a program",
      .replacing(
        "2024,work_report,,,,,\nsouth-2025", with: "2024,work_report,,,javascript:1,,\nsouth-2025",
        in: "Data/sources.csv"), exits: 78,
      says: ["Data/sources.csv:2:", "P14: \"javascript:1\" is not an address to link to (use https, http or doi)"],
      count: 1),
    Fault(
      "P15", "signs of HTML in a title",
      running: "chart line gdp north --title <b>&amp;\"'</b> --format svg --output -", exits: 0,
      prints: ["<title id=\"title\">&lt;b&gt;&amp;amp;&quot;'&lt;/b&gt;</title>"]),
  ]

  /// A file or folder beside the package, and a link to it in its place.
  private static func moving(_ path: String) -> Breakage {
    Breakage { folder in
      let elsewhere = folder.appendingPathComponent("Elsewhere")
      try FileManager.default.moveItem(at: folder.appendingPathComponent(path), to: elsewhere)
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(path), withDestinationURL: elsewhere)
    }
  }

  private static func pipe(_ file: String) -> Breakage {
    Breakage { folder in
      let path = folder.appendingPathComponent(file).path
      try FileManager.default.removeItem(atPath: path)
      mkfifo(path, 0o600)
    }
  }
}
