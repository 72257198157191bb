import { spenderOf, type DepartmentEconomicCode, type GovernmentEconomicCode } from '@/lib/budget/classification'
import {
  departmentEconomic,
  governmentCodesBeside,
  governmentEconomic,
  pairSources,
} from '@/lib/budget/classification-data'
import type { Disclosure } from '@/lib/budget/disclosure'
import { groupBy } from '@/lib/audit/group-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/**
 * Departmental and government economic codes of one row belong together: as the official comparison (对照表) has them, or
 * as they share their name (维修费 is 30213 and 50209). ONE finding for each pair that does not.
 */
export const economicPairs: JudgingRule = {
  id: 'economic-pairs',
  title: '部门经济分类与政府经济分类相互对应',
  severity: 'conflict',
  presumes: '同一行印着部门和政府两套经济分类的款级编码，对照表里有这个部门科目；同名的科目也算对应。',
  example: saying('表 7 ', '30201 办公费', '7.00 万元', '50299 其他商品和服务支出', '50201 办公经费'),
  phases: ['budget'],
  *judge({ disclosure }) {
    const rows = pairedRows(disclosure)
    if (rows.length === 0) return
    const strange = rows.filter(({ expected, government }) => !expected.some((code) => code === government))
    if (strange.length === 0) yield { outcome: 'holds', subject: '两套经济分类的对应' }
    for (const alike of groupBy(strange, ({ department, government }) => `${department} ${government}`).values())
      yield judgePair(disclosure, alike)
  },
}

type Paired = ReturnType<typeof pairedRows>[number]

/** The rows whose departmental code has a counterpart that is known. */
function pairedRows(disclosure: Disclosure) {
  return (['basicEconomic', 'economicSummary'] as const).flatMap((key) => {
    const table = termsOf(disclosure, key)
    return (table?.rows ?? []).flatMap((row) => {
      const { departmentCode: department, governmentCode: government } = row
      if (!table || department?.length !== 5 || government?.length !== 5) return []
      const expected = counterparts(department as DepartmentEconomicCode, government as GovernmentEconomicCode)
      if (expected.length === 0) return []
      return [{ key, row, department, government, expected, term: table.term(row, 'total') }]
    })
  })
}

/** Of the kind of spender (机关, 事业单位) that the row itself names. */
function counterparts(
  department: DepartmentEconomicCode,
  government: GovernmentEconomicCode,
): readonly GovernmentEconomicCode[] {
  const spender = spenderOf(government)
  if (spender === 'institution') return (OF_INSTITUTIONS[department.slice(0, 3)] ?? []) as GovernmentEconomicCode[]
  if (spender !== 'organ') return []
  const listed = governmentCodesBeside(department).filter(
    (code) => spenderOf(code) === 'organ' && pairSources(department, code).some(({ kind }) => kind === 'list'),
  )
  return [...new Set([...listed, ...namesakes(department)])]
}

/** Institutions have one code for all wages and one for all goods and services. */
const OF_INSTITUTIONS: Readonly<Record<string, readonly string[]>> = {
  301: ['50501', '50599'],
  302: ['50502', '50599'],
}

function namesakes(department: DepartmentEconomicCode): GovernmentEconomicCode[] {
  const names = new Set(departmentEconomic.namesOf(department).map(({ name }) => plain(name)))
  return governmentEconomic
    .codes()
    .filter((code) => code.length === 5 && spenderOf(code) === 'organ')
    .filter((code) => governmentEconomic.namesOf(code).some(({ name }) => names.has(plain(name))))
}

const plain = (name: string): string => name.replace(/[\s()（）]/g, '')

function judgePair(disclosure: Disclosure, alike: readonly Paired[]): Judgement {
  const [first] = alike
  const { department = '', government = '', expected = [], row } = first ?? {}
  const tables = [...new Set(alike.map(({ key }) => tableName(disclosure, key)))].join('、')
  const amounts = alike.map(({ term }) => term.evidence.text).join('、')
  const right = expected.map((code) => named(code, disclosure.identity.year)).join('、')
  return {
    ...{ outcome: 'fails', subject: `${department} 的政府经济分类`, place: `pair ${department} ${government}` },
    ...together(alike.map(({ term }) => term.evidence)),
    sentence: saying(
      tables,
      `${department} ${row?.departmentName ?? ''}`,
      `${amounts} ${disclosure.tables[first?.key ?? 'basicEconomic']?.unit ?? '万元'}`,
      `${government} ${row?.governmentName ?? ''}`,
      right,
    ),
  }
}

const named = (code: GovernmentEconomicCode, year: number): string =>
  `${code} ${governmentEconomic.nameOf(code, year).name ?? ''}`.trim()

function saying(tables: string, own: string, amounts: string, printed: string, expected: string): string {
  return `${tables}把“${own}” ${amounts}列在政府经济分类“${printed}”下；两套分类的对照表里，它对应的是“${expected}”。`
}
