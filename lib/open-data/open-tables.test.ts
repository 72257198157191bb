import { describe, expect, it } from 'vitest'
import { isOpenTable, OPEN_TABLES } from './open-tables'

const CONTEXT = ['district', 'district_code', 'department', 'department_code', 'year', 'phase', 'document']

const AROUND = ['province', 'city', 'government_level', 'body_unit']
const OPEN = ['open', ...AROUND]

/**
 * The contract with everybody who reads the data: names and order of the columns. A column may be added at the end;
 * a line of this list is never changed and never taken away.
 */
const CONTRACT: Record<keyof typeof OPEN_TABLES, readonly string[]> = {
  disclosures: [
    ...CONTEXT,
    ...['title', 'unit', 'total_income', 'total_expenditure', 'basic', 'project', 'source_sha256'],
    ...['unit_code', 'printed_name', 'dated', 'version'],
    ...OPEN,
  ],
  income: [
    ...CONTEXT,
    ...['table', 'level', 'code', 'item', 'amount', 'this_year', 'general_public', 'appropriation', 'government_fund'],
    ...['state_capital', 'fiscal_account', 'business', 'business_operation', 'superior_subsidy', 'subordinate_payment'],
    ...['other', 'carried_over', 'unit', 'at'],
    ...OPEN,
  ],
  functions: [
    ...CONTEXT,
    ...['scope', 'code', 'level', 'name', 'total', 'basic', 'wages', 'family_subsidy', 'goods_services', 'capital'],
    ...['project', 'project_operating', 'project_target', 'superior_payment', 'business_operation'],
    ...['subordinate_subsidy', 'opening_balance', 'this_year', 'closing_balance', 'unit_code', 'unit', 'at'],
    ...['reserve', 'carried_forward'],
    ...OPEN,
  ],
  economics: [
    ...CONTEXT,
    ...['scope', 'dept_code', 'dept_name', 'gov_code', 'gov_name', 'total', 'personnel', 'public', 'general_public'],
    ...['government_fund', 'carried_over', 'level', 'appropriation', 'state_capital', 'fiscal_account', 'business'],
    ...['superior_subsidy', 'subordinate_payment', 'business_operation', 'other', 'unit', 'at'],
    ...OPEN,
  ],
  projects: [
    ...CONTEXT,
    ...['project_code', 'name', 'unit_name', 'category', 'total', 'general_public', 'government_fund', 'state_capital'],
    ...['carried_over', 'carried_over_general_public', 'carried_over_government_fund', 'carried_over_state_capital'],
    ...['fiscal_account', 'unit_funds', 'performance_total', 'unit', 'at'],
    ...OPEN,
  ],
  indicators: [
    ...CONTEXT,
    ...['project_code', 'kind', 'level1', 'level2', 'name', 'target', 'actual', 'points', 'score', 'project_name'],
    ...['target_operator', 'target_number', 'target_upper', 'target_unit', 'actual_number', 'deviation', 'at'],
    ...AROUND,
  ],
  three_public: [
    ...CONTEXT,
    ...['basis', 'total', 'abroad', 'vehicles', 'vehicle_purchase', 'vehicle_running', 'reception', 'unit', 'at'],
  ],
  operating: [
    ...CONTEXT,
    ...['level', 'code', 'name', 'category', 'total', 'general_public', 'appropriation', 'government_fund'],
    ...['state_capital', 'fiscal_account', 'unit_funds', 'unit_code', 'unit', 'at'],
  ],
  claims: [
    ...CONTEXT,
    ...['section', 'subject', 'label', 'claim_year', 'basis', 'amount', 'change', 'direction', 'base_year', 'percent'],
    ...['share', 'completion_rate', 'rate_of', 'count', 'count_unit', 'score', 'reason', 'gist', 'unit', 'at'],
    ...OPEN,
  ],
  findings: [
    ...CONTEXT,
    ...['rule', 'severity', 'where', 'published', 'expected', 'difference', 'admitted', 'sentence', 'key'],
    ...AROUND,
    'matter',
  ],
  matters: [
    ...CONTEXT,
    ...['key', 'severity', 'told_to', 'headline', 'amount', 'findings', 'admitted', 'where', 'of_form'],
    ...['first_seen', 'settled', 'withdrawn'],
    ...AROUND,
  ],
  corrections: [...CONTEXT, 'table', 'row', 'column', 'published', 'corrected', 'reason', 'key', ...AROUND],
  departments: [
    ...['district', 'district_code', 'department', 'department_code', 'district_slug', 'slug', 'names', 'units'],
    ...['province', 'city', 'government_level'],
  ],
  documents: [...CONTEXT, 'title', 'file_name', 'sha256', 'media_type', 'bytes', 'dated', 'origin', ...AROUND],
}

describe.each(Object.entries(CONTRACT))('the open table %s', (name, contract) => {
  const { columns, ...table } = OPEN_TABLES[name as keyof typeof OPEN_TABLES]

  it('has the columns that were promised, in their order; new ones come last', () => {
    expect(columns.map((column) => column.name).slice(0, contract.length)).toEqual(contract)
  })

  it('names each column once, in a form that every tool can read, and says in Chinese what it is', () => {
    const names = columns.map((column) => column.name)
    expect(new Set(names).size).toBe(names.length)
    for (const column of columns) {
      expect(column.name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
      expect(column.title).not.toBe('')
    }
    expect(table).toMatchObject({ name, title: expect.stringMatching(/\p{Script=Han}/u) as string })
  })
})

it('the open tables are those of the contract', () => {
  expect(Object.keys(OPEN_TABLES)).toEqual(Object.keys(CONTRACT))
  expect(isOpenTable('functions')).toBe(true)
  for (const name of ['', 'Functions', 'toString', '__proto__']) expect(isOpenTable(name)).toBe(false)
})
