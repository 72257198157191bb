import type { Phase } from './phase'
import type { TableKey } from './tables'

/** One column is the sum of others, in every row: `基本支出小计 = 工资福利 + 家庭补助 + 商品服务 + 资本性`. */
export interface RowIdentity {
  readonly sum: string
  readonly parts: readonly string[]
  /** For a part whose column a table lacks: the columns that say it all there, which may have others in their stead again. */
  readonly instead?: Readonly<Record<string, readonly string[]>>
}

/** The parts of an identity of which a table has the columns, others in the stead of those that it lacks. */
export function partsHere({ parts, instead = {} }: RowIdentity, has: (column: string) => boolean): string[] {
  return parts.flatMap(function here(part): string[] {
    return has(part) ? [part] : (instead[part] ?? []).flatMap(here)
  })
}

/** The identities across the columns of a table, the outermost first. */
export const identitiesOf = (phase: Phase, key: TableKey): readonly RowIdentity[] =>
  (phase === 'budget' ? BUDGET : FINAL)[key] ?? []

const identity = (sum: string, ...parts: string[]): RowIdentity => ({ sum, parts })

const PARTS_OF_BASIC = { basic: ['personnel', 'public'] }

const EXPENDITURE_KINDS = [
  // Some print what the basic expenditure is parted into, and no sum of it.
  { ...identity('total', 'basic', 'project'), instead: PARTS_OF_BASIC },
  identity('basic', 'wages', 'familySubsidy', 'goodsServices', 'capital'),
  identity('project', 'projectOperating', 'projectTarget'),
  identity('basic', 'personnel', 'public'),
]

const PASSED_ON = ['superiorPayment', 'businessOperation', 'subordinateSubsidy']
const OF_ALL_KINDS = {
  ...identity('total', 'basic', 'project', ...PASSED_ON, 'reserve', 'carriedForward'),
  instead: PARTS_OF_BASIC,
}

const THREE_PUBLIC = [
  identity('combined', 'total', 'meetings', 'training'),
  identity('total', 'abroad', 'vehicles', 'reception'),
  identity('vehicles', 'vehiclePurchase', 'vehicleRunning'),
]

const FUNDS = ['generalPublic', 'governmentFund', 'stateCapital']
const UNIT_FUNDS = ['business', 'superiorSubsidy', 'subordinatePayment', 'businessOperation', 'other']

const THIS_YEAR = [...FUNDS, 'fiscalAccount', ...UNIT_FUNDS]
/** Some print all appropriations in one column, or all that a unit earns. */
const IN_ONE = { generalPublic: ['appropriation'], business: ['unitFunds'] }
const CARRIED_OVER = [
  'carriedOverGeneralPublic',
  'carriedOverGovernmentFund',
  'carriedOverStateCapital',
  'carriedOverFiscalAccount',
  'carriedOverUnitFunds',
]

const BUDGET: Partial<Record<TableKey, readonly RowIdentity[]>> = {
  balance: [identity('total', 'personnel', 'public', 'project')],
  income: [
    // Some print no sum of the year, or none of what is carried over.
    {
      ...identity('total', 'thisYear', 'carriedOver'),
      instead: { ...IN_ONE, thisYear: THIS_YEAR, carriedOver: CARRIED_OVER },
    },
    { ...identity('thisYear', ...THIS_YEAR), instead: IN_ONE },
    identity('unitFunds', ...UNIT_FUNDS),
    identity('carriedOver', ...CARRIED_OVER),
  ],
  expenditure: [OF_ALL_KINDS, ...EXPENDITURE_KINDS.slice(1)],
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
