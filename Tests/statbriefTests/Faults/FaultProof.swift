/// A row of the catalogue that a test elsewhere proves.
struct FaultProof: Sendable {
  let id: String
  let given: String
  /// The file below `Tests`.
  let file: String
  /// The name of the function, or the words of the test.
  let test: String

  init(_ id: String, _ given: String, _ file: String, _ test: String) {
    self.id = id
    self.given = given
    self.file = file
    self.test = test
  }

  static let all: [FaultProof] = [
    FaultProof(
      "C28", "a table that is written to while it is read: 75", "statbriefTests/Faults/FileChangeTests.swift",
      "aTableThatChangesMeanwhileIsReadAgainLater"),
    FaultProof(
      "N09", "the digits of a number as they are printed", "IndicatorsTests/Quantities/NumeralTests.swift",
      "NumeralTests"),
    FaultProof(
      "N15", "figures of other prices in a ranking", "AnalysisTests/PriceBasisTests.swift", "aRankingHoldsOnePriceBasis"
    ),
    FaultProof("N16", "growth over nothing and over a loss", "AnalysisTests/GrowthTests.swift", "signs"),
    FaultProof(
      "N17", "breaks, other definitions, missing periods", "AnalysisTests/GrowthTests.swift", "breaksAndDefinitions"),
    FaultProof("N21", "figures of other frequencies are no base", "AnalysisTests/GrowthTests.swift", "periods"),
    FaultProof("N24", "1, 2, 2, 4", "AnalysisTests/RankingTests.swift", "competitionRanking"),
    FaultProof(
      "N25", "members without a figure", "AnalysisTests/RankingTests.swift", "missingMembersAreNamedAndCounted"),
    FaultProof(
      "N27", "an index across a new basis", "AnalysisTests/IndexSeriesTests.swift", "aBreakStopsItOnBothSides"),
    FaultProof("N30", "rounding of exact ratios", "IndicatorsTests/Quantities/RationalTests.swift", "RationalTests"),
    FaultProof(
      "P13", "a document with another SHA-256: 65, both named", "statbriefTests/SourceCheckTests.swift",
      "anotherDocumentIsRefusedWithBothHashes"),
    FaultProof(
      "P08", "a pipe or a device in the place of any file of a package: 66",
      "statbriefTests/Faults/InputKindTests.swift",
      "noFileOfAPackageMayBeAPipeOrADevice"),
    FaultProof(
      "P09", "a table that this user may not read: 77", "statbriefTests/Faults/PermissionTests.swift",
      "whatMayNotBeReadIsNamed"),
    FaultProof("P15", "signs of XML in SVG", "RenderingTests/SVGFileTests.swift", "markupIsWellFormedAndEscaped"),
    FaultProof(
      "X10", "texts that a spreadsheet would compute", "BriefingsTests/CSVFieldTests.swift",
      "whatASpreadsheetWouldComputeIsGuarded"),
    FaultProof(
      "P16", "an odd LANG, TZ and PATH, no HOME", "statbriefTests/OperationsBytesTests.swift",
      "P16: environment, folder and umask leave the bytes as they are"),
    FaultProof(
      "R03", "numbers that cannot be drawn", "RenderingTests/PNGImageTests.swift", "unusableNumbersAreRefused"),
    FaultProof(
      "R07", "no font: what to install", "RenderingTests/MeasuringTests.swift", "missingFontSaysWhatToInstall"),
    FaultProof(
      "R09", "a table longer than a page repeats its head", "BriefingsTests/LayoutTableTests.swift",
      "longTableRepeatsItsHeadAndLeavesTwoRowsOnEachSide"),
    FaultProof(
      "R09", "a row taller than a page is refused", "BriefingsTests/LayoutTableTests.swift",
      "rowOfWordsTallerThanAPageIsNamed"),
    FaultProof(
      "R10", "a document of two thousand pages", "BriefingsTests/LayoutFlowTests.swift", "twoThousandPagesAreSet"),
    FaultProof(
      "R11", "bars that should begin elsewhere begin at zero", "ChartsTests/Types/BarsChartTests.swift",
      "bars start at zero whatever is asked for"),
    FaultProof(
      "R12", "more series than colours", "ChartsTests/Types/LineChartTests.swift",
      "series beyond the seventh are muted and named"),
    FaultProof(
      "R13", "an error of Cairo in the middle", "RenderingTests/WriteErrorTests.swift", "anErrorInTheMiddleIsSeen"),
    FaultProof(
      "R14", "one processor", "statbriefTests/OperationsBytesTests.swift",
      "R14: one processor makes the same bytes as several"),
    FaultProof(
      "R14", "another user", "statbriefTests/OperationsBytesTests.swift", "R14: another user makes the same bytes"),
    FaultProof(
      "R14", "files named in another order", "statbriefTests/OperationsBytesTests.swift",
      "R14: files named in another order make the same edition"),
    FaultProof(
      "R14", "charts drawn twice", "statbriefTests/OperationsBytesTests.swift",
      "R14: a chart has the same bytes however often it is drawn"),
    FaultProof(
      "R15", "links to nowhere, places of one name", "BriefingsTests/LayoutReferenceTests.swift",
      "linksToNowhereAndRepeatedPlacesAreRefusedTogether"),
    FaultProof(
      "O01", "a disk that is full at any write", "statbriefTests/OperationsDiskTests.swift",
      "O01: a disk that is full at any write leaves the old edition"),
    FaultProof("O02", "a full device as standard output: 74", "statbriefTests/EditionTests.swift", "theSystemRefuses"),
    FaultProof(
      "O03", "a reader who has gone: 141", "statbriefTests/OperationsLimitTests.swift",
      "O03: a reader who has seen enough ends a command quietly"),
    FaultProof(
      "O04", "kill -9 at any moment", "statbriefTests/OperationsKillTests.swift",
      "O04: kill -9 at any moment leaves the old edition or the new one"),
    FaultProof(
      "O05", "INT and TERM: 130, 143", "statbriefTests/OperationsKillTests.swift",
      "O05: interrupted or asked to end, a run clears up behind it"),
    FaultProof("O06", "two runs at once: 75", "statbriefTests/EditionTests.swift", "onlyTheSameOutputIsLocked"),
    FaultProof(
      "O07", "a lock that outlives its run", "statbriefTests/OperationsKillTests.swift",
      "O06, O07: a second run does not wait, and no lock outlives the run that held it"),
    FaultProof(
      "O08", "times in the future", "statbriefTests/Faults/EditionFaultTests.swift",
      "O08: times in the future change nothing"),
    FaultProof(
      "O09", "too few files, little memory, a small stack", "statbriefTests/OperationsLimitTests.swift",
      "O09: too little memory is named"),
    FaultProof(
      "O11", "any operation that fails", "statbriefTests/OperationsDiskTests.swift",
      "O11: whatever operation fails, an error means the old edition"),
    FaultProof(
      "O11", "a file system that does not exchange folders", "statbriefTests/OperationsDiskTests.swift",
      "O11: without an exchange an error means the old edition too"),
    FaultProof(
      "O04", "an end between two steps where there is no exchange", "statbriefTests/OperationsDiskTests.swift",
      "O04: without an exchange a run that ends at any operation loses no edition"),
    FaultProof(
      "O13", "a manifest that is missing, cut off or of another version: all is made again, a warning",
      "statbriefTests/Faults/EditionFaultTests.swift",
      "O13: an edition that lost its manifest is made again, with a warning"),
    FaultProof(
      "O14", "other fonts", "statbriefTests/Faults/EditionFaultTests.swift",
      "O14: other fonts are looked at, and what they do not change stays"),
    FaultProof(
      "O15", "unchanged inputs write nothing", "statbriefTests/EditionTests.swift", "newPackagePassesCheckAndBuilds"),
    FaultProof(
      "O17", "a trap", "statbriefTests/OperationsDiskTests.swift",
      "O17: a trap in the middle is seen from outside, leaves the output whole and the lock free"),
    FaultProof(
      "P04", "a folder of another user: 77", "statbriefTests/OperationsPlaceTests.swift",
      "P04: root refuses the folder of another user unless told"),
  ]
}
