/// O10 and O16: where the output goes, and what the environment says.
extension Fault {
  static let operations: [Fault] =
    [
      Fault(
        "O10", "an output in a folder that is not there", running: "build --output no/where", exits: 73,
        says: [
          "no/where: O10: cannot write: No such file or directory (create the folder first or choose another --output)"
        ], count: 1),
      Fault(
        "O10", "a picture in a folder that is not there", running: "chart line gdp north --output no/where.png",
        exits: 73, says: ["no/where.csv: O10: cannot write: No such file or directory"], count: 1),
      Fault(
        "O10", "a table in a folder that is not there", running: "list units --output no/where.csv", exits: 73,
        says: ["no/where.csv: O10: cannot write: No such file or directory"], count: 1),
      Fault(
        "O10", "an output that is the folder it lies in", running: "build --output .", exits: 73,
        says: ["O10: not a folder that can be replaced (name one, such as Output)"], count: 1),
      Fault(
        "O12", "an output that was edited", .writing("mine\n", to: "Output/index.txt"), running: "build", exits: 73,
        says: ["Output/index.txt: O12: was changed since it was made (keep a copy elsewhere; --force replaces it)"],
        count: 1),
      Fault(
        "O12", "a file in the output that somebody put there", .writing("mine\n", to: "Output/mine.txt"),
        running: "build", exits: 73,
        says: ["Output/mine.txt: O12: was not made by build (keep a copy elsewhere; --force replaces it)"], count: 1),
      Fault(
        "O13", "a folder of somebody else", .removing("Output/manifest.json"), running: "build", exits: 73,
        says: [
          "Output: O13: holds files, but no manifest.json that says they were made by build (--force replaces the folder with everything in it)"
        ], count: 1),
    ]
    + ["", "-5", "soon", "1e9", "999999999999999999999999"].map { text in
      Fault(
        "O16", "the time \(text.isEmpty ? "of nothing" : text)", running: "build",
        environment: ["SOURCE_DATE_EPOCH": text],
        exits: 64,
        says: [
          "statbrief: O16: SOURCE_DATE_EPOCH \"\(text)\" is not a number of seconds (set it to seconds since 1970, or unset it)"
        ], count: 1)
    }
}
