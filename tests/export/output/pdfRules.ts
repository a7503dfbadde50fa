import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** Structure types that every reader knows (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(['Document', 'Sect', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'BlockQuote', 'Code', 'Figure', 'Formula', 'Link', 'Span'])
const kidsOf: Readonly<Record<string, readonly string[]>> = { L: ['L', 'LI'], LI: ['Lbl', 'LBody'], Table: ['TR'], TR: ['TH', 'TD'] }
const painting = new Set(['f', 'f*', 'S', 's', 'B', 'b', 'B*', 'b*', 'Tj', 'TJ', 'Do', 'sh'])

/** Rules of PDF/UA-1 (ISO 14289-1) that a program can check and a PDF breaks, each named once. */
export async function brokenRules(data: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(data, { updateMetadata: false })
  const broken = new Set<string>()
  const rule = (holds: boolean, name: string) => void (holds || broken.add(name))
  const { catalog, context } = document
  const dict = (value: PDFObject | undefined) => lookup(context, value, PDFDict)

  rule(dict(catalog.get(PDFName.of('MarkInfo')))?.get(PDFName.of('Marked')) === PDFBool.True, 'it is marked')
  rule(dict(catalog.get(PDFName.of('ViewerPreferences')))?.get(PDFName.of('DisplayDocTitle')) === PDFBool.True, 'its title is shown')
  rule(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(text(context, catalog.get(PDFName.of('Lang')))), 'it has a language')
  const metadata = lookup(context, catalog.get(PDFName.of('Metadata')), PDFRawStream)
  const xmp = metadata ? Buffer.from(decodePDFRawStream(metadata).decode()).toString() : ''
  rule(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'its metadata names PDF/UA')
  rule(/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+/.test(xmp), 'its metadata has a title')

  const root = dict(catalog.get(PDFName.of('StructTreeRoot')))
  rule(root !== undefined, 'it has a structure')
  const owners = new Map<string, PDFRef>()
  let heading = 0
  const walk = (ref: PDFRef, parent: PDFRef | undefined): string => {
    const element = dict(ref)
    const type = name(element?.get(PDFName.of('S')))
    if (!element)
      return type
    rule(standardTypes.has(type), 'types are standard ones')
    rule(parent === undefined || element.get(PDFName.of('P')) === parent, 'elements know their parents')
    if (type === 'Figure' || type === 'Formula')
      rule(text(context, element.get(PDFName.of('Alt'))) !== '', 'figures and formulas have another reading')
    if (type === 'TH')
      rule(dict(element.get(PDFName.of('A')))?.get(PDFName.of('Scope')) !== undefined, 'headers of tables have a scope')
    if (/^H\d$/.test(type)) {
      rule(Number(type[1]) <= heading + 1, 'no level of headings is left out')
      heading = Number(type[1])
    }
    const page = element.get(PDFName.of('Pg'))
    const children: string[] = []
    for (const kid of arrayOf(context, element.get(PDFName.of('K')))) {
      const inner = dict(kid)
      if (kid instanceof PDFNumber)
        owners.set(`${String(page)} ${kid.asNumber()}`, ref)
      else if (inner && name(inner.get(PDFName.of('Type'))) === 'OBJR')
        owners.set(`${String(inner.get(PDFName.of('Obj')))} object`, ref)
      else if (kid instanceof PDFRef)
        children.push(walk(kid, ref))
    }
    rule(children.every(child => kidsOf[type]?.includes(child) ?? true), `an element ${type} has only those that it may have`)
    if (type === 'Table')
      rule(new Set(arrayOf(context, element.get(PDFName.of('K'))).map(row => arrayOf(context, dict(row)?.get(PDFName.of('K'))).length)).size === 1, 'rows of a table have the same number of cells')
    return type
  }
  for (const kid of arrayOf(context, root?.get(PDFName.of('K')))) {
    if (kid instanceof PDFRef)
      walk(kid, undefined)
  }

  const parents = parentTree(context, dict(root?.get(PDFName.of('ParentTree'))))
  for (const page of document.getPages()) {
    rule(name(page.node.get(PDFName.of('Tabs'))) === 'S', 'pages are gone through in the order of their structure')
    const contents = lookup(context, page.node.get(PDFName.of('Contents')), PDFRawStream)
    const shown = contents ? readContents(Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')) : undefined
    rule(shown?.untagged === 0, 'all that is painted is content or decoration')
    const entries = parents.get(number(page.node.get(PDFName.of('StructParents'))))
    const listed = entries === undefined ? [] : arrayOf(context, entries)
    rule(listed.length === shown?.marks.length, 'each mark of a page has its element')
    for (const mark of shown?.marks ?? [])
      rule(owners.get(`${page.ref.toString()} ${mark}`) === listed[mark], 'marks and elements lead to one another')
    for (const annotation of arrayOf(context, page.node.get(PDFName.of('Annots')))) {
      const entry = dict(annotation)
      rule(text(context, entry?.get(PDFName.of('Contents'))) !== '', 'links say where they lead')
      const owner = owners.get(`${String(annotation)} object`)
      rule(owner !== undefined && parents.get(number(entry?.get(PDFName.of('StructParent')))) === owner && name(dict(owner)?.get(PDFName.of('S'))) === 'Link', 'links are elements')
    }
    for (const font of dict(dict(page.node.get(PDFName.of('Resources')))?.get(PDFName.of('Font')))?.values() ?? [])
      checkFont(context, dict(font), rule)
  }
  return Array.from(broken)
}

function checkFont(context: PDFContext, font: PDFDict | undefined, rule: (holds: boolean, name: string) => void): void {
  const descendant = lookup(context, arrayOf(context, font?.get(PDFName.of('DescendantFonts')))[0], PDFDict)
  const descriptor = lookup(context, descendant?.get(PDFName.of('FontDescriptor')), PDFDict)
  rule(descriptor?.get(PDFName.of('FontFile3')) !== undefined, 'fonts are embedded')
  const map = lookup(context, font?.get(PDFName.of('ToUnicode')), PDFRawStream)
  const entries = map ? Array.from(Buffer.from(decodePDFRawStream(map).decode()).toString().split('endcodespacerange')[1].matchAll(/^<[\dA-F]{4}> <([\dA-F]*)>$/gm), found => found[1]) : []
  const widths = arrayOf(context, arrayOf(context, descendant?.get(PDFName.of('W')))[1])
  rule(entries.length > 0 && entries.length === widths.length && entries.every(entry => entry !== '' && !/^(?:0000|FEFF|FFFE)/.test(entry)), 'glyphs say what they stand for')
}

/** Numbers of the marks of a page, and how many operators paint outside of all marks. */
function readContents(contents: string): { readonly marks: readonly number[], readonly untagged: number } {
  const marks: number[] = []
  let open = 0
  let untagged = 0
  for (const [, mark, operator] of contents.replace(/<[\dA-F]*>/g, '').matchAll(/\/MCID (\d+)|(?:^|[\s\]])([A-Za-z]+\*?)(?=\s|$)/g)) {
    if (mark !== undefined)
      marks.push(Number(mark))
    else if (operator === 'BDC' || operator === 'BMC')
      open++
    else if (operator === 'EMC')
      open--
    else if (painting.has(operator) && open === 0)
      untagged++
  }
  return { marks, untagged }
}

function parentTree(context: PDFContext, tree: PDFDict | undefined): ReadonlyMap<number, PDFObject> {
  const entries = arrayOf(context, tree?.get(PDFName.of('Nums')))
  return new Map(Array.from({ length: entries.length / 2 }, (_, index) => [number(entries[2 * index]), entries[2 * index + 1]] as const))
}

function lookup<Kind extends PDFObject>(context: PDFContext, value: PDFObject | undefined, kind: { readonly prototype: Kind }): Kind | undefined {
  const found = value instanceof PDFRef ? context.lookup(value) : value
  return found && Object.prototype.isPrototypeOf.call(kind.prototype, found) ? found as Kind : undefined
}

function arrayOf(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] {
  return lookup(context, value, PDFArray)?.asArray() ?? (value instanceof PDFRef || value instanceof PDFNumber ? [value] : [])
}

function name(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.decodeText() : ''
}

function number(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : -1
}

function text(context: PDFContext, value: PDFObject | undefined): string {
  const found = lookup(context, value, PDFHexString) ?? lookup(context, value, PDFString)
  return found?.decodeText() ?? ''
}
