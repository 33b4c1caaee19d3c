import CHarfBuzz

/// A line of text as stretches of one script each (Unicode Standard Annex 24), which is how fonts order their rules.
///
/// What belongs to no script of its own, such as digits and commas, goes with what stands before it, at the beginning
/// with what comes after: `GDP` and `增长5%` are the two runs of `GDP增长5%`.
enum ScriptRuns {
  struct Run: Hashable {
    var script: UInt32
    /// The places of its bytes in UTF-8.
    var bytes: Range<Int>
  }

  static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    let functions = hb_unicode_funcs_get_default()
    var byte = 0
    for scalar in text.unicodeScalars {
      let end = byte + UTF8.width(scalar)
      let script =
        scalar.isASCII && !scalar.properties.isAlphabetic
        ? HB_SCRIPT_COMMON : hb_unicode_script(functions, scalar.value)
      let isOwn = script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN
      if let last = runs.indices.last, !isOwn || runs[last].script == script.rawValue {
        runs[last].bytes = runs[last].bytes.lowerBound..<end
      } else if let last = runs.indices.last, runs[last].script == HB_SCRIPT_COMMON.rawValue {
        runs[last] = Run(script: script.rawValue, bytes: runs[last].bytes.lowerBound..<end)
      } else {
        runs.append(Run(script: isOwn ? script.rawValue : HB_SCRIPT_COMMON.rawValue, bytes: byte..<end))
      }
      byte = end
    }
    return runs
  }
}
