/// A word of data in both languages of the readers.
public struct Bilingual: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public static let none = Bilingual(zh: "", en: "")

  public var isEmpty: Bool { zh.isEmpty && en.isEmpty }

  /// Each language from here, or from `other` where it is empty here.
  public func orElse(_ other: Bilingual) -> Bilingual {
    Bilingual(zh: zh.isEmpty ? other.zh : zh, en: en.isEmpty ? other.en : en)
  }
}
