import type { JudgingRule } from '@/lib/audit/rule'
import { codeOf } from '@/lib/audit/rows-by'
import { inWan, quoted, wan } from '@/lib/audit/sentences'
import { claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'
import type { Disclosure } from '@/lib/budget/disclosure'
import { compareMoney, sumMoney } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'

/**
 * A procurement budget (政府采购预算) of nothing, whole or of one kind, beside projects that say in their names that they buy,
 * build or rebuild, and beside equipment, works and services in the table by economic codes. A signal, since not all is
 * procured centrally. ONE finding for all.
 */
export const purchasesWithoutProcurement: JudgingRule = {
  id: 'purchases-without-procurement',
  title: '政府采购预算为零时，没有成规模的采购',
  severity: 'doubt',
  presumes:
    '预算说明写政府采购为 0，或其中一类为 0；项目只看名称，科目只看设备、工程和委托业务；限额以下和往年的采购可以不列，所以只提问。',
  example: saying(
    ['说明第十节的政府采购'],
    [told('表 12 ', 'projects', ['设备采购'], inWan(wan('20'))), told('表 7 ', 'economicSummary', ['31002 办公设备购置'], inWan(wan('80')))], // prettier-ignore
  ),
  phases: ['budget'],
  *judge({ disclosure }) {
    const whole = statedOf(disclosure, 'procurement')
    const kinds = KINDS.flatMap(({ subject, codes }) => ({ claim: statedOf(disclosure, subject), codes }))
    const claims = [whole, ...kinds.map(({ claim }) => claim)].filter((claim) => claim !== undefined)
    const none = claims.filter(isNothing)
    const ofAll = whole !== undefined && none.includes(whole)
    // Where the whole is nothing, each kind is that its sentence does not tell otherwise.
    const codes = kinds.flatMap(({ claim, codes }) => ((claim ? none.includes(claim) : ofAll) ? codes : []))
    const [first] = none
    const stated = first ?? claims[0]
    if (!stated) return
    const { label: subject, evidence: left } = claimTerm(stated)
    const canAsk =
      (ofAll && termsOf(disclosure, 'projects')) || (codes.length > 0 && termsOf(disclosure, 'economicSummary'))
    if (first ? !canAsk : claims.some(isUnread)) {
      const missing = ofAll ? '没有项目支出表，也没有支出经济分类汇总表' : '没有支出经济分类汇总表'
      yield { outcome: 'unchecked', subject, left, note: first ? missing : '采购的数没有读准' }
      return
    }
    const bought = worthwhile(ofAll ? projectsThatBuy(disclosure) : [])
    const planned = worthwhile(plannedUnder(disclosure, codes))
    const found = [...bought, ...planned]
    if (found.length === 0) {
      yield { outcome: 'holds', subject, left }
      return
    }
    const parts = found.map(({ term }) => {
      const { parts: _, ...place } = term.evidence
      return place
    })
    const naming = (key: Where, all: readonly Purchase[]) =>
      all.length === 0 ? [] : [told(tableName(disclosure, key), key, all.map(({ name }) => name), inWan(sumOf(all)))] // prettier-ignore
    const said = (ofAll ? [whole] : none).map((claim) => claimTerm(claim).label)
    yield {
      ...{ outcome: 'fails', subject, place: 'projects', left },
      right: { text: parts[0]?.text ?? '', parts },
      sentence: saying(said, [...naming('projects', bought), ...naming('economicSummary', planned)]),
    }
  },
}

const KINDS: readonly { readonly subject: Claim['subject']; readonly codes: readonly string[] }[] = [
  { subject: 'procurementGoods', codes: ['31002', '31003', '31007', '31013', '31099'] },
  { subject: 'procurementWorks', codes: ['31001', '31005', '31006'] },
  { subject: 'procurementServices', codes: ['30227'] },
]

const statedOf = (disclosure: Disclosure, subject: Claim['subject']): Claim | undefined =>
  disclosure.claims.find(
    (claim) =>
      claim.subject === subject &&
      claim.label === undefined &&
      claim.amount !== undefined &&
      isOfItsYear(claim, disclosure),
  )

function isNothing(claim: Claim): boolean {
  const { state, money, open } = claimTerm(claim)
  return state === 'amount' && money === 0n && !open
}

function isUnread(claim: Claim): boolean {
  const { state, open } = claimTerm(claim)
  return open || state === 'unreadable'
}

interface Purchase {
  readonly name: string
  readonly term: Term
}

function projectsThatBuy(disclosure: Disclosure): Purchase[] {
  const table = termsOf(disclosure, 'projects')
  return (table?.rows ?? []).flatMap((row) =>
    table && row.level === 'project' && buys(row.name) ? { name: row.name, term: table.term(row, 'total') } : [],
  )
}

function plannedUnder(disclosure: Disclosure, codes: readonly string[]): Purchase[] {
  const table = termsOf(disclosure, 'economicSummary')
  return (table?.rows ?? []).flatMap((row) => {
    const code = codeOf(row)
    if (!table || code === undefined || !codes.includes(code)) return []
    return { name: [code, row.departmentName].filter(Boolean).join(' '), term: table.term(row, 'total') }
  })
}

/** The greatest first; none where all of it is so little that nobody has to procure it centrally. */
function worthwhile(all: readonly Purchase[]): Purchase[] {
  const own = all.filter(({ term }) => term.money > 0n && !term.open)
  return sumOf(own) < LEAST ? [] : own.toSorted((a, b) => compareMoney(b.term.money, a.term.money))
}

const sumOf = (all: readonly Purchase[]) => sumMoney(all.map(({ term }) => term.money))

/** 5 万元. */
const LEAST = 500_000_000n

const buys = (name: string): boolean => /采购|购置|购买服务/.test(name) || BUILDS.test(name)

/** Works are procured as well; what is built up without a builder (能力建设, 队伍建设) is not meant. */
const BUILDS =
  /(?<!能力|队伍|体系|标准化|文化|制度|作风|党|思想|法治|组织|文明|团队|机制|环境|品牌)建设(?:项目|工程)|(?:平台|系统|机房|网络|设施|用房|道路|大厅)建设(?!标准)|升级改造|(?:大厅|用房|机房|道路|设施|系统|平台|线路|管网)改造/

/** Projects may share a name and are two; a code that stands in several rows is one. The greatest are named. */
function told(table: string, key: Where, names: readonly string[], sum: string): string {
  const all = key === 'projects' ? names : [...new Set(names)]
  const kind = key === 'projects' ? '名称写明采购或建设的项目' : '设备、工程、委托业务的科目'
  const shown = all.slice(0, 3).map(quoted).join('、')
  return `${table}里${kind}有 ${all.length} 个，共 ${sum}（${shown}${all.length > 3 ? '等' : ''}）`
}

type Where = 'projects' | 'economicSummary'

function saying(none: readonly string[], found: readonly string[]): string {
  return `${none.join('、')}${none.length > 1 ? '都' : ''}是 ${inWan(wan('0'))}，而${found.join('；')}。限额以下的采购、往年已经采购的可以不列。`
}
