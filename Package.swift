// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "statbrief",
  products: [.executable(name: "statbrief", targets: ["statbrief"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Facts.
    .target(name: "Indicators", swiftSettings: strict),
    .target(name: "Analysis", dependencies: ["Indicators"], swiftSettings: strict),

    // Ink.
    .target(name: "Drawing", swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Drawing"], swiftSettings: strict),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft"),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0"),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset"),
    .systemLibrary(name: "CQPDF"),
    .target(
      name: "Rendering", dependencies: ["Drawing", "CCairo", "CDeflate", "CGLib", "CHarfBuzz", "CQPDF"],
      swiftSettings: strict),

    // The roof and the door.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .target(
      name: "Briefings",
      dependencies: ["Analysis", "CYAML", "Charts", "Drawing", "Indicators"],
      swiftSettings: strict),
    .executableTarget(
      name: "statbrief",
      dependencies: [
        "Analysis", "Briefings", "Charts", "Drawing", "Indicators", "Rendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The package that `init` lays down; in the program itself, so that it needs no files beside it.
      resources: [.embedInCode("Template")],
      swiftSettings: strict),

    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators"], swiftSettings: strict),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Indicators"], swiftSettings: strict),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing"], swiftSettings: strict),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Drawing"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "RenderingTests", dependencies: ["Charts", "Drawing", "Rendering"], swiftSettings: strict),
    .testTarget(
      name: "BriefingsTests", dependencies: ["Analysis", "Briefings", "Charts", "Drawing", "Indicators"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "statbriefTests", dependencies: ["statbrief"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
