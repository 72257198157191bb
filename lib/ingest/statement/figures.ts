import type { Cell } from '@/lib/budget/cell'
import type { Paragraph } from './paragraphs'

/** A number of a paragraph, told apart by what follows it. */
export interface Figure {
  readonly kind: 'amount' | 'percent' | 'count' | 'score' | 'bare'
  /** In the paragraph's text, without its unit. */
  readonly from: number
  readonly to: number
  /** Where its unit ends. */
  readonly end: number
  /** 万元, 元, 亿元; 个, 辆, 台（套）…; `%`; '' when there is none. */
  readonly unit: string
  readonly cell: Cell
}

/** A year of the text (2025年), and whether it speaks of the end of that year (期末). */
export interface YearMention {
  readonly from: number
  readonly end: number
  readonly year: number
  readonly yearEnd: boolean
}

/** A figure that was left out (**辆), or one that nothing says the meaning of. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly kind: 'leftOut' | 'noUnit'
}

/** Every number of a paragraph: the figures, the years, and what is no figure at all (item numbers, 12345热线, 50万元以上). */
export function findFigures(paragraph: Paragraph): {
  readonly figures: readonly Figure[]
  readonly years: readonly YearMention[]
  readonly gaps: readonly Gap[]
} {
  const { text } = paragraph
  const [figures, years, gaps]: [Figure[], YearMention[], Gap[]] = [[], [], []]
  for (const { from, to } of numbersOf(paragraph)) {
    const number = text.slice(from, to)
    const [left, right] = [text.slice(Math.max(0, from - 24), from), text.slice(to, to + 24)]
    const year = readYear(number, right)
    if (year) years.push({ from, end: to + 1, ...year })
    else if (!isNoFigure(number, left, right)) {
      const figure = toFigure(left, right)
      if (figure) {
        const cell = figure.unit === '倍' ? multipleCell(paragraph, from, to) : cellOf(paragraph, from, to)
        figures.push({ ...figure, from, to, end: to + figure.unit.length, cell })
      } else if (isAmountLike(number, left)) gaps.push({ from, to, kind: 'noUnit' })
    }
  }
  for (const match of text.matchAll(NUMERAL)) figures.push(numeralFigure(paragraph, match.index))
  for (const match of text.matchAll(LEFT_OUT)) {
    gaps.push({ from: match.index, to: match.index + match[0].length, kind: 'leftOut' })
  }
  return { figures, years, gaps }
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const UNIT = new RegExp(
  '^(?:万元|亿元|百万元|千元|元|万(?=[，。；、（）用]|$)|个百分点|%|个月|人次|批次|台（套）|辆|个|套|台|人|名|次|家|项|户|件|批|组|期|场|处|所|条|天|份|间|张|种|类|' +
    '平方米|米|亩|公里|层|吨|小时|度(?!假)|年(?!度)|分(?![之别类为析管散级配局支期公]))',
)
/** Longer than any amount: nothing to put together. */
const LONGEST = 30
/** People and things are counted in words too (两名); 一 is no figure (一般, 一个). */
const NUMERAL = /(?<![第一二三四五六七八九十])(?:两|[二三四五六七八九]|十)(?=名|人(?![员才民大事均次])|辆|台|套|户|家)/g
/** Stars, crosses or a dash where a figure should stand, or nothing at all between 为 and the unit. */
const LEFT_OUT =
  /(?:[*＊×]{1,8}|[xX]{2,8}|_{2,8}|□{1,8}|(?<![\d.）)])[-–—―]{1,8})(?=万元|亿元|元|%|辆|个|台|套|人次|批次|分)|(?<=[为占]|增加|减少|增长|下降|支出|收入|[预决]算数?)(?=万元|%|辆|台|套)/g

/** Two pieces with a gap between them are one number when the first cannot end there. */
function* numbersOf(paragraph: Paragraph): Generator<{ from: number; to: number }> {
  const { text } = paragraph
  for (const match of text.matchAll(NUMBER)) {
    let from = match.index
    const end = from + match[0].length
    if (match[0].length > LONGEST) {
      yield { from, to: end }
      continue
    }
    for (let i = from + 1; i < end; i++) {
      if (continues(paragraph.gapBefore(i), text.slice(from, i), text.slice(i, end), text.slice(end, end + 1))) {
        continue
      }
      yield { from, to: i }
      from = i
    }
    const itemEnd = itemNumberEnd(text, from, end)
    if (itemEnd !== undefined) {
      yield { from, to: itemEnd }
      from = itemEnd + 1
    }
    const signed = /[-+]/.test(text.charAt(from - 1)) && !/[\d%]/.test(text.charAt(from - 2))
    yield { from: signed ? from - 1 : from, to: end }
  }
}

/** `2.2024年度`: an item number before a year, not 2.2024. */
function itemNumberEnd(text: string, from: number, end: number): number | undefined {
  const parts = /^(\d{1,2})\.20\d\d$/.exec(text.slice(from, end))
  return parts?.[1] !== undefined && text.charAt(end) === '年' ? from + parts[1].length : undefined
}

/** Why a number that was put together is not certain. */
export const SEAM = '数字中间断开，也可能是两个数'

/** A line may end anywhere in a number; within a line a year ends before a space. */
function continues(gap: ReturnType<Paragraph['gapBefore']>, left: string, right: string, after: string): boolean {
  if (gap === undefined) return true
  if (/\.\d{2,}$/.test(left) || (/^20\d\d$/.test(right) && after === '年')) return false
  return gap !== 'space' || !/^20\d\d$/.test(left) || right.startsWith('.')
}

function readYear(number: string, right: string): { year: number; yearEnd: boolean } | undefined {
  if (!/^20\d\d$/.test(number) || !/^(?:年|财政年)/.test(right)) return undefined
  return { year: Number(number), yearEnd: /^年度?(?:期末|年末|末|底|1?\d月\d+日)/.test(right) }
}

function isNoFigure(number: string, left: string, right: string): boolean {
  const whole = /^\d+$/.test(number)
  if (/^(?:万元?|亿元|元)?(?:（含）)?(?:及)?以[上下]/.test(right)) return true
  if (isCode(number, left, right)) return true
  if (whole && number.length <= 2 && /^[.、）]/.test(right) && /(?:^|[：；。，、（])$/.test(left)) return true
  if (whole && /^(?:月|日|号|[-—至]20\d\d年)/.test(right)) return true
  // 2025.1-2025.12: months.
  const isMonth = /^20\d\d\.(?:0?[1-9]|1[0-2])$/.test(number)
  if (isMonth && (/^[-—–~～至到]/.test(right) || /[-—–~～至到]$/.test(left))) return true
  if (/[第A-Za-z〔【[]$/.test(left) || /20\d\d年?[-—至]$/.test(left)) return true
  // A name made of digits: 12345热线, 110联动.
  return /^[1-9]\d{2,6}$/.test(number) && !UNIT.test(right) && /^[\p{Script=Han}”]/u.test(right)
}

/** The digits of a code: （06款）, 公开06表, 201-03-50, 13号. */
function isCode(number: string, left: string, right: string): boolean {
  if (!/^\d+$/.test(number)) return false
  if (/^[表号]/.test(right) || (/[（类款项]$/.test(left) && /^[类款项]?）/.test(right))) return true
  return /^2\d\d$/.test(number) ? /^-\d\d(?!\d)/.test(right) : /2\d\d(?:-\d\d)?-$/.test(left)
}

/** A number without a unit is missed where it looks like an amount, or where words lead up to one. */
const isAmountLike = (number: string, left: string): boolean =>
  /[.,]\d/.test(number) || /(?:[为计达共有是各约]|增加|减少|增长|下降)$/.test(left)

function toFigure(left: string, right: string): Pick<Figure, 'kind' | 'unit'> | undefined {
  const unit = UNIT.exec(right)?.[0]
  if (right.startsWith('倍') && ROSE.test(left)) return { kind: 'percent', unit: '倍' }
  if (unit === undefined) {
    return /[为计达](?:人民币)?$/.test(left) && /^(?:[，。；、）]|$)/.test(right)
      ? { kind: 'bare', unit: '' }
      : undefined
  }
  if (/元$|^万$/.test(unit)) return { kind: 'amount', unit }
  if (unit === '%' || unit === '个百分点') return { kind: 'percent', unit }
  if (unit === '分') return /(?:分|分数|成绩)[：为是达]?$/.test(left) ? { kind: 'score', unit } : undefined
  return { kind: 'count', unit }
}

/** 增长16倍: by so many times what it was. What it rose to (是上年的16倍) is another thing, and nothing falls by its multiple. */
const ROSE = /(?:增加|增长|上升|提高|上涨|增幅)(?:了|额|率|幅度)?(?:为|约|达)?$/

/** As a percentage, which the rest of the sentence may settle; a multiple is rounded more than that. */
function multipleCell(paragraph: Paragraph, from: number, to: number): Cell {
  const { text, at } = paragraph.placeOf(from, to + 1)
  const [whole = '', decimals = ''] = paragraph.printed.slice(from, to).replaceAll(',', '').split('.')
  const percent = whole + decimals.slice(0, 2).padEnd(2, '0') + (decimals.length > 2 ? `.${decimals.slice(2)}` : '')
  const plain = percent.replace(/^0+(?=\d)/, '')
  const because = '原文以倍数说增幅，尾数未印出'
  return { text, at, resolved: { text: plain, how: 'converted', certainty: 'open', because } }
}

function numeralFigure(paragraph: Paragraph, from: number): Figure {
  const to = from + 1
  const numeral = paragraph.text.charAt(from)
  const unit = paragraph.text.charAt(to)
  const value = numeral === '两' ? 2 : '一二三四五六七八九十'.indexOf(numeral) + 1
  const resolved = { text: String(value), how: 'converted', certainty: 'certain', because: '原文为汉字' } as const
  return { kind: 'count', from, to, end: to + 1, unit, cell: { ...paragraph.placeOf(from, to), resolved } }
}

function cellOf(paragraph: Paragraph, from: number, to: number): Cell {
  const { at, text } = paragraph.placeOf(from, to)
  const used = paragraph.printed.slice(from, to)
  const gaps = Array.from({ length: to - from - 1 }, (_, i) => paragraph.gapBefore(from + 1 + i)).filter(Boolean)
  if (gaps.length === 0) return { text, at }
  // A whole number broken inside its line may be two numbers; a line cut short may have lost what ended its own.
  const early = gaps.includes('shortLine') || gaps.includes('page')
  const certain = !early && (!gaps.includes('space') || /\.\d{2}$/.test(used))
  if (certain) return { text, at, resolved: { text: used, how: 'rejoined', certainty: 'certain' } }
  return { text, at, resolved: { text: used, how: 'rejoined', certainty: 'open', because: SEAM } }
}
