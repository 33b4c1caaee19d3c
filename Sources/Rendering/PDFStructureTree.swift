import Drawing

/// Writes the structure of a document, its links and the marks of its pages into a PDF.
struct PDFStructureTree {
  private let structure: PDFStructure
  private let document: QPDFDocument
  private let scenes: [Scene]
  private let linkTexts: [String]
  /// The object numbers of the pages, the elements and the links.
  private let pages: [Int]
  private let elements: [Int]
  private let annotations: [Int]

  /// `linkTexts` says in words where each link leads.
  init(_ structure: PDFStructure, scenes: [Scene], linkTexts: [String], in document: QPDFDocument) {
    self.structure = structure
    self.document = document
    self.scenes = scenes
    self.linkTexts = linkTexts
    self.pages = scenes.indices.map { document.page($0) }
    self.elements = structure.elements.map { _ in document.reserve() }
    self.annotations = structure.links.map { _ in document.reserve() }
  }

  func write() throws(RenderingError) {
    let root = document.reserve()
    for index in structure.elements.indices { document.replace(elements[index], with: element(index, root: root)) }
    for index in structure.links.indices { document.replace(annotations[index], with: annotation(index)) }
    let parents = document.reserve()
    document.replace(parents, with: parentTree())
    document.replace(
      root,
      with: .dictionary([
        "Type": "StructTreeRoot", "K": .reference(elements[0]), "ParentTree": .reference(parents),
        "ParentTreeNextKey": .integer(pages.count + annotations.count),
      ]))
    document.setCatalog("StructTreeRoot", to: .reference(root))
    document.setCatalog("MarkInfo", to: .dictionary(["Marked": true]))
    for index in pages.indices { try finishPage(index) }
  }

  private func finishPage(_ index: Int) throws(RenderingError) {
    let names = structure.pages[index].map { element in element.map { name(structure.elements[$0].role) } }
    let content = try PDFMarks.named(try document.content(ofPage: index), elements: names)
    document.set("Contents", of: pages[index], to: .reference(document.addStream(content)))
    document.set("StructParents", of: pages[index], to: .integer(index))
    let links = structure.links.indices.filter { structure.links[$0].page == index }
    if !links.isEmpty {
      document.set("Annots", of: pages[index], to: .array(links.map { .reference(annotations[$0]) }))
      document.set("Tabs", of: pages[index], to: "S")
    }
    try document.check()
  }

  private func element(_ index: Int, root: Int) -> PDFObject {
    let element = structure.elements[index]
    var entries: [String: PDFObject] = [
      "Type": "StructElem", "S": .name(name(element.role)), "K": .array(element.children.map(child)),
      "P": .reference(index == 0 ? root : elements[element.parent]),
    ]
    switch element.role {
    case .part(.figure(let description)): entries["Alt"] = .text(description)
    case .part(.headerCell): entries["A"] = .dictionary(["O": "Table", "Scope": .name(scope(of: index))])
    case .document, .link, .part: break
    }
    return .dictionary(entries)
  }

  private func child(_ child: PDFStructure.Child) -> PDFObject {
    switch child {
    case .element(let index): .reference(elements[index])
    case .content(let page, let number):
      .dictionary(["Type": "MCR", "Pg": .reference(pages[page]), "MCID": .integer(number)])
    case .annotation(let index):
      .dictionary([
        "Type": "OBJR", "Pg": .reference(pages[structure.links[index].page]), "Obj": .reference(annotations[index]),
      ])
    }
  }

  /// A header cell among other header cells stands over a column, one among cells of numbers before its row.
  private func scope(of index: Int) -> String {
    let siblings = structure.elements[structure.elements[index].parent].children
    let areAllHeaders = siblings.allSatisfy { sibling in
      guard case .element(let other) = sibling else { return true }
      return structure.elements[other].role == .part(.headerCell)
    }
    return areAllHeaders ? "Column" : "Row"
  }

  /// For each page the elements of its pieces of content, then the element of each link.
  private func parentTree() -> PDFObject {
    var numbers: [PDFObject] = []
    for (index, page) in structure.pages.enumerated() {
      numbers += [.integer(index), .array(page.compactMap { $0.map { .reference(elements[$0]) } })]
    }
    for (index, link) in structure.links.enumerated() {
      numbers += [.integer(pages.count + index), .reference(elements[link.element])]
    }
    return .dictionary(["Nums": .array(numbers)])
  }

  private func annotation(_ index: Int) -> PDFObject {
    let link = structure.links[index]
    let height = scenes[link.page].size.height
    let corners = [link.rect.minX, height - link.rect.maxY, link.rect.maxX, height - link.rect.minY]
    var entries: [String: PDFObject] = [
      "Type": "Annot", "Subtype": "Link", "Rect": .array(corners.map(PDFObject.number)), "Border": .array([0, 0, 0]),
      "F": 4, "StructParent": .integer(pages.count + index), "Contents": .text(linkTexts[index]),
    ]
    switch link.target {
    case .destination(let name): entries["Dest"] = .text(name)
    case .address(let address): entries["A"] = .dictionary(["S": "URI", "URI": .text(address)])
    }
    return .dictionary(entries)
  }

  private func name(_ role: PDFStructure.Role) -> String {
    switch role {
    case .document: "Document"
    case .link, .part(.link): "Link"
    case .part(.heading(let level)): "H\(min(max(level, 1), 6))"
    case .part(.paragraph): "P"
    case .part(.figure): "Figure"
    case .part(.table): "Table"
    case .part(.row): "TR"
    case .part(.headerCell): "TH"
    case .part(.cell): "TD"
    case .part(.artifact): "NonStruct"
    }
  }
}
