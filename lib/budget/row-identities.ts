import type { Phase } from './phase'
import type { TableKey } from './tables'

/** One column is the sum of others, in every row: `基本支出小计 = 工资福利 + 家庭补助 + 商品服务 + 资本性`. */
export interface RowIdentity {
  readonly sum: string
  readonly parts: readonly string[]
  /** For a part whose column a table lacks: the column that says it all there. */
  readonly instead?: Readonly<Record<string, string>>
}

/** The identities across the columns of a table, the outermost first. */
export const identitiesOf = (phase: Phase, key: TableKey): readonly RowIdentity[] =>
  (phase === 'budget' ? BUDGET : FINAL)[key] ?? []

const identity = (sum: string, ...parts: string[]): RowIdentity => ({ sum, parts })

const EXPENDITURE_KINDS = [
  identity('total', 'basic', 'project'),
  identity('basic', 'wages', 'familySubsidy', 'goodsServices', 'capital'),
  identity('project', 'projectOperating', 'projectTarget'),
]

const WITH_RESERVE = identity('total', 'basic', 'project', 'reserve', 'carriedForward')

const THREE_PUBLIC = [
  identity('combined', 'total', 'meetings', 'training'),
  identity('total', 'abroad', 'vehicles', 'reception'),
  identity('vehicles', 'vehiclePurchase', 'vehicleRunning'),
]

const FUNDS = ['generalPublic', 'governmentFund', 'stateCapital']
const UNIT_FUNDS = ['business', 'superiorSubsidy', 'subordinatePayment', 'businessOperation', 'other']

const BUDGET: Partial<Record<TableKey, readonly RowIdentity[]>> = {
  balance: [identity('total', 'personnel', 'public', 'project')],
  income: [
    identity('total', 'thisYear', 'carriedOver'),
    // Shanghai prints all appropriations in one column.
    { ...identity('thisYear', ...FUNDS, 'fiscalAccount', ...UNIT_FUNDS), instead: { generalPublic: 'appropriation' } },
    identity(
      'carriedOver',
      'carriedOverGeneralPublic',
      'carriedOverGovernmentFund',
      'carriedOverStateCapital',
      'carriedOverFiscalAccount',
      'carriedOverUnitFunds',
    ),
  ],
  expenditure: [WITH_RESERVE, ...EXPENDITURE_KINDS.slice(1)],
  appropriationExpenditure: EXPENDITURE_KINDS,
  appropriationEconomic: [identity('total', 'personnel', 'public')],
  generalPublic: EXPENDITURE_KINDS,
  governmentFund: EXPENDITURE_KINDS,
  stateCapital: EXPENDITURE_KINDS,
  appropriationBalance: [identity('total', ...FUNDS)],
  basicEconomic: [identity('total', 'personnel', 'public')],
  economicSummary: [identity('total', ...FUNDS, 'carriedOver', 'fiscalAccount', ...UNIT_FUNDS)],
  threePublic: THREE_PUBLIC,
  operating: [
    identity(
      'total',
      ...FUNDS,
      'fiscalAccount',
      'unitFunds',
      'carriedOverFiscal',
      'carriedOverFiscalAccount',
      'carriedOverUnitFunds',
    ),
    identity(
      'generalPublic',
      'appropriation',
      'adminFees',
      'special',
      'assetUse',
      'otherGeneralPublic',
      'generalTransfer',
      'generalBond',
    ),
    identity('governmentFund', 'fundBudget', 'specialBond'),
    identity('unitFunds', ...UNIT_FUNDS),
  ],
  projects: [
    identity(
      'total',
      ...FUNDS,
      'carriedOverGeneralPublic',
      'carriedOverGovernmentFund',
      'carriedOverStateCapital',
      'fiscalAccount',
      'unitFunds',
    ),
  ],
  projectPerformance: [identity('total', 'governmentBudget', 'fiscalAccount', 'unitFunds')],
}

const BASIC_AND_PROJECT = [identity('total', 'basic', 'project')]

const FINAL: Partial<Record<TableKey, readonly RowIdentity[]>> = {
  income: [identity('thisYear', 'appropriation', ...UNIT_FUNDS)],
  expenditure: [identity('total', 'basic', 'project', 'superiorPayment', 'businessOperation', 'subordinateSubsidy')],
  appropriationBalance: [identity('total', ...FUNDS)],
  generalPublic: BASIC_AND_PROJECT,
  governmentFund: BASIC_AND_PROJECT,
  stateCapital: BASIC_AND_PROJECT,
  threePublic: THREE_PUBLIC,
}
