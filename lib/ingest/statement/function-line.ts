import { functional } from '@/lib/budget/classification-data'
import { NEUTRAL } from './neutral-words'

/** A line of the functional classification (支出功能分类) as a sentence names it. */
export interface FunctionLine {
  /** Its names from the highest that is printed to its own: 类, 款, 项. */
  readonly path: readonly string[]
  /** Where the name ends in the phrase, with what only says how much of it (支出预算数). */
  readonly end: number
  readonly length: number
  /** Set when the first name of the path is marked as no class (类). */
  readonly below: '款' | '项' | undefined
}

/**
 * The line named last in a phrase: each level marked behind its name (…（类）…（款）…（项）, （204类）, （201）（03）（50）), the
 * levels joined by dashes behind the name of a class, or the name of a class alone. It names the lowest level that is told.
 */
export function functionLine(phrase: string): FunctionLine | undefined {
  const found = marked(phrase) ?? joined(phrase) ?? classAlone(phrase)
  if (!found) return undefined
  const tail = TAIL.exec(phrase.slice(found.end))?.[0].length ?? 0
  return { ...found, end: found.end + tail, length: found.length + tail }
}

const TAIL = new RegExp(`^[“”]?(?:科目)?(?:支出)?${NEUTRAL}`)
/** 类, 款 or 项 behind a name, with or without its digits; or its digits alone. */
const MARK = '（(\\d{0,7}[类款项]|[类款项]\\d{1,7}|\\d{2,7})）'
const NAME = '[^“”，。；：、（）]+(?:（[^类款项（）\\d]{1,8}）[^“”，。；：、（）]*)*'

function marked(phrase: string): FunctionLine | undefined {
  const marks = [...phrase.matchAll(new RegExp(`(${NAME})${MARK}`, 'g'))]
  const last = marks.at(-1)
  const [first] = marks
  if (!last || !first || !isCoded(marks.map(([, , mark = '']) => mark))) return undefined
  const path = marks.map(([, name = '']) => name.replace(/^\d{1,2}\.|^其中|^\d{3,7}/, ''))
  const level = /[款项]/.exec(first[2] ?? '')?.[0]
  const end = last.index + last[0].length
  return { path, end, length: end - first.index, below: level === '款' || level === '项' ? level : undefined }
}

/** Digits without a word count as marks only where the first of them are those of a class: （201）, not （20）. */
const isCoded = (marks: readonly string[]): boolean =>
  marks.some((mark) => /[类款项]/.test(mark)) || /^2\d\d(?:\d\d){0,2}$/.test(marks[0] ?? '')

function joined(phrase: string): FunctionLine | undefined {
  const match = [
    ...phrase.matchAll(new RegExp(`${CLASS}(?:支出)?(?:[-—–/＞>→·]+[^“”，。；：、\\d-—–/＞>→·]+){1,2}`, 'g')),
  ].at(-1)
  if (!match) return undefined
  const text = match[0].replace(/科目$/, '')
  return { path: text.split(/[-—–/＞>→·]+/), end: match.index + text.length, length: text.length, below: undefined }
}

function classAlone(phrase: string): FunctionLine | undefined {
  const match = [...phrase.matchAll(new RegExp(`(?<!其他)${CLASS}支出`, 'g'))].at(-1)
  return match && { path: [match[0]], end: match.index + match[0].length, length: match[0].length, below: undefined }
}

/** Every name that a class has had, the longest first, so that none hides a longer one. */
const CLASS = `(?:${[
  ...new Set(
    functional
      .children()
      .flatMap((code) => functional.namesOf(code))
      .map(({ name }) => name.replace(/支出$/, ''))
      // 其他支出 is a class, too, but the words alone say no more than that it is something else.
      .filter((name) => name.length > 1 && name !== '其他'),
  ),
]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[()（）]/g, '[()（）]'))
  .join('|')})`
