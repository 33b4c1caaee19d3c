import CGLib

/// Fingerprints of bytes, by GLib, which is there for HarfBuzz anyway.
public enum Digest {
  /// The SHA-256 (FIPS 180-4) as 64 hexadecimal digits: `e3b0c442...` for no bytes.
  public static func sha256(_ bytes: [UInt8]) -> String {
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
    defer { g_checksum_free(checksum) }
    g_checksum_update(checksum, bytes, bytes.count)
    return g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
  }
}
