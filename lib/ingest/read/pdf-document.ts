import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { BOUNDS } from './bounds'
import { PageTracer, times, type Glyph, type PageMarks, type PdfFont } from './pdf-page-marks'
import type { Matrix, Ruling } from './pdf-rulings'
import { ReadHalt } from './read-halt'
import type { ReadOptions } from './reading'

/** An open PDF: pages by number, each as the marks printed on it. */
export interface PdfDocument {
  readonly pages: number
  readonly marksOf: (page: number) => Promise<PageMarks>
  readonly close: () => Promise<void>
}

export async function openPdf(bytes: Uint8Array, options: ReadOptions): Promise<PdfDocument> {
  provideTransfer()
  const { OPS, getDocument } = await import('unpdf/pdfjs')
  const missing = new Set<string>()
  const task = getDocument({
    // The reader keeps the bytes for itself.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    // A page that cannot be read whole is not read: a table with half its figures looks like a table.
    stopAtErrors: true,
    maxImageSize: LARGEST_PICTURE,
    verbosity: 0,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: dataFactory(options, missing),
  })
  task.onPassword = () => {
    throw new ReadHalt('encrypted')
  }
  const document = await task.promise.catch((error: unknown) => refuse(error))
  return {
    pages: document.numPages,
    marksOf: async (page) => {
      const marks = await marksOf(document, page, OPS)
      // The reader goes on without the font's text, so what was read is not all there is.
      if (missing.size > 0) throw new ReadHalt('noText', `第 ${page} 页的字体需要字符表 ${[...missing].join('、')}`)
      return marks
    },
    close: () => task.destroy(),
  }
}

/** Pictures are not read; a page of one is a scan, and larger ones need not even be unpacked. */
const LARGEST_PICTURE = 32 * 1024 * 1024

async function marksOf(
  document: PDFDocumentProxy,
  number: number,
  ops: Readonly<Record<string, number>>,
): Promise<PageMarks> {
  const page = await document.getPage(number).catch(() => unreadable(number))
  const isWhole = watchEnd(page)
  const list = await page.getOperatorList().catch(() => unreadable(number))
  if (!isWhole()) unreadable(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const limit = { glyphs: BOUNDS.glyphsOnPage, rulings: BOUNDS.rulingsOnPage * 10 }
  const trace = (view: Matrix): PageMarks => {
    const marks = new PageTracer(ops, view, (name) => fontOf(page, name)).trace(list, limit)
    if (marks === 'tooMuch') throw new ReadHalt('tooMuchContent', `第 ${number} 页`)
    return marks
  }
  const upright = trace(transform as unknown as Matrix)
  // A table that lies across its page is read with the page turned.
  const { turned } = upright
  const marks =
    turned === undefined ? upright : trace(times(turnOf(turned, width, height), transform as unknown as Matrix))
  page.cleanup()
  // Set in a size or at a place beyond all numbers: nobody can say whether it is on the paper.
  if (!marks.glyphs.every(({ left, right, base, size }) => Number.isFinite(left + right + base + size)))
    unreadable(number)
  return turned === undefined ? onPage(marks, width, height) : onPage(marks, height, width)
}

/** So that text which runs up, or down, its page runs from left to right. */
const turnOf = (turned: 'up' | 'down', width: number, height: number): Matrix =>
  turned === 'up' ? [0, 1, -1, 0, height, 0] : [0, -1, 1, 0, 0, width]

/**
 * When a page fails in its middle, the reader hands over the instructions so far as if they were all (its promise is
 * resolved before it is rejected). Only the last of the chunks they come in tells that the page is whole.
 */
function watchEnd(page: PDFPageProxy): () => boolean {
  const inside = page as unknown as { _renderPageChunk: (chunk: { lastChunk: boolean }, state: unknown) => void }
  const receive = inside._renderPageChunk.bind(page)
  let ended = false
  inside._renderPageChunk = (chunk, state) => {
    ended ||= chunk.lastChunk
    receive(chunk, state)
  }
  return () => ended
}

/** What lies beyond the paper was not published: text frames too long for their page, left-overs beside it. */
function onPage(marks: PageMarks, width: number, height: number): PageMarks {
  const onIt = ({ left, right, base, size }: Glyph) => {
    const [x, y] = [(left + right) / 2, base - 0.36 * size]
    return x >= 0 && x <= width && y >= 0 && y <= height
  }
  const across = (ruling: Ruling) => (ruling.direction === 'across' ? [width, height] : [height, width])
  return {
    ...marks,
    glyphs: marks.glyphs.filter(onIt),
    rulings: marks.rulings.flatMap((ruling) => {
      const [along = 0, beside = 0] = across(ruling)
      const cut = { ...ruling, from: Math.max(0, ruling.from), to: Math.min(along, ruling.to) }
      return ruling.place >= 0 && ruling.place <= beside && cut.to > cut.from ? [cut] : []
    }),
  }
}

function fontOf(page: PDFPageProxy, name: string): PdfFont | undefined {
  return page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : undefined
}

function unreadable(page: number): never {
  throw new ReadHalt('damaged', `第 ${page} 页`)
}

function refuse(error: unknown): never {
  if (error instanceof ReadHalt) throw error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') throw new ReadHalt('encrypted')
  throw new ReadHalt('damaged')
}

/** What the reader asks for beside the file: character maps, from the caller; metrics of fonts it can do without. */
function dataFactory({ characterMap }: ReadOptions, missing: Set<string>) {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/, '')
      const data = kind === 'cMapUrl' ? await characterMap?.(name) : undefined
      if (data) return data
      if (kind === 'cMapUrl') missing.add(name)
      throw new Error(`no ${filename}`)
    }
  }
}

/** The reader needs a method of ArrayBuffer that Node has only since 21; without it a page ends at its first font. */
function provideTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer }
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new Uint8Array(length)
    moved.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return moved.buffer
  }
}
