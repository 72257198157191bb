import { BOUNDS } from './bounds'
import { inflate } from './inflate'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/**
 * Looks over a PDF before it is opened: that its end is there, that what is packed in it fits the bounds, and that it
 * unpacks whole. The reader stops quietly where packed bytes are damaged, and a page would end in the middle.
 */
export function checkPdfStreams(bytes: Uint8Array, reading: Reading): void {
  const text = new TextDecoder('latin1').decode(bytes)
  if (!text.slice(-2048).includes('%%EOF')) throw new ReadHalt('truncated')
  // The streams of an encrypted file are not deflated but enciphered; whether it opens is the reader's to say.
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text) || /\/Encrypt\s*<</.test(text)) return
  let left: number = BOUNDS.unpackedBytes
  for (const { start, end, filters } of listDeflated(text)) {
    reading.checkTime()
    let packed = bytes.subarray(start, end)
    for (let layer = 0; layer < filters; layer++) {
      const unpacked = inflate(packed, 'deflate', left)
      if (unpacked === 'tooMuch' || layer > 2) throw new ReadHalt('tooMuchContent', '解开后过大')
      if (unpacked === 'damaged') throw new ReadHalt('damaged')
      packed = unpacked
      left -= packed.length
    }
  }
}

interface DeflatedStream {
  readonly start: number
  readonly end: number
  readonly filters: number
}

/** Streams packed with deflate alone, other than pictures, which are never unpacked, and fonts. */
function* listDeflated(text: string): Generator<DeflatedStream> {
  const pattern = /stream\r?\n/g
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const start = found.index + found[0].length
    if (text.slice(found.index - 3, found.index) === 'end') continue
    const end = text.indexOf('endstream', start)
    if (end === -1) throw new ReadHalt('truncated')
    pattern.lastIndex = end + 9
    const dictionary = text.slice(Math.max(text.lastIndexOf(' obj', found.index), found.index - 2000), found.index)
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue
    const filters = dictionary.match(/\/FlateDecode|\/Fl\b/g)?.length ?? 0
    if (filters > 0 && !/\/(ASCII85|ASCIIHex|LZW|RunLength)Decode/.test(dictionary)) yield { start, end, filters }
  }
}
