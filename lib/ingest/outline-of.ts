import { compared, withoutMarks } from './normalise/words'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from './normalise/table-titles'
import type { IndexedBlock, Outline } from './outline'
import { pageFurniture } from './page-furniture'
import type { SourceDocument } from './source-document'

/**
 * The parts of a document (第一部分 …), told by their headings. Entries of the contents read like headings and stand
 * before them: the body begins where the entries begin again. A document without 第…部分 is told by its plain headings.
 * What pages carry beside their text is taken out first, so that nothing is joined with it.
 */
export function outlineOf(document: SourceDocument): Outline {
  const all = document.blocks.map((block, index) => ({ index, block }))
  const apart = pageFurniture(document.blocks)
  const blocks = all.filter(({ index }) => !apart.has(index))
  const from = bodyStart(blocks)
  const parts: Record<Part, IndexedBlock[]> = { front: [], overview: [], statement: [], glossary: [], tables: [] }
  let marked: Part = 'front'
  let part: Part = 'front'
  for (const [position, indexed] of blocks.entries()) {
    if (position >= from) {
      const heading = partAt(blocks, position)
      if (heading !== undefined) [marked, part] = [heading, heading]
      else if (part !== 'tables' && opensTable(blocks, position)) {
        parts.tables.push(...parts[part].splice(rowsAboveTitle(parts[part])))
        part = 'tables'
      } else if (part === 'tables' && marked !== 'tables' && opensText(blocks, position)) part = marked
      else if (part === 'front') part = 'overview'
    }
    parts[part].push(indexed)
  }
  return { ...parts, furniture: all.filter(({ index }) => apart.has(index)) }
}

type Part = Exclude<keyof Outline, 'furniture'>
type Blocks = readonly IndexedBlock[]

const lineAt = (blocks: Blocks, position: number): string => {
  const block = blocks[position]?.block
  return block?.kind === 'line' ? withoutMarks(block.line.text) : ''
}

/** Where the body begins: at the last 第一部分 that is a heading, else after the contents. */
function bodyStart(blocks: Blocks): number {
  const first = blocks.findLastIndex((_, i) => PART_NUMBER.exec(headingAt(blocks, i))?.[1] === '一')
  if (first >= 0) return first
  const contents = blocks.findIndex((_, i) => compared(lineAt(blocks, i)) === '目录')
  if (contents >= 0) return contentsEnd(blocks, contents)
  return Math.max(
    blocks.findIndex((_, i) => partAt(blocks, i) !== undefined),
    0,
  )
}

/** The first line after the entries that repeats one of them, or that runs on like prose. */
function contentsEnd(blocks: Blocks, contents: number): number {
  const entries = new Set<string>()
  for (let i = contents + 1; i < blocks.length; i++) {
    const entry = entryWords(lineAt(blocks, i))
    // Neither units nor amounts stand in contents.
    const isOfTable = /单位:(?:人民币)?万?元$|\d\.\d\d(?!\d)/.test(entry)
    if (entries.has(entry) || isOfTable || /[。；]$/.test(entry) || blocks[i]?.block.kind === 'grid') return i
    // Numbers of pages may stand on lines of their own.
    if (/\p{L}/u.test(entry)) entries.add(entry)
  }
  return contents + 1
}

const entryWords = (line: string): string =>
  compared(line)
    .replace(/[.…·]{2,}.*$/, '')
    .replace(/^[一二三四五六七八九十]{1,3}、/, '')

/** The line when it could head a part: short and no sentence. */
function headingAt(blocks: Blocks, position: number): string {
  const line = lineAt(blocks, position)
  return line.length > 60 || line.includes('\t') || /[。；，,]$/.test(line) ? '' : compared(line)
}

/** The part that a heading opens; its title may stand on the lines below the number. */
function partAt(blocks: Blocks, position: number): Part | undefined {
  const heading = headingAt(blocks, position)
  if (heading === '') return undefined
  const numbered = PART_NUMBER.exec(heading)
  if (numbered) {
    const below = [1, 2, 3].map((step) => headingAt(blocks, position + step))
    for (let lines = 0; lines <= below.length; lines++) {
      const part = partOf(numbered[2] + below.slice(0, lines).join(''))
      if (part) return part
    }
    return undefined
  }
  if (/^附(?:件|表)[0-9一二三]?:/.test(heading)) {
    return /表/.test(heading + headingAt(blocks, position + 1)) ? 'tables' : undefined
  }
  return plainPart(heading, blocks)
}

/** What a heading without 第…部分 opens; a number before it counts where the document numbers its parts so. */
function plainPart(heading: string, blocks: Blocks): Part | undefined {
  const part = PLAIN_HEADINGS.find(({ form }) => form.test(heading))?.part
  const [, title] = NUMBERED_HEADING.exec(heading) ?? []
  if (part !== undefined || title === undefined || hasParts(blocks)) return part
  return NUMBERED_HEADINGS.find(({ form }) => form.test(title))?.part
}

const NUMBERED_HEADING = /^[一二三四五六七八九十]{1,3}、(.*)$/

const PARTED = new WeakMap<Blocks, boolean>()
function hasParts(blocks: Blocks): boolean {
  const known = PARTED.get(blocks) ?? blocks.some((_, i) => PART_NUMBER.test(headingAt(blocks, i)))
  PARTED.set(blocks, known)
  return known
}

const PART_NUMBER = /^第([一二三四五六七八九十])部分(.*)$/

function partOf(title: string): Part | undefined {
  if (/(?:名词|名称)解释/.test(title)) return 'glossary'
  if (/(?:情况|预算|编制|决算)说明|说明(?:情况|事项)$|^(?:部门|单位)?收支情况$/.test(title)) return 'statement'
  if (/(?:预算|决算|情况|公开)(?:公开)?报?表格?$/.test(title)) return 'tables'
  if (/概况|职责|职能|基本情况/.test(title)) return 'overview'
  return undefined
}

/** Headings of documents that do not number their parts. */
const PLAIN_HEADINGS: readonly { readonly form: RegExp; readonly part: Part }[] = [
  { form: /^(?:名词|名称)解释$/, part: 'glossary' },
  { form: /^(?:20\d\d年)?(?:部门|单位)(?:预算|决算)编制说明$/, part: 'statement' },
  { form: /^(?!.*20\d\d)[^、。:：]{2,12}情况说明$/, part: 'statement' },
  { form: /^(?!.*预算)[^、。]{0,30}(?:主要职[能责]|机构设置|概况)$/, part: 'overview' },
]

/** Headings of documents that number their parts 一、二、三、 and their sections below. */
const NUMBERED_HEADINGS: readonly { readonly form: RegExp; readonly part: Part }[] = [
  { form: /^(?:名词|名称|专业名词)解释$/, part: 'glossary' },
  { form: /(?:预算|决算)(?:公开)?报?表格?$/, part: 'tables' },
  { form: /(?:收支|收入|支出|预算|决算|经费)[^。]{0,12}(?:情况|说明)$/, part: 'statement' },
]

/** A table in the middle of another part: its grid, its title, or the number above it. */
function opensTable(blocks: Blocks, position: number): boolean {
  if (blocks[position]?.block.kind === 'grid') return true
  const heading = headingAt(blocks, position)
  if (heading === '' || /^[一二三四五六七八九十(（]{1,4}[、)）]/.test(heading)) return false
  if (isTableNumber(heading)) return true
  const known = tableKeyOf(heading) !== undefined
  return known || (looksLikeTableTitle(heading) && gridFollows(blocks, position))
}

/**
 * Where the rows begin that stand above the first title, which a text in drawing order prints after them: at the line with
 * the unit, with nothing but table below it. Where there are none, at the end.
 */
function rowsAboveTitle(above: Blocks): number {
  let amounts = false
  for (let i = above.length - 1; i >= 0; i--) {
    const line = compared(lineAt(above, i))
    if (line === '' || line.length > 80 || /[。；]/.test(line)) return above.length
    if (/单位:(?:人民币)?万?元$/.test(line)) return amounts ? i : above.length
    amounts ||= /\d\.\d\d(?!\d)|\d,\d{3}/.test(line)
  }
  return above.length
}

const gridFollows = (blocks: Blocks, position: number): boolean =>
  [1, 2, 3, 4].some((step) => blocks[position + step]?.block.kind === 'grid')

/** After a table in the middle of a part: the part goes on with a numbered section. */
const opensText = (blocks: Blocks, position: number): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))[^、]*(?:情况|说明|事项)/.test(
    headingAt(blocks, position),
  ) && !gridFollows(blocks, position)
