import type { Figure } from '@/lib/budget/figure'
import { moneyOf } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { TableKey } from '@/lib/budget/tables'
import type { ComparedDisclosure } from './get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

/** Invented documents for the tests of what compares documents: nobody's, like each other until told otherwise. */
export interface Invented {
  readonly district?: string
  readonly year?: number
  readonly phase?: Phase
  readonly disclosure?: Partial<YearlyDisclosure>
  readonly compared?: Partial<ComparedDisclosure>
}

export function inventedCompared({ district = 'jia', year = 2025, phase = 'budget', ...own }: Invented = {}) {
  const item: ComparedDisclosure = {
    key: { district, department: 'bumen', year, phase },
    level: 'county',
    held: [{ year, phase }],
    districtName: `${district}区`,
    departmentName: `${district}区部门`,
    disclosure: { ...DISCLOSURE, phase, ...own.disclosure },
    income: undefined,
    units: [],
    evaluated: [],
    economicFunds: {},
    ...own.compared,
  }
  return item
}

/** A printed figure in a place of its own. */
export function printed(text: string, at?: string, table: Figure['table'] = 'expenditure', column = 'total'): Figure {
  return {
    printed: text,
    wan: text,
    money: moneyOf(text, '万元'),
    table,
    row: 1,
    column,
    at,
    document: 'd',
    resolved: undefined,
  }
}

export function functionalLine(code: string, name: string, total: string, own: Partial<Record<string, string>> = {}) {
  const figure = (column: string) => {
    const text = column === 'total' ? total : own[column]
    return text === undefined ? undefined : printed(text, `L${code}:${column}`, 'expenditure', column)
  }
  return {
    ...({ scope: 'all', level: 'item', code, name, row: Number(code) } as const),
    figures: {
      total: figure('total'),
      basic: figure('basic'),
      wages: undefined,
      familySubsidy: undefined,
      goodsServices: undefined,
      capital: undefined,
      project: figure('project'),
    },
  } satisfies YearlyDisclosure['functional'][number]
}

export function balanceLine(role: string, amount: string) {
  const none = { initial: undefined, adjusted: undefined, executed: undefined }
  return {
    ...({ side: 'income', role, label: role, functionCode: null, row: 1 } as const),
    figures: { amount: printed(amount, undefined, 'balance', 'amount'), ...none },
  } satisfies YearlyDisclosure['balance'][number]
}

export function project(name: string, total: string, own: Partial<YearlyDisclosure['projects'][number]> = {}) {
  return {
    ordinal: 1,
    code: null,
    name,
    category: '其他运转类',
    unitName: null,
    performanceRow: null,
    total: printed(total, `P${name}`, 'projects'),
    stated: undefined,
    indicators: [],
    funds: {} as YearlyDisclosure['projects'][number]['funds'],
    ...own,
  } satisfies YearlyDisclosure['projects'][number]
}

export function claim(subject: string, own: Partial<YearlyDisclosure['claims'][number]> = {}) {
  const figures = { amount: undefined, change: undefined, changePercent: undefined, share: undefined }
  return {
    ordinal: 1,
    subject,
    label: null,
    section: 1,
    year: 2025,
    basis: 'initial',
    direction: null,
    baseYear: null,
    rateOf: null,
    countUnit: null,
    gist: null,
    at: 'L1',
    percent: null,
    ...figures,
    completionRate: undefined,
    count: undefined,
    score: undefined,
    ...own,
  } as YearlyDisclosure['claims'][number]
}

export const table = (key: TableKey, state: YearlyDisclosure['tables'][number]['state']) => ({
  key,
  state,
  title: key,
  at: null,
})

/** What a document admits to be wrong at a place. */
export const correction = (at: string, published: string, corrected: string) => ({
  key: 'c',
  reason: '文件写明有误',
  places: [],
  reported: null,
  status: 'notReported' as const,
  answered: null,
  figures: [{ label: '合计', root: true, at, arithmetic: '', published, corrected }],
})

export const audit = (...corrections: ReturnType<typeof correction>[]) =>
  ({ ledger: [], findings: [], matters: [], corrections }) satisfies YearlyDisclosure['audit']

const DISCLOSURE = {
  phase: 'budget',
  version: 1,
  unit: '万元',
  printedName: '虚构部门',
  totals: {
    income: printed('100.00', 'T1', 'balance'),
    expenditure: printed('100.00', 'T2', 'balance'),
    basic: printed('60.00', 'T3'),
    project: printed('40.00', 'T4'),
  },
  balance: [],
  claims: [],
  changes: [],
  functional: [],
  generalPublic: [],
  otherFunds: [],
  economic: [],
  economicSummary: [],
  threePublic: [],
  operating: [],
  projects: [],
  indicators: [],
  derived: [],
  tables: [],
  audit: { ledger: [], findings: [], matters: [], corrections: [] },
  document: { id: 'd', title: '虚构文件' },
} as unknown as YearlyDisclosure
