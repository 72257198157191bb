import { BOUNDS } from './bounds'
import { attribute, childrenNamed, parseXml, type XmlElement } from './docx-xml'

/** Numbers that Word prints by itself (自动编号): they are not in the text, and headings are told by them. */
export interface Numbering {
  /** What stands before the paragraph, counted on from those before it; `''` when nothing does. */
  readonly labelOf: (paragraph: XmlElement) => string
}

export function openNumbering(entries: ReadonlyMap<string, Uint8Array>): Numbering {
  const lists = readLists(entries.get('word/numbering.xml'))
  const styles = readStyles(entries.get('word/styles.xml'))
  const counts = new Map<string, number[]>()
  return {
    labelOf(paragraph) {
      const properties = childrenNamed(paragraph, 'pPr')[0]
      const style = valueOf(properties && childrenNamed(properties, 'pStyle')[0])
      const reference = referenceOf(properties) ?? (style === undefined ? undefined : styles.get(style))
      const levels = reference && lists.get(reference.list)
      const level = reference && levels?.get(reference.level)
      if (!reference || !levels || !level) return ''
      const count = counts.get(level.list) ?? []
      counts.set(level.list, count)
      count.length = Math.min(count.length, reference.level + 1)
      count[reference.level] = (count[reference.level] ?? level.start - 1) + 1
      return level.pattern.replace(/%(\d)/g, (_, digit: string) => {
        const above = levels.get(Number(digit) - 1)
        return above ? written(count[Number(digit) - 1] ?? above.start, above.format) : ''
      })
    },
  }
}

interface Reference {
  readonly list: string
  readonly level: number
}

interface Level {
  readonly list: string
  readonly start: number
  readonly format: string
  readonly pattern: string
}

/** Levels by number of the list. */
function readLists(bytes: Uint8Array | undefined): ReadonlyMap<string, ReadonlyMap<number, Level>> {
  const root = rootOf(bytes, 'numbering')
  if (!root) return new Map()
  const patterns = new Map(
    childrenNamed(root, 'abstractNum').map((list) => [attribute(list, 'abstractNumId') ?? '', list]),
  )
  return new Map(
    childrenNamed(root, 'num').map((list) => {
      const abstract = valueOf(childrenNamed(list, 'abstractNumId')[0]) ?? ''
      const pattern = patterns.get(abstract)
      return [attribute(list, 'numId') ?? '', pattern ? levelsOf(pattern, abstract) : new Map<number, Level>()]
    }),
  )
}

function levelsOf(list: XmlElement, name: string): Map<number, Level> {
  return new Map(
    childrenNamed(list, 'lvl').map((level) => {
      const value = (child: string) => valueOf(childrenNamed(level, child)[0])
      const format = value('numFmt') ?? 'decimal'
      const pattern = format === 'bullet' || format === 'none' ? '' : (value('lvlText') ?? '')
      const start = Number(value('start') ?? 1) || 1
      return [Number(attribute(level, 'ilvl') ?? 0), { list: name, start, format, pattern }]
    }),
  )
}

/** Lists that a style carries along. */
function readStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, Reference> {
  const styles = new Map<string, Reference>()
  const root = rootOf(bytes, 'styles')
  for (const style of root ? childrenNamed(root, 'style') : []) {
    const reference = referenceOf(childrenNamed(style, 'pPr')[0])
    if (reference) styles.set(attribute(style, 'styleId') ?? '', reference)
  }
  return styles
}

function rootOf(bytes: Uint8Array | undefined, name: string): XmlElement | undefined {
  return bytes && bytes.length <= BOUNDS.markupBytes ? childrenNamed(parseXml(bytes), name)[0] : undefined
}

function referenceOf(properties: XmlElement | undefined): Reference | undefined {
  const numbered = properties && childrenNamed(properties, 'numPr')[0]
  const list = numbered && valueOf(childrenNamed(numbered, 'numId')[0])
  if (!numbered || list === undefined) return undefined
  return { list, level: Number(valueOf(childrenNamed(numbered, 'ilvl')[0]) ?? 0) || 0 }
}

const valueOf = (element: XmlElement | undefined) => element && attribute(element, 'val')

function written(number: number, format: string): string {
  if (/chinese|japaneseCounting|ideographDigital|taiwanese/i.test(format)) return inChinese(number)
  if (format === 'decimalEnclosedCircleChinese' || format === 'decimalEnclosedCircle') {
    return number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number)
  }
  if (format === 'lowerLetter') return String.fromCharCode(96 + (((number - 1) % 26) + 1))
  if (format === 'upperLetter') return String.fromCharCode(64 + (((number - 1) % 26) + 1))
  return String(number)
}

/** Up to 99, more than any heading counts. */
function inChinese(number: number): string {
  const digits = '零一二三四五六七八九'
  if (number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 || tens === 0 ? digits[ones]! : '')
}
