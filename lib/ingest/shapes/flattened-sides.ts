import { functionalClassOf, isFunctionalClass } from '@/lib/ingest/normalise/functional-class-of'
import { compared } from '@/lib/ingest/normalise/words'
import { isNumber, joinPieces, type FlatLine, type Token } from './flattened-lines'
import { OF_SUMS, ordinalOf } from './ordinal-of'

/** A label of a balance with the amounts after it, and the side it stands on: 0 income, 1 expenditure, 2 its use. */
export interface SidedLabel {
  readonly side: number
  /** Labels printed side by side have the same. */
  readonly row: number
  readonly at: string
  readonly label: string
  /** 行次, in final accounts. */
  readonly line?: string
  readonly numbers: readonly Token[]
  /** The end of a broken label beside it may be its own. */
  readonly isDoubtful?: boolean
}

/**
 * Labels and amounts of a balance that numbers its lines (行次): two tables side by side on one line, where the number
 * stands before the amounts of its side, and a side without a label still has its number. Where most lines have theirs,
 * one that has none on either side is no line of the table.
 */
export function numberedLabels(lines: readonly FlatLine[], stray: (at: string) => void): SidedLabel[] {
  const out: SidedLabel[] = []
  let row = 0
  for (const { at, tokens } of lines) {
    const groups = onLine(tokens)
    const [only] = groups
    const open = out.at(-1)
    if (groups.length === 1 && only && open && isRestOfLabel(only)) {
      out[out.length - 1] = { ...open, label: open.label + joinPieces(only.texts) }
      continue
    }
    row++
    const sided = sidesByLineNumber(groups).filter(({ texts, numbers }) => texts.length + numbers.length > 0)
    for (const { side, texts, line, numbers } of sided)
      out.push({ side, row, at, label: joinPieces(texts), numbers, ...(line !== undefined && { line }) })
  }
  const numbered = new Set(out.flatMap(({ row: of, line }) => (line === undefined ? [] : [of])))
  if (numbered.size * 2 <= row) return out
  for (const at of new Set(out.flatMap(({ row: of, at }) => (numbered.has(of) ? [] : [at])))) stray(at)
  return out.filter(({ row: of }) => numbered.has(of))
}

/**
 * Labels and amounts of a balance out of its text: a label, what follows it until the next one, in the order of the
 * cells. Which side a label is of, its number in the list tells, then its words.
 */
export function sidedLabels(lines: readonly FlatLine[], sides: number, heads: readonly FlatLine[]): SidedLabel[] {
  const groups = groupsOf(lines)
  const doubtful = besideRests(groups, lines)
  const places = new Map(lines.map(({ index, at }) => [index, at]))
  const last = Array.from({ length: sides }, () => 0)
  const out: SidedLabel[] = []
  let row = 0
  let before = sides
  for (const group of groups) {
    const { texts, numbers } = group
    const label = joinPieces(texts)
    const side = sideOf(label, last, before, sides)
    const ordinal = ordinalOf(label)
    if (ordinal !== undefined) last[side] = ordinal
    if (side <= before) row++
    before = side
    const at = places.get(texts[0]?.line ?? numbers[0]?.line ?? -1) ?? 'L1'
    out.push({ side, row, at, label, numbers, ...(doubtful.has(group) && { isDoubtful: true }) })
  }
  return out.flatMap((entry) => withLateLabel(entry, heads))
}

/** The labels of one line with the numbers behind each; numbers without a label come first. */
function onLine(tokens: readonly Token[]): Group[] {
  const groups: Group[] = []
  for (const token of tokens) {
    const open = groups.at(-1)
    if (isNumber(token)) {
      if (open) open.numbers.push(token)
      else groups.push({ texts: [], numbers: [token] })
    } else if (!open || open.numbers.length > 0 || beginsLabel(token, open.texts))
      groups.push({ texts: [token], numbers: [] })
    else open.texts.push(token)
  }
  return groups
}

/** `（三十四）抗疫特别国债安排的支` and below it `出`. */
const isRestOfLabel = ({ texts, numbers }: Group): boolean => {
  const text = joinPieces(texts)
  return numbers.length === 0 && text !== '' && !ORDINAL.test(text) && !/结转|结余|合计|总计|收入|支出.|\d/.test(text)
}

interface NumberedGroup {
  readonly side: number
  readonly texts: readonly Token[]
  readonly line?: string
  readonly numbers: readonly Token[]
}

function sidesByLineNumber(groups: readonly Group[]): NumberedGroup[] {
  const [first, ...others] = groups
  if (!first) return []
  if (others.length > 0) return [first, ...others].map((group, i) => numbered(Math.min(i, 1), group))
  const [line, ...rest] = first.numbers
  const next = rest.findIndex((token, i) => i > 0 && isNextLineNumber(token, line))
  const own = next < 0 ? rest : rest.slice(0, next)
  const left = numbered(0, { texts: first.texts, numbers: line ? [line, ...own] : [] })
  return next < 0 ? [left] : [left, numbered(1, { texts: [], numbers: rest.slice(next) })]
}

const isNextLineNumber = (token: Token, line: Token | undefined): boolean =>
  /^\d{1,3}$/.test(token.text) && line !== undefined && Number(token.text) > Number(line.text)

function numbered(side: number, { texts, numbers }: Group): NumberedGroup {
  const [line, ...rest] = numbers
  return line && /^\d{1,3}$/.test(line.text)
    ? { side, texts, line: line.text, numbers: rest }
    : { side, texts, numbers }
}

/** `当 年 收 入`: letters of one word apart. */
function justified(tokens: readonly Token[]): Token[] {
  const isLetter = (token: Token | undefined) => token !== undefined && /^\p{Script=Han}$/u.test(token.text)
  return tokens.flatMap((token, i) => {
    if (!isLetter(token)) return [token]
    if (isLetter(tokens[i - 1])) return []
    const end = tokens.findIndex((other, k) => k > i && !isLetter(other))
    const run = tokens.slice(i, end < 0 ? tokens.length : end)
    return [{ ...token, text: run.map(({ text }) => text).join(''), to: run.at(-1)?.to ?? token.to }]
  })
}

interface Group {
  readonly texts: Token[]
  readonly numbers: Token[]
}

/** Labels with their amounts; what comes after the amounts and is no label of its own is the rest of the one before. */
function groupsOf(lines: readonly FlatLine[]): Group[] {
  const groups: Group[] = []
  for (const group of labelsOf(lines)) {
    const before = groups.at(-1)
    const [first] = group.texts
    const isRest = first?.first && group.numbers.length === 0 && !ORDINAL.test(first.text) && !OF_SUMS.test(first.text)
    // A sum without its 小计 lacks it, not the one that has it.
    const isSum = /^[合小总]?计$/.test(joinPieces(group.texts)) && /计$/.test(joinPieces(before?.texts ?? []))
    const whose = isSum ? groups.at(-2) : before
    if (whose && isRest) whose.texts.push(...group.texts)
    else groups.push(group)
  }
  return groups
}

/**
 * Labels of the lines above the end of a broken one: where several stand there that are no whole words, nothing tells
 * whose end it is. Two ends on one line are of two labels.
 */
function besideRests(groups: readonly Group[], lines: readonly FlatLine[]): ReadonlySet<Group> {
  const order = new Map(lines.map(({ index }, i) => [index, i]))
  const broken = groups.filter(({ texts }) => !isWhole(joinPieces(texts)))
  const doubtful = new Set<Group>()
  for (const [at, { tokens }] of lines.entries()) {
    const printed = justified(tokens)
    const ends = printed.filter((token) => !isNumber(token) && !beginsLabel(token, []))
    if (ends.length === 0 || ends[0] !== printed[0]) continue
    const near = broken.filter(({ texts, numbers }) =>
      [...texts, ...numbers].some(({ line }) => {
        const away = at - (order.get(line) ?? Infinity)
        return away >= 0 && away <= NEAR
      }),
    )
    if (near.length > 1 || ends.length > 1) for (const group of near) doubtful.add(group)
  }
  return doubtful
}

/** In lines: the end of a label stands no further below it. */
const NEAR = 2

const isWhole = (label: string): boolean => isFunctionalClass(label) || WHOLE.test(compared(label))

const WHOLE =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])?(?:财政拨款|(?:一般公共|政府性基金|国有资本经营)预算|(?:财政专户管理|其他|单位)资金|(?:基本|项目)支出|单位预留机动经费|(?:[本当]年)?(?:收入|支出)[合总小]计|(?:上年|年[初末终])?结转(?:和?结余|下年)?(?:资金)?)$/

function labelsOf(lines: readonly FlatLine[]): Group[] {
  const groups: Group[] = []
  for (const token of lines.flatMap(({ tokens }) => justified(tokens))) {
    const open = groups.at(-1)
    if (isNumber(token)) {
      if (open) open.numbers.push(token)
      else groups.push({ texts: [], numbers: [token] })
    } else if (open === undefined || open.numbers.length > 0 || beginsLabel(token, open.texts)) {
      groups.push({ texts: [token], numbers: [] })
    } else open.texts.push(token)
  }
  return groups
}

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|其中[:：])/

/** A number in the list begins a label; a sum does where the label before it is whole. */
function beginsLabel(token: Token, before: readonly Token[]): boolean {
  if (ORDINAL.test(token.text)) return true
  const only =
    before.length === 1 && ORDINAL.test(before[0]?.text ?? '') && /[、.．)）:：]$/.test(before[0]?.text ?? '')
  return !only && OF_SUMS.test(token.text)
}

function sideOf(label: string, last: readonly number[], before: number, sides: number): number {
  const ordinal = ordinalOf(label)
  const scored = Array.from({ length: sides }, (_, side) => {
    const follows = ordinal !== undefined && ordinal === (last[side] ?? 0) + 1
    const words = sideByWords(label, sides)
    // Of equal ones the next on the right.
    return { side, score: (follows ? 5 : 0) + (words === side ? 3 : 0) + (side === (before + 1) % sides ? 1 : 0) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).side
}

/** What comes in, what goes out by function, what goes out by use. */
function sideByWords(label: string, sides: number): number | undefined {
  const words = compared(label).replace(
    /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、．])/,
    '',
  )
  if (/^(?:[本当]年)?支出|^结转下年|^年[末终]|^结余分配/.test(words)) return sides - 1
  if (/^(?:基本|项目)支出|预留|经费$/.test(words)) return sides - 1
  if (/支出$/.test(words)) return 1
  if (/收入|拨款|资金|基金|预算$|上年|年初|使用非/.test(words)) return 0
  return functionalClassOf(label) === undefined ? undefined : 1
}

/**
 * 当年收入小计 with two amounts, and 当年支出小计 among the words that are printed late: the second amount is that one's.
 */
function withLateLabel(entry: SidedLabel, heads: readonly FlatLine[]): SidedLabel[] {
  const { label, numbers, side } = entry
  const [first, ...others] = numbers
  const other = compared(label).replace('收入', '支出')
  const late = heads.find(({ text }) => compared(text) === other)
  if (side !== 0 || first === undefined || others.length === 0 || other === compared(label) || !late) return [entry]
  return [
    { ...entry, numbers: [first] },
    { ...entry, side: 1, label: late.text, numbers: others },
  ]
}
