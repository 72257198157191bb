import { utils, write, type WorkBook } from '@e965/xlsx'
import { packZip } from './read/pack-zip'

/** For tests: a document of lines and tab tables as each of the formats would carry it. */
export const FORMATS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8 with its mark': (text) => utf8(`\ufeff${text}`),
  'utf-16le': (text) => utf16(`\ufeff${text}`),
  'utf-16be': (text) => swapped(utf16(`\ufeff${text}`)),
  gb18030,
  CRLF: (text) => utf8(text.replaceAll('\n', '\r\n')),
  markdown: (text) => utf8(markdown(text)),
  html: (text) => utf8(html(text)),
  docx,
  xlsx: (text) => workbook(text, 'xlsx'),
  'xlsx of one sheet': (text) => workbook(text, 'xlsx', 'one'),
  xls: (text) => workbook(text, 'biff8'),
}

type Block = { readonly line: string } | { readonly rows: readonly (readonly string[])[] }

/** Lines with tabs that follow each other are a table; as many cells in each of its rows. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  const endTable = () => {
    const width = Math.max(...rows.map((row) => row.length))
    if (rows.length > 0)
      blocks.push({ rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) })
    rows = []
  }
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(line.split('\t'))
    else {
      endTable()
      blocks.push({ line })
    }
  }
  endTable()
  return blocks
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1] ?? 0)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** By looking each character up among all codes of two bytes: no encoder comes with the platform. */
function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : [...codeOf(char)])))
}

const gb18030Codes = new Map<string, readonly number[]>()
function codeOf(char: string): readonly number[] {
  if (gb18030Codes.size === 0) learnCodes()
  const code = gb18030Codes.get(char)
  if (!code) throw new Error(`${char} has no code here`)
  return code
}

/** All codes of two bytes, and those of four in which the rarer signs of the first plane stand. */
function learnCodes(): void {
  const decoder = new TextDecoder('gb18030')
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const learn = (...code: readonly number[]) => {
    const char = decoder.decode(Uint8Array.from(code))
    if (!gb18030Codes.has(char)) gb18030Codes.set(char, code)
  }
  for (const high of range(0x81, 0xfe)) for (const low of range(0x40, 0xfe)) if (low !== 0x7f) learn(high, low)
  const digits = range(0x30, 0x39)
  for (const b of digits) for (const c of range(0x81, 0xfe)) for (const d of digits) learn(0x81, b, c, d)
}

/** Titles as headings, the rest in bold or as an item of a list, as converters write them. */
const markdown = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      if (line === '' || line.includes('\t')) return line
      if (/^(?:第.部分|附件|20\d\d ?年)/.test(line)) return `## **${line}**`
      return /单位：/.test(line) ? `**${line}**` : line
    })
    .join('\n')

function html(text: string): string {
  const body = blocksOf(text).map((block) => {
    if ('line' in block) return `<p>${escaped(block.line)}</p>`
    const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    return `<table>${rows.join('\n')}</table>`
  })
  return `<!DOCTYPE html><html><head><title>部门预算</title></head><body>${body.join('\n')}</body></html>`
}

function docx(text: string): Uint8Array {
  const paragraph = (line: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`
  const body = blocksOf(text).map((block) => {
    if ('line' in block) return paragraph(block.line)
    const rows = block.rows.map(
      (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    return `<w:tbl>${rows.join('')}</w:tbl>`
  })
  const schema = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return packZip([
    ['word/document.xml', utf8(`<w:document xmlns:w="${schema}"><w:body>${body.join('')}</w:body></w:document>`)],
  ])
}

/** Every cell a text; each table on a sheet of its own with the lines above it, or everything on one. */
function workbook(text: string, bookType: 'xlsx' | 'biff8', sheets: 'one' | 'many' = 'many'): Uint8Array {
  const book: WorkBook = utils.book_new()
  let rows: (readonly string[])[] = []
  const endSheet = () => {
    const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), `${book.SheetNames.length + 1}`)
    rows = []
  }
  for (const block of blocksOf(text)) {
    rows.push(...('line' in block ? [[block.line]] : block.rows))
    if ('rows' in block && sheets === 'many') endSheet()
  }
  endSheet()
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}
