import { decodeText } from './read/decode-text'
import { BOUNDS } from './read/bounds'
import { readDocx } from './read/docx'
import { readHtml } from './read/html'
import { readPdf } from './read/pdf'
import { ReadHalt } from './read/read-halt'
import { Reading, type ReadOptions } from './read/reading'
import { sniffFormat, type Format } from './read/sniff-format'
import { readText } from './read/text'
import { unzip } from './read/unzip'
import { readWorkbook, readXlsx } from './read/xlsx'
import type { ReadOutcome, SourceDocument } from './source-document'

/**
 * A file as somebody hands it in, whatever its name says: its lines and tables with their places, or why it cannot be
 * read. Bounded in size, content and (when the caller brings a clock) time.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  sha256: string,
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  try {
    const reading = new Reading(options)
    if (bytes.length > BOUNDS.bytes) throw new ReadHalt('tooLarge', `超过 ${BOUNDS.bytes / 1024 / 1024} MB`)
    const format = await sniffFormat(bytes)
    const counts = await READERS[format](bytes, reading, options)
    if (reading.blocks.length === 0) throw new ReadHalt(format === 'text' ? 'empty' : 'noText')
    const mediaType = format === 'text' && /\.(md|markdown)$/i.test(fileName) ? 'text/markdown' : MEDIA_TYPES[format]
    return {
      ok: true,
      document: { fileName, sha256, bytes: bytes.length, mediaType, ...counts, blocks: reading.blocks },
    }
  } catch (error) {
    if (error instanceof ReadHalt) return error.toOutcome()
    throw error
  }
}

type Counts = Pick<SourceDocument, 'lines' | 'pages'>

const READERS: Record<Format, (bytes: Uint8Array, reading: Reading, options: ReadOptions) => Promise<Counts>> = {
  text: async (bytes, reading) => ({ lines: readText(bytes, reading) }),
  html: async (bytes, reading) => {
    readHtml(decodeText(bytes), reading)
    return {}
  },
  docx: async (bytes, reading) => {
    readDocx(unzip(bytes, reading), reading)
    return {}
  },
  xlsx: async (bytes, reading) => {
    await readXlsx(unzip(bytes, reading), reading)
    return {}
  },
  xls: async (bytes, reading) => {
    await readWorkbook(bytes, reading)
    return {}
  },
  pdf: async (bytes, reading, options) => ({ pages: await readPdf(bytes, reading, options) }),
}

const MEDIA_TYPES: Record<Format, string> = {
  text: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
}
