import Drawing

/// What a PDF says about itself, in XMP.
struct PDFMetadata {
  let information: DocumentInformation

  /// The packet in UTF-8.
  var packet: [UInt8] {
    let created = UTCDate(secondsSince1970: information.created).text
    let subjects = information.keywords.map { "<rdf:li>\(XMLText.escaped($0))</rdf:li>" }.joined()
    let text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:format>application/pdf</dc:format>
      <dc:title>\(alternative(information.title))</dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(XMLText.escaped(information.author))</rdf:li></rdf:Seq></dc:creator>
      <dc:description>\(alternative(information.subject))</dc:description>
      <dc:subject><rdf:Bag>\(subjects)</rdf:Bag></dc:subject>
      <dc:language><rdf:Bag><rdf:li>\(information.language.tag)</rdf:li></rdf:Bag></dc:language>
      <pdf:Keywords>\(XMLText.escaped(information.keywords.joined(separator: ", ")))</pdf:Keywords>
      <pdf:Producer>\(Self.producer)</pdf:Producer>
      <xmp:CreatorTool>\(Self.creator)</xmp:CreatorTool>
      <xmp:CreateDate>\(created)</xmp:CreateDate>
      <xmp:ModifyDate>\(created)</xmp:ModifyDate>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>
      """
    return Array(text.utf8)
  }

  /// The program, as information dictionary and XMP name it.
  static let creator = "Statbrief"
  /// What wrote the pages.
  static let producer = "Statbrief, cairo, qpdf"

  private func alternative(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(XMLText.escaped(text))</rdf:li></rdf:Alt>"
  }
}

extension Language {
  /// The tag of BCP 47.
  var tag: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en"
    }
  }
}
