import { ReadHalt } from './read-halt'

/**
 * Bytes of a text in UTF-8, UTF-16 or GB18030, told by byte order mark, by validity, and by whether the result reads
 * like Chinese. Whatever fits none of them is refused: half-right text would give half-right figures.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = ENCODING_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked?.encoding === 'utf-32') throw new ReadHalt('wrongEncoding', 'UTF-32 编码')
  if (marked) return plausible(decode(bytes, marked.encoding)) ?? refuse(bytes)
  for (const encoding of looksWide(bytes) ?? NARROW) {
    const text = plausible(decode(bytes, encoding))
    if (text !== undefined) return text
  }
  return refuse(bytes)
}

const ENCODING_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32', mark: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32', mark: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

const NARROW = ['utf-8', 'gb18030'] as const
type Encoding = (typeof NARROW)[number] | 'utf-16le' | 'utf-16be'

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: line ends, digits and spaces leave zeros in every second byte, nearly all on one side. */
function looksWide(bytes: Uint8Array): readonly Encoding[] | undefined {
  const zeros = [0, 0]
  for (let index = 0; index < Math.min(bytes.length, 65_536); index++) {
    if (bytes[index] === 0) zeros[index % 2]!++
  }
  const [even = 0, odd = 0] = zeros
  if (bytes.length % 2 !== 0 || even + odd < 4) return undefined
  return odd >= even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le']
}

/** Mojibake decodes without an error but has next to none of the characters every Chinese text is full of. */
function plausible(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const sample = text.slice(0, 200_000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const strange = count(/[\0-\b\x0e-\x1f\x7f\ufffd\ue000-\uf8ff]/g)
  if (strange * 100 > sample.length + 100) return undefined
  if (count(USUAL) * 20 < sample.length * 19) return undefined
  const chinese = count(/[\u3400-\u9fff\u{20000}-\u{2fa1f}]/gu)
  const latin = count(/[\u0080-\u024f]/g)
  if (latin > 20 && latin > chinese) return undefined
  return chinese >= 40 && count(COMMON) * 25 < chinese ? undefined : text
}

/** Scripts and signs that documents are printed in. */
const USUAL =
  /[\s\x20-\x7e\u00a0-\u024f\u0370-\u04ff\u2000-\u2fff\u3000-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe30-\uffef]/g

const COMMON = /[的一是在不了有和人大中为上个国年部区市家会公务出入收支预算决表项目合计本单位万元经费工资行政管理]/g

function refuse(bytes: Uint8Array): never {
  const line = firstLineNotUtf8(bytes)
  throw new ReadHalt('wrongEncoding', line === undefined ? undefined : `第 ${line} 行起不是 UTF-8`)
}

/** Where UTF-8 breaks off, for the message; undefined when it does not. */
function firstLineNotUtf8(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue
    try {
      decoder.decode(bytes.subarray(start, index))
    } catch {
      return line
    }
    line++
    start = index + 1
  }
  return undefined
}
