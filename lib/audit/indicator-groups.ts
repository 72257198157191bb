import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import type { Indicator } from '@/lib/budget/table-rows'
import { quoted } from './sentences'
import { tableName } from './table-terms'

const INDICATOR_TABLES = ['performance', 'selfEvaluation', 'projectPerformance'] as const
export type IndicatorTable = (typeof INDICATOR_TABLES)[number]

/** The indicators of the body as a whole, or of one project. */
export interface IndicatorGroup {
  readonly key: IndicatorTable
  /** 表 13; of a project 表 14“劳务派遣经费”. */
  readonly label: string
  /** The project's code, or its name; part of a finding's key. */
  readonly project: string
  readonly indicators: readonly Indicator[]
}

export function indicatorGroups(disclosure: Disclosure): readonly IndicatorGroup[] {
  return INDICATOR_TABLES.flatMap((key) => groupsOf(disclosure, key)).filter(({ indicators }) => indicators.length > 0)
}

function groupsOf(disclosure: Disclosure, key: IndicatorTable): readonly IndicatorGroup[] {
  const { tables } = disclosure
  const name = tableName(disclosure, key)
  if (key !== 'projectPerformance')
    return [{ key, label: name, project: '', indicators: tables[key]?.indicators ?? [] }]
  const projects = tables.projectPerformance?.rows.filter(({ level }) => level === 'project') ?? []
  return projects.map((row) => ({
    ...{ key, label: row.name === '' ? name : `${name}“${row.name}”` },
    ...{ project: row.code ?? row.name, indicators: row.indicators },
  }))
}

/** Where a part of an indicator stands: its target where nothing else is said. */
export function indicatorEvidence(
  key: IndicatorTable,
  indicator: Indicator,
  part: 'target' | 'actual' | 'points' | 'score' = 'target',
): Evidence {
  const cell = indicator[part]
  return { table: key, row: indicator.row, text: cell?.text ?? '', ...(cell?.at !== undefined && { at: cell.at }) }
}

/** 表 13“公众满意度”, 表 14“劳务派遣经费”的“人数”. */
export const indicatorName = ({ label, project }: IndicatorGroup, { name }: Indicator): string =>
  `${label}${project === '' ? '' : '的'}${quotedName(name)}`

/** A name in quotation marks, without those that it has around it already. */
export const quotedName = (name: string): string => quoted(unspaced(name).replace(/^“([^“”]*)”$/, '$1'))

/** As it is compared and quoted: a narrow column breaks words and numbers over lines. */
export const unspaced = (text: string): string => text.replace(/\s/g, '')
