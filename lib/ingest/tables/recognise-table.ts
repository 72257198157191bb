import type { Phase } from '@/lib/budget/phase'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { keyOfFacets, titleFacets, type TitleFacets } from '@/lib/ingest/normalise/table-titles'
import type { RawRow } from '@/lib/ingest/raw-table'
import { withCodesApart } from './codes-apart'
import { factsOf, type TableFacts } from './table-facts'

/** A table to be told: its cells, and the lines that stand over it or alone in its first rows, from the top down. */
export interface UnknownTable {
  readonly titles: readonly string[]
  readonly rows: readonly RawRow[]
}

export interface Recognition {
  readonly key: TableKey
  /** The line that names it; undefined where none does. */
  readonly title: string | undefined
  /** What told it, for people. */
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly by: 'heads' | 'codes' | 'labels' | 'title' | 'order'
  readonly says: string
}

/**
 * Which table it is, told by what is in it; its title confirms that, and tells tables of equal content apart. Undefined:
 * nothing tells it, or its title says that it is another one than all we know.
 */
export function recogniseTable(table: UnknownTable, phase: Phase): Recognition | undefined {
  const { facts, content, named } = lookAt(table, phase)
  const [only, ...others] = content?.keys ?? []
  const told = content?.evidence ?? []
  if (named === undefined) {
    const alone = content?.own !== 'titled' && only !== undefined && others.length === 0
    return alone ? { key: only, title: undefined, evidence: told } : undefined
  }
  const { key, title } = named
  // A title that names another table than all we know is believed.
  if (key === undefined) return undefined
  if (content?.keys.includes(key)) return { key, title, evidence: [...told, saying(title)] }
  if (content?.own === 'always' && only !== undefined) return { key: only, title, evidence: told }
  return contradicts(facts, key) || content?.own === 'titled' ? undefined : { key, title, evidence: [saying(title)] }
}

/** Codes of the other classification: the title stands over another table. */
const contradicts = ({ codes }: TableFacts, key: TableKey): boolean =>
  (BY_ECONOMIC.has(key) && codes.functional > 1 && codes.departmental === 0) ||
  (BY_FUNCTION.has(key) && codes.departmental > 1 && codes.functional === 0)

const BY_ECONOMIC: ReadonlySet<TableKey> = new Set(['basicEconomic', 'appropriationEconomic', 'economicSummary'])
const BY_FUNCTION: ReadonlySet<TableKey> = new Set([
  ...(['expenditure', 'generalPublic', 'governmentFund', 'stateCapital', 'appropriationExpenditure'] as const),
])

/**
 * All tables of a document together: those of equal content that no title tells are told by their place among the others,
 * where all but one table is taken or out of order.
 */
export function recogniseTables(tables: readonly UnknownTable[], phase: Phase): (Recognition | undefined)[] {
  const found = tables.map((table) => recogniseTable(table, phase))
  for (const [i, table] of tables.entries()) {
    if (found[i]) continue
    const { content, named } = lookAt(table, phase)
    if (content === undefined || named !== undefined) continue
    const taken = new Set(found.flatMap((each) => each?.key ?? []))
    const before = found.slice(0, i).findLast((each) => each !== undefined)?.key
    const after = found.slice(i + 1).find((each) => each !== undefined)?.key
    const inOrder = content.keys.filter((key) => !taken.has(key) && isBetween(key, before, after, phase))
    const [only, ...others] = inOrder
    if (only === undefined || others.length > 0) continue
    const evidence: Evidence = { by: 'order', says: `between ${before ?? 'the beginning'} and ${after ?? 'the end'}` }
    found[i] = { key: only, title: undefined, evidence: [...content.evidence, evidence] }
  }
  return found
}

/** What the content allows, the likeliest first; none: a table that the vocabulary lacks. */
interface Content {
  readonly keys: readonly TableKey[]
  /** Whether it tells the table always, even against its title; where no title speaks; or never without one. */
  readonly own: 'always' | 'untitled' | 'titled'
  readonly evidence: readonly Evidence[]
}

function lookAt({ titles, rows }: UnknownTable, phase: Phase) {
  const facts = factsOf(withCodesApart(rows))
  const named = namedBy(titles)
  const content = contentOf(facts, phase)
  const keys = content?.keys.filter((key) => tableOf(phase, key) !== undefined) ?? []
  const key = named?.key !== undefined && tableOf(phase, named.key) ? named.key : undefined
  return {
    facts,
    content: content && { ...content, keys },
    named: named && { ...named, key },
  }
}

/** The line nearest to the table that says what it is of. */
function namedBy(
  titles: readonly string[],
): { readonly title: string; readonly facets: TitleFacets; readonly key: TableKey | undefined } | undefined {
  for (const title of titles.toReversed()) {
    const facets = titleFacets(title)
    if (facets) return { title, facets, key: keyOfFacets(facets) }
  }
  return undefined
}

const saying = (title: string): Evidence => ({ by: 'title', says: title })

function isBetween(key: TableKey, before: TableKey | undefined, after: TableKey | undefined, phase: Phase): boolean {
  const numberOf = (each: TableKey | undefined) => (each === undefined ? undefined : tableOf(phase, each)?.number)
  const [own, low, high] = [numberOf(key), numberOf(before), numberOf(after)]
  return own !== undefined && (low === undefined || own > low) && (high === undefined || own < high)
}

// ── The kinds of content, the most telling first ────────────────────────────────────────────────────────────────────

function contentOf(facts: TableFacts, phase: Phase): Content | undefined {
  for (const kind of KINDS) {
    const found = kind(facts, phase)
    if (found) return found
  }
  return undefined
}

type Kind = (facts: TableFacts, phase: Phase) => Content | undefined

const content = (keys: readonly TableKey[], own: Content['own'], by: Evidence['by'], says: string): Content => ({
  keys,
  own,
  evidence: [{ by, says }],
})

/** How many of some words stand among texts. */
const countOf = (forms: readonly RegExp[], texts: readonly string[]): number =>
  forms.filter((form) => texts.some((text) => form.test(text))).length
const has = (texts: readonly string[], form: RegExp): boolean => texts.some((text) => form.test(text))

const THREE_PUBLIC = [/因公出国|出国\(境\)/, /公务接待/, /公务用车|公车/]

const threePublic: Kind = ({ heads }) =>
  countOf(THREE_PUBLIC, heads) > 1
    ? content(['threePublic'], 'always', 'heads', '因公出国、公务接待、公务用车')
    : undefined

/** One under the other, where no economic code stands beside them; among things bought they are what each is paid from. */
const listedThreePublic: Kind = ({ labels, codes }) =>
  codes.departmental === 0 && codes.functional === 0 && countOf(THREE_PUBLIC, labels) > 1
    ? content(['threePublic'], 'always', 'labels', '因公出国、公务接待、公务用车')
    : undefined

const INDICATORS = [/^一级指标/, /^二级指标/, /^三级指标/, /指标值|目标值/, /产出指标/, /满意度指标/]
const RESULTS = [/得分|分值/, /完成值|实际完成|完成情况/, /偏差/, /执行率/]

/** Indicators: a list or sheets of projects, or the sheet of the whole department. */
const indicators: Kind = ({ heads, labels, ofOneProject }, phase) => {
  const texts = [...heads, ...labels]
  if (countOf(INDICATORS, texts) < 2) return undefined
  if (phase === 'final' && ofOneProject) return content(['projectPerformance'], 'untitled', 'heads', '项目、指标与得分')
  if (phase === 'final' || countOf(RESULTS, texts) > 1)
    return content(['selfEvaluation', 'projectPerformance'], 'untitled', 'heads', '指标与得分')
  if (ofOneProject) return content(['performance'], 'titled', 'heads', '一个项目的绩效指标')
  // A list has the names of its projects under a head.
  const isList = has(heads, /项目名称/)
  return content(
    isList ? ['projectPerformance', 'performance'] : ['performance', 'projectPerformance'],
    'untitled',
    'heads',
    '绩效指标',
  )
}

/** Something bought: its item, form or way. */
const procurement: Kind = ({ heads }) =>
  countOf(
    [
      /采购.{0,4}(?:品目|目录|物品|货物|内容|项目)|品目名称/,
      /采购.{0,2}(?:组织)?(?:形|方式|类型|类别)/,
      /采购.{0,4}(?:数量|金额|预算)|^(?:数量|单价)/,
    ],
    heads,
  ) > 1
    ? content(['procurement'], 'always', 'heads', '采购品目、方式')
    : undefined

const CLASS_LABEL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)).{2,}支出$/
const OWN_INCOME = /(?:事业|经营|上级补助|附属单位.{0,4}|其他|专户.{0,6}|单位)(?:收入|资金)|财政专户|其他资金/

/** Two sides of labels without codes: what comes in, what goes out, and the same sum below both. */
const balance: Kind = ({ heads, labels, codes, sides }) => {
  if (codes.functional + codes.departmental > 1 || has(heads, /(?:编码|代码)$|^[类款项]$/)) return undefined
  const sums =
    has(labels, /^(?:[本当]年)?收入(?:合计|总计|总额)$|^收入.{0,4}计$/) &&
    has(labels, /^(?:[本当]年)?支出(?:合计|总计|总额)$/)
  const classes = labels.filter((label) => CLASS_LABEL.test(label)).length
  if (!sides && !sums) return undefined
  if (!sums && classes < 2 && !has(labels, /[总合]计$/)) return undefined
  const all = has(labels, OWN_INCOME)
  const funds = countOf([/^一般公共预算/, /^政府性基金/, /^国有资本/], heads) > 1
  if (all !== funds)
    return content([all ? 'balance' : 'appropriationBalance'], 'always', 'labels', all ? '各类收入' : '各项拨款')
  return content(['balance', 'appropriationBalance'], 'untitled', 'labels', '收入、支出两边')
}

const SOURCES = [
  /财政拨款|公共预算|财政补助/,
  /政府性基金/,
  /国有资本/,
  /专户/,
  /^事业(?:收入|单位事业)/,
  /经营收入/,
  /上级补助/,
  /附属单位上缴/,
  /^(?:其他|单位)(?:收入|资金)/,
  /结转|结余/,
]
const OWN_SOURCES = SOURCES.slice(3)

/** Economic codes (3xx, 5xx) or heads: basic expenditure, all of it by source, or what keeps the office running. */
const economic: Kind = ({ heads, codes, classes }) => {
  const coded = codes.departmental + codes.government > 1 && codes.departmental + codes.government > codes.functional
  if (!coded && (codes.functional > 0 || !has(heads, /经济(?:分类|科目)/))) return undefined
  const [by, says] = coded ? (['codes', '经济分类科目编码'] as const) : (['heads', '经济分类'] as const)
  if (has(heads, /(?:机关|机构)(?:运[转行])?(?:公用)?经费/))
    return content(['operating'], 'always', 'heads', '机关运行经费')
  if (countOf(SOURCES, heads) > 2) {
    const keys: TableKey[] = has(heads, /资金来源|项目类别/)
      ? ['operating', 'economicSummary']
      : ['economicSummary', 'operating']
    return content(keys, 'untitled', by, says)
  }
  const running = [...classes].every((code) => !/^3/.test(code) || /^3(?:02|10)/.test(code))
  return content(
    ['basicEconomic', 'appropriationEconomic', ...(running ? (['operating'] as const) : [])],
    'untitled',
    by,
    says,
  )
}

const KINDS_OF_FINAL = [/上缴上级/, /^经营支出/, /附属单位补助/]
const FUND_TABLES = ['generalPublic', 'governmentFund', 'stateCapital'] as const

/** Functional codes or heads: income by source, expenditure of all funds or of one. */
const functional: Kind = ({ heads, codes, classes }) => {
  const coded = codes.functional > 1
  if (!coded && !has(heads, /功能(?:分类|科目)|科目(?:编码|代码)|^[类款项]$/)) return undefined
  const by = coded ? 'codes' : 'heads'
  const kinds = countOf([/^基本支出/, /^项目支出/], heads) > 0
  if (countOf(KINDS_OF_FINAL, heads) > 0 && kinds)
    return content(['expenditure'], 'always', 'heads', '上缴上级、经营支出')
  if (countOf([/^(?:年初|上年)结转/, /^年末结转/], heads) > 1)
    return content(['governmentFund', 'stateCapital'], 'untitled', 'heads', '年初、年末结转')
  if (!kinds && countOf(SOURCES, heads) > 2)
    return countOf(OWN_SOURCES, heads) > 1 && has(heads, /收入/)
      ? content(['income'], 'always', 'heads', '各类收入')
      : content(['income', 'expenditure'], 'untitled', 'heads', '各种资金')
  const funds = FUND_TABLES.filter((key) => heads.some((head) => FUND_WORDS[key].test(head)))
  const [only] = funds
  if (kinds && funds.length === 1 && only) return content([only], 'untitled', 'heads', FUND_WORDS[only].source)
  const isState = classes.size > 0 && [...classes].every((code) => code === '223')
  if (isState) return content(['stateCapital', 'expenditure'], 'untitled', 'codes', '223')
  return content(['expenditure', ...FUND_TABLES, 'appropriationExpenditure'], 'untitled', by, '功能分类科目')
}

const FUND_WORDS = { generalPublic: /一般公共预算/, governmentFund: /政府性基金/, stateCapital: /国有资本/ }

/** Departments or units, each with its sources or kinds of expenditure. */
const bodies: Kind = ({ heads }) => {
  if (!has(heads, /(?:部门|单位).{0,4}(?:代码|编码|名称)/) || has(heads, /项目(?:名称|单位)/)) return undefined
  if (countOf([/^基本支出/, /^项目支出/], heads) > 1)
    return content(['expenditure', ...FUND_TABLES, 'appropriationExpenditure'], 'untitled', 'heads', '单位 × 支出')
  return countOf(SOURCES, heads) > 2 ? content(['income'], 'untitled', 'heads', '单位 × 收入') : undefined
}

const projects: Kind = ({ heads, labels }) =>
  has(heads, /项目名称/) && !has(labels, CLASS_LABEL)
    ? content(['projects'], 'untitled', 'heads', '项目名称')
    : undefined

/** Sources one under the other, with one amount each. */
const listedSources: Kind = ({ labels, columns, codes }) =>
  columns <= 3 &&
  codes.functional + codes.departmental === 0 &&
  countOf(SOURCES, labels) > 3 &&
  has(labels, /[总合]计$/)
    ? content(['income'], 'untitled', 'labels', '各类收入')
    : undefined

/** Sources or kinds of expenditure in one row. */
const wholes: Kind = ({ heads }) => {
  if (countOf([/^基本支出/, /^项目支出/], heads) > 1)
    return content(['expenditure', ...FUND_TABLES], 'untitled', 'heads', '基本、项目支出')
  return countOf(OWN_SOURCES, heads) > 2 ? content(['income'], 'untitled', 'heads', '各类收入') : undefined
}

const KINDS: readonly Kind[] = [
  threePublic,
  indicators,
  procurement,
  listedThreePublic,
  balance,
  economic,
  functional,
  listedSources,
  projects,
  bodies,
  wholes,
]
