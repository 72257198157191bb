import { ReadHalt } from './read-halt'
import { listEntryNames } from './unzip'

export type Format = 'text' | 'html' | 'docx' | 'xlsx' | 'xls' | 'pdf'

/** What a file is, by what stands in it: names of files say what somebody wished for. */
export async function sniffFormat(bytes: Uint8Array): Promise<Format> {
  if (bytes.every(isBlank)) throw new ReadHalt('empty')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(bytes)
  const known = OTHERS.find(([mark]) => mark.test(head))
  if (known) throw new ReadHalt('unknownFormat', known[1])
  // Also in UTF-16, where a zero stands between the letters.
  const start = head.replace(/\0/g, '').replace(/^[\xef\xbb\xbf\xfe\xff\s]+/, '')
  if (/^<\?xml/i.test(start) && /schemas-microsoft-com:office|mso-application/.test(start)) {
    throw new ReadHalt('unknownFormat', 'Office 2003 的 XML，请另存为 .xlsx 或 .docx')
  }
  return HTML.test(start) ? 'html' : 'text'
}

const isBlank = (byte: number) => byte === 0x20 || byte === 0xff || byte === 0xfe || (byte >= 0x09 && byte <= 0x0d)

const HTML =
  /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|table|div|script|style|center|p)[\s>/]/i

/** What is said of files packed together. */
export const ARCHIVE = '压缩包，请先解开'

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s, '图片'],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/, ARCHIVE],
  [/^\{\\rtf/, 'RTF，请另存为 .docx'],
  [/^(MIME-Version:|From:.*\r?\n[\s\S]*multipart\/related)/i, 'MHTML，请另存为 .html'],
  [/^(\x7fELF|MZ|\xca\xfe\xba\xbe)/, '程序'],
  [/^%!PS/, 'PostScript，请转为 PDF'],
]

function sniffZip(bytes: Uint8Array): Format {
  const names = new Set(listEntryNames(bytes))
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'xlsx'
  if (names.size === 0) throw new ReadHalt('empty')
  if (names.has('OFD.xml')) throw new ReadHalt('unknownFormat', 'OFD 版式文件，请转为 PDF')
  if (names.has('content.xml')) throw new ReadHalt('unknownFormat', 'OpenDocument，请另存为 .docx 或 .xlsx')
  throw new ReadHalt('unknownFormat', ARCHIVE)
}

/** The container of Office 97–2003, and of later files that carry a password. */
async function sniffCompound(bytes: Uint8Array): Promise<Format> {
  // Node finds only some of a CommonJS module's names by itself; all of them are on its default.
  const { CFB } = (await import('@e965/xlsx')).default
  let names: readonly string[]
  try {
    names = CFB.read(bytes, { type: 'buffer' }).FullPaths.map((path: string) => path.replace(/^.*\/(?=[^/])/, ''))
  } catch {
    throw new ReadHalt('damaged')
  }
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) throw new ReadHalt('encrypted')
  if (names.some((name) => /^(Workbook|Book)$/i.test(name))) return 'xls'
  if (names.includes('WordDocument')) throw new ReadHalt('unknownFormat', 'Word 97–2003，请另存为 .docx')
  throw new ReadHalt('unknownFormat')
}
