import Charts
import Drawing

enum TileSamples {
  static func product(_ language: Language) -> TileChart {
    let isChinese = language == .chinese
    return TileChart(
      label: isChinese ? "地区生产总值，2024年" : "Gross regional product, 2024", number: isChinese ? "2643.2" : "264.3",
      unit: isChinese ? "亿元" : "bn yuan", fact: isChinese ? "全省第2位" : "2nd in Shanxi",
      context: isChinese ? "2022年为第3位，2015年第8位" : "3rd in 2022, 8th in 2015",
      sparkline: Sparkline(
        points: [
          LinePoint(position: 2015, value: 955.8), LinePoint(position: 2020, value: 1538.04),
          LinePoint(position: 2021, value: 2071.4), LinePoint(position: 2022, value: 2418.9),
          LinePoint(position: 2023, value: 2366.08), LinePoint(position: 2024, value: 2643.2),
        ], breaks: [2023.5]), language: language)
  }
}
