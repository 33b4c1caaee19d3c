import Testing

/// The rules of the house that the compiler does not know.
@Suite struct HouseTests {
  let tree: SourceTree

  init() throws {
    tree = try SourceTree()
  }

  /// Which of our targets each target may import; facts and ink never meet below the roof.
  static let allowed: [String: Set<String>] = [
    "Indicators": [],
    "Analysis": ["Indicators"],
    "Drawing": [],
    "Charts": ["Drawing"],
    "Rendering": ["Drawing", "CCairo", "CDeflate", "CGLib", "CHarfBuzz", "CQPDF"],
    "Briefings": ["Analysis", "CYAML", "Charts", "Drawing", "Indicators"],
    "statbrief": ["Analysis", "Briefings", "Charts", "Drawing", "Indicators", "Rendering"],
  ]

  private func imports(of file: SourceTree.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else { return nil }
      return words[place + 1]
    }
  }

  @Test func everyTargetImportsOnlyWhatItMay() {
    let ours = Set(Self.allowed.keys).union(["CCairo", "CDeflate", "CGLib", "CHarfBuzz", "CQPDF", "CYAML"])
    #expect(Set(tree.files.map(\.target)) == Set(Self.allowed.keys))
    for file in tree.files {
      let found = Set(imports(of: file)).intersection(ours)
      let foreign = found.subtracting(Self.allowed[file.target] ?? []).subtracting([file.target])
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
    }
  }

  @Test func chineseWordsStandInWordingAlone() {
    for file in tree.files where !file.path.hasPrefix("Briefings/Wording/") {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.code.holdsHan, "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test func coloursStandInThePaletteAlone() {
    for file in tree.files where file.path != "Charts/Style/Palette.swift" && file.target != "Drawing" {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.code.contains("Color(hex:"), "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test(arguments: ["try!", "fatalError(", "preconditionFailure(", "as! ", "NSLocale", "Date()", "DateFormatter"])
  func sourcesDoWithout(_ word: String) {
    for file in tree.files {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.code.contains(word), "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test func chartTypesComputeNoTicks() {
    for file in tree.files where file.path.hasPrefix("Charts/Types/") {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.code.contains("log10"), "\(file.path):\(number + 1): \(line)")
      }
    }
  }
}
