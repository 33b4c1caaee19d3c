/// The files of a new package; see the folder `Template`.
enum PackageTemplate {
  struct File {
    let path: String
    let bytes: [UInt8]
  }

  static let files = [
    File(path: "README.md", bytes: PackageResources.README_md),
    File(path: "datapackage.json", bytes: PackageResources.datapackage_json),
    File(path: "regions.csv", bytes: PackageResources.regions_csv),
    File(path: "units.csv", bytes: PackageResources.units_csv),
    File(path: "topics.csv", bytes: PackageResources.topics_csv),
    File(path: "indicators.csv", bytes: PackageResources.indicators_csv),
    File(path: "plans.csv", bytes: PackageResources.plans_csv),
    File(path: "scopes.csv", bytes: PackageResources.scopes_csv),
    File(path: "sources.csv", bytes: PackageResources.sources_csv),
    File(path: "statements/north-2025.csv", bytes: PackageResources.north_2025_csv),
    File(path: "statements/south-2025.csv", bytes: PackageResources.south_2025_csv),
    File(path: "statements/north-2026.csv", bytes: PackageResources.north_2026_csv),
    File(path: "statements/south-2026.csv", bytes: PackageResources.south_2026_csv),
    File(path: "corrections.csv", bytes: PackageResources.corrections_csv),
    File(path: "briefings/north-and-south.yaml", bytes: PackageResources.north_and_south_yaml),
  ]
}
