import { fiscalYearSchema, type FiscalYear } from '@/lib/budget/fiscal-year'
import type { Phase, Scope } from '@/lib/budget/phase'
import { isBodyName, mayBeName } from './body-names'
import { isPageFooter } from './normalise/words'

/** A title of the document as it stands on its cover, over its parts or in its running heads; never that of a table. */
export interface Title {
  readonly text: string
  /** Of a body or of a government; empty where the title names none. */
  readonly name: string
  readonly year: FiscalYear | undefined
  readonly phase: Phase
  readonly scope: Scope | undefined
  /** Among the first lines, or the first title of all. */
  readonly front: boolean
}

interface TitleLine {
  readonly text: string
  readonly page: number | undefined
  readonly height: number | undefined
}

/** All titles, in the order of reading. What runs on over several lines is one. */
export function titlesIn(printed: readonly TitleLine[]): Title[] {
  const lines = printed.filter(({ text }) => text !== '' && !isPageFooter(text))
  const found: Title[] = []
  for (const [i, line] of lines.entries()) {
    if (line.text.length > 60 || line.text.includes('\t')) continue
    const front = i < FRONT || found.length === 0
    for (let many = MOST_LINES; many >= 1; many -= 1) {
      const group = lines.slice(i, i + many)
      const title = group.length === many && belongTogether(group) ? asTitle(joined(group), front) : undefined
      if (!title) continue
      found.push(title)
      break
    }
  }
  return found
}

/** A title page has few lines; a title may run over this many. */
const FRONT = 16
const MOST_LINES = 4

const joined = (lines: readonly TitleLine[]): string => lines.map(({ text }) => text).join('')

/** Lines of one page, none more than half as high again as another. */
function belongTogether(lines: readonly TitleLine[]): boolean {
  const heights = lines.flatMap(({ height }) => height ?? [])
  return (
    lines.every(({ text, page }) => !text.includes('\t') && page === lines[0]?.page) &&
    Math.max(...heights) <= 1.6 * Math.min(...heights)
  )
}

function asTitle(printed: string, front: boolean): Title | undefined {
  if (printed.length > 80 || !/预算|决算/.test(printed)) return undefined
  const text = withDigits(printed)
    .replace(/^附件?\d*[:：]?/, '')
    .replace(/^第[一二三四五六七八九十]部分[:：]?/, '')
  const plain = text.replace(/^关于(?:公开|公布|印发|批复)?/, '')
  const parts = (WITH_YEAR.exec(plain) ?? YEAR_BEHIND.exec(plain))?.groups
  if (!parts) return undefined
  const { before = '', between = '', year: digits, scope: word, phase } = parts
  const year = fiscalYearSchema.safeParse(Number(digits)).data
  const scope = word === '单位' ? 'unit' : word === '部门' ? 'department' : undefined
  const name = nameOf(before, between)
  if (name === undefined || (digits !== undefined && year === undefined)) return undefined
  // 2019年政府采购预算表 has the form of a title, and what is named there is no body.
  if (!isBodyName(name) && (scope === undefined || !(front || name === '' || PLACE.test(name)))) return undefined
  if (year === undefined && !(front && scope !== undefined && name !== '')) return undefined
  return { text, name, year, phase: phase === '决算' ? 'final' : 'budget', scope, front }
}

/** The name may be cut in two by the year: 洛阳市2024年财政局部门预算. */
function nameOf(before: string, between: string): string | undefined {
  const first = before.replace(/关于(?:公开|公布|印发)?$/, '').replace(/的$/, '')
  if (first === '' || between === '') {
    const name = first + between
    return name === '' || mayBeName(name) ? name : undefined
  }
  return PLACE.test(first) && isBodyName(between) && mayBeName(first) ? first + between : undefined
}

const PLACE = /[省市区县旗州盟镇乡]$/

const YEAR = String.raw`[（(]?(?<year>20\d\d)(?:年度?[）)]?|[）)]|(?=部门|单位|[省市区县]级|预算|决算))(?:的)?`
const WHAT = String.raw`(?:(?:自治)?[省市区县州盟旗镇乡]?本?级|[省市区县]直)?(?<scope>部门|单位)?(?:综合)?(?<phase>预算|决算)`
const TAIL = String.raw`(?:(?:及|和|与|、)?[“"]?三公[”"]?经费(?:支出)?(?:预算|决算)?|及|信息|情况|编制|公开|的|说明|报告|书|表|报表|文本|文件|资料|解读|公示|公告|草案|材料|相关|有关|[（(](?!20\d\d)[^（）()]{1,12}[）)])*`
const WITH_YEAR = new RegExp(`^(?<before>.*?)${YEAR}(?<between>.*?)${WHAT}${TAIL}$`)
const YEAR_BEHIND = new RegExp(`^(?<before>.*?)${WHAT}${TAIL}(?:[（(]?(?<year>20\\d\\d)年度?[）)]?)?$`)

/** Full-width digits, and years in Chinese ones: 二〇二四年. */
function withDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/二[〇○零ＯO0][〇○零一二三四五六七八九ＯO0]{2}(?=年)/g, (year) =>
      [...year].map((digit) => String(Math.max(0, '零一二三四五六七八九'.indexOf(digit)))).join(''),
    )
}
