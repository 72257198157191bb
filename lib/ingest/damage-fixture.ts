/** What a document suffers on its way: each is one way of damaging it. */
export const DAMAGES = [
  'linesDropped',
  'linesDoubled',
  'linesSwapped',
  'lineCut',
  'documentCut',
  'digitsChanged',
  'tabsDropped',
  'bytesFlipped',
] as const
export type Damage = (typeof DAMAGES)[number]

/** A damaged document, and for each of its lines the number of the line that it was, where it is still that line. */
export interface Damaged {
  readonly bytes: Uint8Array
  readonly damage: Damage
  /** Of line n at index n − 1. Empty where lines can no longer be told apart. */
  readonly origins: readonly (number | undefined)[]
}

/** For tests: damages a text in one way, at places that the seed alone decides. */
export function damaged(text: string, seed: number): Damaged {
  const random = randomNumbers(seed)
  const damage = DAMAGES[random(DAMAGES.length)] ?? 'linesDropped'
  const lines = text.split(/\r?\n/).map((line, i): Line => ({ text: line, origin: i + 1 }))
  for (let times = 1 + random(4); times > 0; times--) HARM[damage](lines, random)
  const bytes = new TextEncoder().encode(lines.map((line) => line.text).join('\n'))
  if (damage !== 'bytesFlipped') return { bytes, damage, origins: lines.map(({ origin }) => origin) }
  flipBits(bytes, random)
  return { bytes, damage, origins: [] }
}

interface Line {
  readonly text: string
  readonly origin: number | undefined
}
/** A whole number from 0 to below `end`. */
type Random = (end: number) => number
type Harm = (lines: Line[], random: Random) => void

const HARM: Readonly<Record<Damage, Harm>> = {
  linesDropped: (lines, random) => void lines.splice(random(lines.length), 1 + random(3)),
  linesDoubled: (lines, random) => {
    const at = random(lines.length)
    lines.splice(at, 0, ...lines.slice(at, at + 1 + random(3)))
  },
  linesSwapped: (lines, random) => {
    const [one, other] = [random(lines.length), random(lines.length)]
    const [first, second] = [lines[one], lines[other]]
    if (first && second) [lines[one], lines[other]] = [second, first]
  },
  lineCut: (lines, random) => change(lines, random, (line) => line.slice(0, random(line.length + 1))),
  documentCut: (lines, random) => {
    const end = Math.max(1, random(lines.length))
    if (random(2) === 0) lines.length = Math.min(lines.length, end)
    else lines.splice(0, Math.floor(end / 4))
  },
  digitsChanged: (lines, random) => change(lines, random, (line) => otherDigit(line, random), /\d/),
  tabsDropped: (lines, random) =>
    change(lines, random, (line) => line.replace(/\t/g, (tab) => (random(3) === 0 ? '' : tab)), /\t/),
  bytesFlipped: () => undefined,
}

function change(lines: Line[], random: Random, by: (line: string) => string, only = /\S/): void {
  const fitting = [...lines.keys()].filter((i) => only.test(lines[i]?.text ?? ''))
  const at = fitting[random(fitting.length)]
  const line = at === undefined ? undefined : lines[at]
  if (at === undefined || line === undefined) return
  const text = by(line.text)
  if (text !== line.text) lines[at] = { text, origin: undefined }
}

/** Half the time only in ASCII, where the text stays valid and the reader has to go on. */
function flipBits(bytes: Uint8Array, random: Random): void {
  const plainOnly = random(2) === 0
  for (let times = 1 + random(8); times > 0; times--) {
    const at = random(bytes.length)
    const byte = bytes[at] ?? 0
    if (!plainOnly) bytes[at] = byte ^ (1 << random(8))
    else if (byte < 0x80) bytes[at] = byte ^ (1 << random(7))
  }
}

function otherDigit(line: string, random: Random): string {
  const digits = [...line.matchAll(/\d/g)].map(({ index }) => index)
  const at = digits[random(digits.length)] ?? 0
  return line.slice(0, at) + String((Number(line[at]) + 1 + random(9)) % 10) + line.slice(at + 1)
}

/** The same row of numbers for the same seed (mulberry32). */
function randomNumbers(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * Math.max(1, end))
  }
}
