import { parseSourcePosition } from '@/lib/budget/source-position'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from './normalise/table-titles'
import { compared } from './normalise/words'
import { pageNumberIn, type PageNumber } from './page-number'
import type { SourceBlock } from './source-document'

/**
 * What pages carry beside their text (页码、页眉、页脚): indices of the blocks that are none of the document's words. Known by
 * place (the edge of a page) and by recurrence (the same on other pages, or a number that grows with them), never by
 * looks alone where a figure could look the same. A text that kept no pages has only the recurrence.
 */
export function pageFurniture(blocks: readonly SourceBlock[]): ReadonlySet<number> {
  const lines = blocks.flatMap((block, index) => (block.kind === 'line' ? [toLine(block, index)] : []))
  const pages = pagesOf(blocks, lines)
  if (pages.length > 1) return onPages(pages)
  return withoutPages(lines)
}

interface Line {
  readonly index: number
  readonly text: string
  readonly page: number | undefined
  /** Of a printed page: where it stands, top and bottom. */
  readonly box: readonly [number, number, number, number] | undefined
  readonly number: PageNumber | undefined
}

type Edge = 'top' | 'bottom'

/** The lines that begin and end a page, the outermost first; a table's grid ends both. */
interface Page {
  readonly page: number
  readonly lines: readonly Line[]
  readonly edges: Readonly<Record<Edge, readonly Line[]>>
}

function toLine({ line: { text, at, page } }: SourceBlock & { kind: 'line' }, index: number): Line {
  const position = parseSourcePosition(at)
  const printed = position?.kind === 'page' ? position : undefined
  const number = pageNumberIn(text)
  return { index, text: text.trim(), page: printed?.page ?? page, box: printed?.box, number }
}

function pagesOf(blocks: readonly SourceBlock[], lines: readonly Line[]): Page[] {
  const byIndex = new Map(lines.map((line) => [line.index, line]))
  const byPage = new Map<number, (Line | undefined)[]>()
  blocks.forEach((block, index) => {
    const position = block.kind === 'grid' ? parseSourcePosition(block.grid.at) : undefined
    const page = position?.kind === 'page' ? position.page : byIndex.get(index)?.page
    if (page === undefined) return
    const known = byPage.get(page)
    if (known) known.push(byIndex.get(index))
    else byPage.set(page, [byIndex.get(index)])
  })
  return [...byPage].map(([page, found]) => ({
    page,
    lines: found.filter((line) => line !== undefined),
    edges: { top: untilGrid(found), bottom: untilGrid(found.toReversed()) },
  }))
}

function untilGrid(found: readonly (Line | undefined)[]): Line[] {
  const end = found.indexOf(undefined)
  return found.slice(0, end < 0 ? DEEPEST : Math.min(end, DEEPEST)).filter((line) => line !== undefined)
}

/** Lines of furniture that one edge of a page may have: a head over two lines, a mark, a number. */
const DEEPEST = 4
const EDGES = ['top', 'bottom'] as const

// ── With pages ──────────────────────────────────────────────────────────────────────────────────────────────────────

function onPages(pages: readonly Page[]): ReadonlySet<number> {
  const running = runningLines(pages)
  const candidates = edgeLines(pages).filter(isNumbered)
  const [first, chains] = [
    peeled(pages, new Set(candidates.map(({ line }) => line.index)), running),
    new Map<string, number>(),
  ]
  // A chain counts where its numbers are the outermost lines of their pages.
  for (const one of candidates)
    if (first.has(one.line.index)) chains.set(chainOf(one), (chains.get(chainOf(one)) ?? 0) + 1)
  const strong = new Set(candidates.filter((one) => (chains.get(chainOf(one)) ?? 0) >= FEWEST).map(kindOf))
  const grows = candidates.filter((one) => {
    const fewest = strong.has(kindOf(one)) ? 2 : fewestFor(one.line, pages.length)
    return (chains.get(chainOf(one)) ?? 0) >= fewest
  })
  const levels = new Set(grows.flatMap(({ line }) => levelsOf(line)))
  const alone = candidates.filter(({ line }) => line.number.marked || levelsOf(line).some((level) => levels.has(level)))
  const numbers = new Set([...grows, ...alone].map(({ line }) => line.index))
  const furniture = peeled(pages, numbers, running)
  for (const index of strayNumbers(pages, chains, furniture)) furniture.add(index)
  return furniture
}

/** From the edges inwards as long as a line is furniture; a page has one number at an edge. */
function peeled(pages: readonly Page[], numbers: ReadonlySet<number>, running: ReadonlySet<number>): Set<number> {
  const furniture = new Set<number>()
  for (const { edges } of pages) {
    for (const edge of EDGES) {
      let numbered = false
      for (const line of edges[edge]) {
        const isNumber: boolean = !numbered && numbers.has(line.index)
        if (!isNumber && !running.has(line.index)) break
        numbered ||= isNumber
        furniture.add(line.index)
      }
    }
  }
  return furniture
}

type Numbered = Line & { readonly number: PageNumber }

interface AtEdge<OneLine = Line> {
  readonly edge: Edge
  readonly page: number
  readonly line: OneLine
}

const isNumbered = (one: AtEdge): one is AtEdge<Numbered> => one.line.number !== undefined

/** Numbers of one form that are as far from their page's own number on one page as on another. */
const chainOf = ({ edge, line: { number }, page }: AtEdge<Numbered>) => `${edge} ${number.form} ${number.value - page}`

/** Numbering may begin again, at the same edge and in the same form. */
const kindOf = ({ edge, line }: AtEdge<Numbered>) => `${edge} ${line.number.form}`

/** Where a page is only text, two numbers that follow each other may be figures of a table. */
const fewestFor = ({ box, number }: Numbered, pages: number) =>
  box || number.marked ? 2 : Math.max(2, Math.min(FEWEST, Math.ceil(pages / 2)))

/** How high it stands on its page, in bands of which two that are level share one. */
const levelsOf = ({ box, number: { form } }: Numbered): string[] =>
  box ? [`${form} a${Math.round(box[3] / LEVEL)}`, `${form} b${Math.floor(box[3] / LEVEL)}`] : []

/** A page's number where its page was not read from top to bottom: the only line of the page that is just this number. */
function strayNumbers(
  pages: readonly Page[],
  chains: ReadonlyMap<string, number>,
  taken: ReadonlySet<number>,
): number[] {
  const [best, count] = [...chains].reduce((most, chain) => (chain[1] > most[1] ? chain : most), ['', 0] as const)
  const [, form, offset] = best.split(' ')
  const isThere = ({ lines }: Page) => lines.some(({ index, number }) => taken.has(index) && number?.form === form)
  const [first, last] = [pages.findIndex(isThere), pages.findLastIndex(isThere)]
  if (count < FEWEST || count * 2 < last - first) return []
  return pages.slice(first, last).flatMap((page) => {
    const same = page.lines.filter(
      ({ number }) => number?.form === form && number?.value === page.page + Number(offset),
    )
    return !isThere(page) && same.length === 1 && !same[0]!.box ? [same[0]!.index] : []
  })
}

/** Lines at the edges that most pages print alike, but for a number that grows with the pages. */
function runningLines(pages: readonly Page[]): Set<number> {
  const alike = new Map<string, { readonly page: number; readonly line: Line }[]>()
  for (const { edge, page, line } of edgeLines(pages)) {
    if (!mayRun(line.text)) continue
    const key = `${edge} ${line.box ? Math.round(line.box[1] / LEVEL) : ''} ${withoutDigits(line.text)}`
    alike.set(key, [...(alike.get(key) ?? []), { page, line }])
  }
  const running = new Set<number>()
  for (const group of alike.values()) {
    if (
      new Set(group.map(({ page }) => page)).size <
        Math.max(FEWEST, pages.length * SHARE[group[0]!.line.box ? 'placed' : 'unplaced']) ||
      !digitsFollow(group)
    )
      continue
    // A document's own title may run over its pages: on the first of them it is the title.
    const kept = TITLE.test(group[0]!.line.text) ? 1 : 0
    for (const { line } of group.slice(kept)) running.add(line.index)
  }
  return running
}

const edgeLines = (pages: readonly Page[]): AtEdge[] =>
  pages.flatMap(({ page, edges }) => EDGES.flatMap((edge) => edges[edge].map((line) => ({ edge, page, line }))))

/** Points by which one line may stand higher on one page than on another. */
const LEVEL = 4
const FEWEST = 3
/** Of the pages: where place tells as well, a head may stand on every second only, and tables that lie across have none. */
const SHARE = { placed: 0.4, unplaced: 0.6 }
const TITLE = /预算|决算/

/** What heads a table stands on many pages too, and belongs to it: titles, units, names of bodies, heads of columns. */
function mayRun(text: string): boolean {
  const words = compared(text)
  if (!/\p{L}{2}|20\d\d[-/.]\d/u.test(words) || text.includes('\t') || words.length > 80 || /[。；]$/.test(words))
    return false
  if (isTableNumber(text) || looksLikeTableTitle(text) || tableKeyOf(text) !== undefined) return false
  return !/表[0-9]|[0-9]表|^附|单位:|(?:部门|名称):|科目|合计|小计|金额|项目|数$/.test(words)
}

const DIGITS = /\d+/g
const halfWidth = (text: string) => text.normalize('NFKC')
const withoutDigits = (text: string) => halfWidth(text).replace(/\s+/g, '').replace(DIGITS, '#')
const digitsOf = (text: string) => (halfWidth(text).match(DIGITS) ?? []).map(Number)

/** Each number is the same on all the pages, or follows them. */
function digitsFollow(group: readonly { readonly page: number; readonly line: Line }[]): boolean {
  const rows = group.map(({ page, line }) => ({ page, digits: digitsOf(line.text) }))
  const first = rows[0]!
  return first.digits.every((value, i) => {
    const same = rows.every(({ digits }) => digits[i] === value)
    return same || rows.every(({ page, digits }) => (digits[i] ?? 0) - page === value - first.page)
  })
}

// ── Without pages ───────────────────────────────────────────────────────────────────────────────────────────────────

function withoutPages(lines: readonly Line[]): ReadonlySet<number> {
  const furniture = new Set<number>([...markedNumbers(lines), ...bareSequence(lines), ...betweenProse(lines)])
  for (const index of besideNumbers(lines, furniture)) furniture.add(index)
  return furniture
}

/** Numbers whose form says what they are, as long as they grow from one to the next, or begin again. */
function markedNumbers(lines: readonly Line[]): number[] {
  const before = new Map<string, number>()
  return lines.flatMap(({ index, number }) => {
    if (!number?.marked) return []
    const last = before.get(number.form) ?? number.value - 1
    const follows = number.value > last || number.value <= 2
    if (follows) before.set(number.form, number.value)
    return follows ? [index] : []
  })
}

/** Lone numbers 1, 2, 3 … as far from each other as pages are, through most of the document. */
function bareSequence(lines: readonly Line[]): number[] {
  /** Of each number, the longest sequence that ends with it and far enough above; and those still too near. */
  const ended = new Map<string, { best: Sequence | undefined; readonly near: Sequence[] }>()
  let longest: Sequence | undefined
  lines.forEach(({ index, number }, at) => {
    if (!number || number.marked) return
    const before = ended.get(`${number.form} ${number.value - 1}`)
    while (before?.near[0] && at - before.near[0].at >= SHORTEST_PAGE) {
      const next = before.near.shift()!
      if (!before.best || next.length >= before.best.length) before.best = next
    }
    const own: Sequence = { at, index, length: (before?.best?.length ?? 0) + 1, before: before?.best }
    const place = `${number.form} ${number.value}`
    const known = ended.get(place)
    if (known) known.near.push(own)
    else ended.set(place, { best: undefined, near: [own] })
    if (!longest || own.length > longest.length) longest = own
  })
  const best = sequenceOf(longest)
  const covered = best.length < FEWEST ? 0 : (best.at(-1)!.at - best[0]!.at) / lines.length
  return covered >= MOST && isRegular(best.map(({ at }) => at)) ? best.map(({ index }) => index) : []
}

interface Sequence {
  readonly at: number
  readonly index: number
  readonly length: number
  readonly before: Sequence | undefined
}

function sequenceOf(last: Sequence | undefined): Sequence[] {
  const all: Sequence[] = []
  for (let one = last; one; one = one.before) all.unshift(one)
  return all
}

/** Lines of a page that is a page: rows of a table that are numbered are closer. */
const SHORTEST_PAGE = 12
const MOST = 0.5

function isRegular(places: readonly number[]): boolean {
  const gaps = places.slice(1).map((place, i) => place - places[i]!)
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1]!
  return gaps.every((gap) => gap < 4 * middle)
}

/**
 * Numbers alone between two full lines of prose, the second of which gives them no unit and no decimals. One of them is a
 * page's only in the middle of a sentence; several, when they grow.
 */
function betweenProse(lines: readonly Line[]): number[] {
  const found = lines.flatMap(({ index, number }, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]]
    if (!number || number.marked || !before || !after) return []
    const between = isProse(before.text) && isProse(after.text) && !COUNTED.test(after.text)
    return between ? [{ index, value: number.value, cut: !/[。；：:!！?？]$/.test(before.text) }] : []
  })
  const grows = found.length > 1 && found.every(({ value }, i) => i === 0 || value > found[i - 1]!.value)
  return found.filter(({ cut }) => cut || grows).map(({ index }) => index)
}

const isProse = (text: string) =>
  [...text.matchAll(/\p{Script=Han}/gu)].length >= 12 && !/\t| {3,}|\S \S+ \S+ \S+ /.test(text)
const COUNTED = /^(?:万|亿|元|[%％.,．，。、；)）\d个辆台套人次批项家年月日名所])/

/** The same short line beside page numbers, three times or more: a running head. */
function besideNumbers(lines: readonly Line[], numbers: ReadonlySet<number>): number[] {
  const beside = lines.filter((_, i) => [i - 1, i + 1].some((at) => lines[at] && numbers.has(lines[at].index)))
  const counts = new Map<string, number>()
  for (const { text } of beside) if (mayRun(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  const seen = new Set<string>()
  return beside.flatMap(({ index, text }) => {
    if (numbers.has(index) || (counts.get(text) ?? 0) < FEWEST) return []
    const isTitle = TITLE.test(text) && !seen.has(text)
    seen.add(text)
    return isTitle ? [] : [index]
  })
}
