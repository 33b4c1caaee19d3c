import Drawing
import Rendering
import Testing

/// A PNG file taken apart.
private struct Chunks {
  var all: [(type: String, data: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    var index = 8
    while index + 12 <= bytes.count {
      let length = Self.number(bytes[index..<index + 4])
      let type = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
      all.append((type, Array(bytes[index + 8..<index + 8 + length])))
      index += length + 12
    }
  }

  func data(_ type: String) -> [UInt8]? { all.first { $0.type == type }?.data }

  static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}

@Suite struct PNGImageTests {
  private func chunks(_ scene: Scene, scale: Double = 1) throws -> Chunks {
    Chunks(try PNGImage.bytes(of: scene, scale: scale, measurer: try FontMeasurer()))
  }

  @Test(arguments: [(1.0, 200, 51, 2835), (2, 400, 101, 5669), (3, 600, 152, 8504), (1.6, 320, 81, 4535)])
  func sizeAndDensityFollowTheScale(scale: Double, width: Int, height: Int, perMetre: Int) throws {
    let chunks = try chunks(Sample.scene, scale: scale)
    let header = try #require(chunks.data("IHDR"))
    #expect(Chunks.number(header[0..<4]) == width)
    #expect(Chunks.number(header[4..<8]) == height)
    let density = try #require(chunks.data("pHYs"))
    #expect(Chunks.number(density[0..<4]) == perMetre)
    #expect(density[8] == 1)
  }

  @Test func textChunksAreUTF8() throws {
    let chunks = try chunks(Sample.scene).all.filter { $0.type == "iTXt" }
    let texts = chunks.map { String(decoding: $0.data, as: UTF8.self) }
    #expect(texts == ["Title\0\0\0zh\0\0标题 & <a>", "Description\0\0\0zh\0\0说明"])
  }

  @Test func fewColoursMakeAPaletteWithTheSceneColoursExact() throws {
    let chunks = try chunks(Sample.scene, scale: 3)
    #expect(chunks.data("IHDR")?[9] == 3)
    let palette = try #require(chunks.data("PLTE"))
    #expect(palette.count <= 768)
    let colors = stride(from: 0, to: palette.count, by: 3).map { Chunks.number(palette[$0..<$0 + 3]) }
    #expect(Set([0xFFFFFF, 0x0F4C81, 0x1B1F24]).isSubset(of: colors))
  }

  @Test func manyFlatColoursAreWrittenAsRGB() throws {
    let items = (0..<900).map { (index: Int) -> SceneItem in
      let x = Double(index % 30) * 2
      let y = Double(index / 30) * 2
      return .path(
        .rectangle(Rect(x: x, y: y, width: 2, height: 2)), fill: Color(hex: UInt32(index) * 17_321))
    }
    let scene = Scene(size: Size(width: 60, height: 60), items: items, language: .english)
    #expect(try chunks(scene).data("IHDR")?[9] == 2)
  }

  /// A letter at 10.5 pixels is neither the one at 10 nor the one at 11.
  @Test func lettersStandOnHalfPixels() throws {
    func letter(at x: Double) throws -> [UInt8] {
      let line = TextLine("H", baseline: Point(x: x, y: 20), style: Sample.style(16, .english))
      let scene = Scene(size: Size(width: 40, height: 30), items: [.text(line)], language: .english)
      return try #require(try chunks(scene).data("PLTE"))
    }
    // What is moved by whole pixels has the same colours, whatever its place.
    #expect(try letter(at: 10) == letter(at: 11))
    #expect(try letter(at: 10.5) == letter(at: 11.5))
    #expect(try letter(at: 10) != letter(at: 10.5))
  }

  /// The same lines and letters in bands of all 400 rows, of 163 and of 65: but for the mean of some blends, which counts
  /// them otherwise, each pixel is what it was.
  @Test func bandsLeaveNoSeam() throws {
    func pixels(_ width: Double) throws -> [UInt8] {
      let text = TextLine(
        "跨带文字 Seam", baseline: Point(x: 20, y: 176), style: Sample.style(40),
        halo: TextLine.Halo(color: Color(hex: 0xFFFFFF), width: 3))
      let path = Path.polyline([Point(x: 0, y: 0), Point(x: 300, y: 400)])
      let scene = Scene(
        size: Size(width: width, height: 400),
        items: [.path(path, stroke: Stroke(Color(hex: 0x0F4C81), width: 5)), .text(text)], language: .chinese)
      let program = """
        import sys,zlib,struct
        b=open(sys.argv[1],'rb').read();i=8;z=b''
        while i<len(b):
          n,=struct.unpack('>I',b[i:i+4]);t=b[i+4:i+8];d=b[i+8:i+8+n]
          if t==b'IDAT':z+=d
          if t==b'PLTE':p=d
          if t==b'IHDR':w,=struct.unpack('>I',d[:4])
          i+=12+n
        r=zlib.decompress(z);q=b''.join(p[3*c:3*c+3] for y in range(400) for c in r[y*(w+1)+1:y*(w+1)+301])
        print(','.join(map(str,q)),end='')
        """
      let bytes = try PNGImage.bytes(of: scene, measurer: try FontMeasurer())
      return try Tool.output("python3", ["-c", program, "file"], on: bytes).split(separator: ",").compactMap {
        UInt8($0)
      }
    }
    let whole = try pixels(300)
    #expect(whole.count == 300 * 400 * 3)
    for width in [1600.0, 4000] {
      let largest = zip(whole, try pixels(width)).map { abs(Int($0) - Int($1)) }.max()
      #expect(try #require(largest) <= 16, "\(width)")
    }
  }

  @Test func pictureIsReadBackByAnotherProgram() throws {
    // Poppler and qpdf read no PNG; the checksums are checked by whoever opens the file, here by python.
    let program = """
      import sys,zlib,struct
      b=open(sys.argv[1],'rb').read();i=8;z=b''
      while i<len(b):
        n,=struct.unpack('>I',b[i:i+4]);t=b[i+4:i+8];d=b[i+8:i+8+n]
        assert struct.unpack('>I',b[i+8+n:i+12+n])[0]==zlib.crc32(t+d)
        if t==b'IDAT':z+=d
        i+=12+n
      r=zlib.decompress(z);print(len(r),r[0],r[201])
      """
    let bytes = try PNGImage.bytes(of: Sample.scene, measurer: try FontMeasurer())
    #expect(try Tool.output("python3", ["-c", program, "file"], on: bytes) == "\(201 * 51) 0 0\n")
  }

  @Test func sameSceneSameBytes() throws {
    let first = try PNGImage.bytes(of: Sample.scene, scale: 2, measurer: try FontMeasurer())
    let second = try PNGImage.bytes(of: Sample.scene, scale: 2, measurer: try FontMeasurer())
    #expect(first == second)
  }

  @Test func whatIsTooLargeIsRefused() throws {
    let measurer = try FontMeasurer()
    let wide = Scene(size: Size(width: 40000, height: 10), items: [], language: .english)
    #expect(throws: RenderingError.bitmapTooLarge(width: 40000, height: 10)) {
      try PNGImage.bytes(of: wide, measurer: measurer)
    }
    let large = Scene(size: Size(width: 11000, height: 10000), items: [], language: .english)
    #expect(throws: RenderingError.bitmapTooLarge(width: 11000, height: 10000)) {
      try PNGImage.bytes(of: large, measurer: measurer)
    }
    let empty = Scene(size: Size(width: 0, height: 10), items: [], language: .english)
    #expect(throws: RenderingError.unusableSize(width: 0, height: 10)) {
      try PNGImage.bytes(of: empty, measurer: measurer)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 2e6])
  func unusableNumbersAreRefused(number: Double) throws {
    let measurer = try FontMeasurer()
    let ink = Color(hex: 0)
    let bad = Point(x: number, y: 0)
    let rect = Rect(x: 0, y: 0, width: number, height: 1)
    let line = Path.line(from: Point(x: 1, y: 0), to: Point(x: 0, y: 0))
    let items: [(SceneItem, RenderingError.Place)] = [
      (.path(.line(from: bad, to: Point(x: 0, y: 0)), stroke: Stroke(ink, width: 1)), .path),
      (.path(line, stroke: Stroke(ink, width: number)), .stroke),
      (.path(line, stroke: Stroke(ink, width: 1, dash: [number])), .stroke),
      (.text(TextLine("a", baseline: bad, style: Sample.style())), .text),
      (.group(offset: bad, []), .group), (.clip(rect, []), .clip), (.link(rect, .address("a")), .link),
      (.destination(name: "a", bad), .destination),
    ]
    for (item, place) in items {
      let scene = Scene(size: Size(width: 10, height: 10), items: [item], language: .english)
      #expect(throws: RenderingError.unusableNumber("\(number)", place)) {
        try PNGImage.bytes(of: scene, measurer: measurer)
      }
      #expect(throws: RenderingError.self) { try SVGFile.bytes(of: scene, measurer: measurer) }
    }
  }
}
