import Drawing
public import Indicators

/// All briefings that one specification asks for: one, or an edition for each of several regions.
///
/// ```yaml
/// title: "{region}经济简报"
/// each: { level: city, within: shanxi }
/// regions: [shanxi]
/// years: 2015-2026
/// ```
/// makes a briefing about every city of the province, each compared with the province. `each` may also be a list of
/// regions. In titles `{region}` is the subject of the edition, `{years}` its years and `{year}` the last of them.
public struct BriefingSeries: Hashable, Sendable {
  /// In the order of `each`.
  public var editions: [BriefingSpecification]
  /// Regions of which the package says nothing in these years, so that there is nothing to make.
  public var leftOut: [RegionCode]
}

/// The texts of a specification before the subject of an edition is put into them.
struct SpecificationTexts {
  var title: BilingualTemplate?
  var purpose: BilingualTemplate?
  var author: BilingualTemplate?
  var parts: [BriefingSpecification.Part: BilingualTemplate] = [:]

  /// The specification about its subject, with all texts filled in.
  func filled(_ specification: BriefingSpecification, in catalog: Catalog) -> BriefingSpecification {
    func text(_ template: BilingualTemplate?) -> Bilingual {
      guard let template else { return .none }
      func filled(_ own: TextTemplate, _ language: Language) -> String {
        let wording = Wording(language, catalog: catalog)
        let (first, last) = (specification.years.lowerBound, specification.years.upperBound)
        return own.filled { placeholder in
          switch placeholder {
          case .region: wording.name(specification.subject)
          case .years: wording.years(first, last)
          case .year: wording.years(last, last)
          }
        }
      }
      return Bilingual(zh: filled(template.zh, .chinese), en: filled(template.en, .english))
    }
    var own = specification
    own.title = text(title)
    own.purpose = text(purpose)
    own.author = text(author)
    for index in own.parts.indices { own.parts[index].title = text(parts[own.parts[index].part]) }
    return own
  }
}
