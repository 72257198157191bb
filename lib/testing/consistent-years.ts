import fc from 'fast-check'
import { consistentSpec, madeDisclosure } from './consistent-disclosure'
import {
  amountText,
  atomsOf,
  comesIn,
  isAppropriation,
  isBasic,
  isFrom,
  isOf,
  isSpent,
  sum,
  table,
  type Atom,
  type Spec,
} from './consistent-rows'
import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { percentOf, type Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'

/**
 * For tests and benchmarks: consistent documents of one body that speak of each other. The statement compares with last
 * year and with the plan, in amounts and in percent, each worked out before anything was rounded.
 */
export interface ConsistentYears {
  readonly disclosure: Disclosure
  readonly previous: Disclosure
  /** Of accounts: the budget of the same year. */
  readonly budget?: Disclosure
}

export const consistentYears = (wanted: {
  readonly phase: Phase
  readonly rounded?: boolean
  readonly wide?: boolean
  /** The tables count in 元, the statement in 万元. */
  readonly inYuan?: boolean
}): fc.Arbitrary<ConsistentYears> =>
  fc
    .tuple(consistentSpec(wanted), consistentSpec(wanted), consistentSpec({ ...wanted, phase: 'budget' }), fc.boolean())
    .map(([now, before, plan, withCarriedOver]) => {
      const same = { units: now.units, fund: now.fund }
      const made = madeYears({ now, before: { ...before, ...same }, plan: { ...plan, ...same }, withCarriedOver })
      return wanted.inYuan ? allInYuan(made) : made
    })

export interface YearsSpec {
  readonly now: Spec
  readonly before: Spec
  readonly plan: Spec
  /** The accounts state the plan with what had been carried over, or without. */
  readonly withCarriedOver?: boolean
}

export function madeYears({ now, before, plan, withCarriedOver = true }: YearsSpec): ConsistentYears {
  const [atoms, earlier, planned] = [now, before, plan].map(atomsOf) as [Atom[], Atom[], Atom[]]
  const made = madeDisclosure(now)
  const counted = withCarriedOver ? planned : planned.filter(comesIn)
  const final = now.phase === 'final'
  const disclosure = { ...made, claims: comparingClaims({ phase: now.phase, atoms, earlier, planned: counted }) }
  return {
    disclosure: final ? withSelfEvaluation(disclosure, counted, atoms.filter(isSpent)) : disclosure,
    previous: asOf(madeDisclosure(before), 2024, '1'),
    ...(final && { budget: asOf(madeDisclosure(plan), 2025, '2') }),
  }
}

/** The same document of another year, told from others by its file. */
function asOf(made: Disclosure, year: number, digit: string): Disclosure {
  return {
    ...made,
    document: { ...made.document, sha256: digit.repeat(64) },
    identity: { ...made.identity, year },
    claims: made.claims.map((claim) => ({ ...claim, year })),
  }
}

// ── In 元 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const allInYuan = ({ disclosure, previous, budget }: ConsistentYears): ConsistentYears => ({
  disclosure: printedInYuan(disclosure),
  previous: printedInYuan(previous),
  ...(budget && { budget: printedInYuan(budget) }),
})

/** The same digits, now of 元; a statement rounds them to 万元. */
export function printedInYuan(made: Disclosure): Disclosure {
  const tables = Object.entries(made.tables).map(([key, each]) => [
    key,
    { ...each, unit: '元', rows: each?.rows.map(capped) },
  ])
  const inWan = (cell: Cell | undefined) => cell && { text: (Math.round(Number(cell.text) / 100) / 100).toFixed(2) }
  const claims = made.claims.map((claim) => ({
    ...claim,
    ...(claim.amount && { amount: inWan(claim.amount) }),
    ...(claim.change && { change: inWan(claim.change) }),
  }))
  return { ...made, unit: '元', tables: Object.fromEntries(tables), claims } as Disclosure
}

/** A cost target counts as its table does. */
const capped = (row: object & { readonly indicators?: readonly { readonly target: { text: string } }[] }): object =>
  row.indicators
    ? { ...row, indicators: row.indicators.map((each) => ({ ...each, target: inYuanEach(each.target) })) }
    : row
const inYuanEach = (target: { readonly text: string }) => ({
  ...target,
  ...{ text: target.text.replace('万元', '元'), unit: '元' },
})

// ── The statement ───────────────────────────────────────────────────────────────────────────────────────────────

interface Compared {
  readonly phase: Phase
  readonly atoms: readonly Atom[]
  readonly earlier: readonly Atom[]
  readonly planned: readonly Atom[]
}

type Pick = (atoms: readonly Atom[]) => readonly Atom[]
const all: Pick = (atoms) => atoms
const spent: Pick = (atoms) => atoms.filter(isSpent)
const general: Pick = (atoms) => spent(atoms).filter(isFrom('generalPublic'))
const basicOf: Pick = (atoms) => atoms.filter(isBasic)
const projectsOf: Pick = (atoms) => atoms.filter((atom) => !isBasic(atom))
const generalBasic: Pick = (atoms) => basicOf(general(atoms))
const personnel: Pick = (atoms) => generalBasic(atoms).filter(isOf('wages', 'familySubsidy'))
const publicFunds: Pick = (atoms) => generalBasic(atoms).filter(isOf('goodsServices', 'capital'))
const vehicles: Pick = (atoms) => generalBasic(atoms).filter(({ economic }) => economic[0] === '30231')
const fund: Pick = (atoms) => spent(atoms).filter(isFrom('governmentFund'))

function comparingClaims(compared: Compared): Claim[] {
  const { phase, atoms, earlier } = compared
  const basis = phase === 'budget' ? 'initial' : 'executed'
  let line = 0
  const claim = (section: number, subject: Claim['subject'], pick: Pick, more: Partial<Claim> = {}): Claim => ({
    ...{ section, subject, year: 2025, basis, at: `L${++line}`, unit: '万元' },
    amount: { text: amountText(sum(pick(atoms))) },
    ...more,
  })
  const change = (pick: Pick) => changeOf(sum(pick(atoms)), sum(pick(earlier)))
  const changed = (section: number, subject: Claim['subject'], pick: Pick, more: Partial<Claim> = {}) =>
    claim(section, subject, pick, { ...change(pick), ...more })
  const share = (part: Pick, whole: Pick) => shareOf(sum(part(atoms)), sum(whole(atoms)))
  const sections = phase === 'budget' ? budgetSections : finalSections
  return [
    ...sections({ claim, changed, change, share, compared }),
    changed(5, 'generalPublic', general),
    claim(5, 'basic', generalBasic, share(generalBasic, general)),
    claim(
      5,
      'project',
      (some) => projectsOf(general(some)),
      share((some) => projectsOf(general(some)), general),
    ),
    changed(6, 'basic', generalBasic),
    changed(6, 'personnel', personnel, share(personnel, generalBasic)),
    changed(6, 'publicFunds', publicFunds, share(publicFunds, generalBasic)),
    changed(8, 'governmentFund', fund),
  ]
}

interface Tools {
  readonly claim: (section: number, subject: Claim['subject'], pick: Pick, more?: Partial<Claim>) => Claim
  readonly changed: Tools['claim']
  readonly change: (pick: Pick) => Partial<Claim>
  readonly share: (part: Pick, whole: Pick) => Partial<Claim>
  readonly compared: Compared
}

function withoutAmount({ amount: _, ...claim }: Claim): Claim {
  return claim
}

const budgetSections = ({ claim, changed, share }: Tools): Claim[] => [
  claim(1, 'income', all),
  claim(1, 'expenditure', all),
  withoutAmount(changed(1, 'incomeAndExpenditure', all)),
  claim(3, 'expenditure', all),
  claim(3, 'basic', basicOf, share(basicOf, all)),
  claim(3, 'project', projectsOf, share(projectsOf, all)),
  changed(7, 'threePublic', vehicles),
  claim(7, 'abroad', () => [], { direction: 'same', baseYear: 2024 }),
  changed(7, 'vehicles', vehicles),
  changed(7, 'vehicleRunning', vehicles),
]

/** 总计 with what is carried over on both sides, then 本年收入 and 本年支出 alone. */
const finalSections = ({ claim, changed, share, compared: { atoms, planned } }: Tools): Claim[] => {
  const income: Pick = (some) => some.filter(comesIn)
  const appropriated: Pick = (some) => income(some).filter(isAppropriation)
  const spentProjects: Pick = (some) => projectsOf(spent(some))
  const spentBasic: Pick = (some) => basicOf(spent(some))
  const plan = planned.filter(isFrom('generalPublic'))
  return [
    changed(1, 'incomeAndExpenditure', all),
    claim(2, 'income', income),
    claim(2, 'appropriationIncome', appropriated, share(appropriated, income)),
    claim(3, 'expenditure', spent),
    claim(3, 'basic', spentBasic, share(spentBasic, spent)),
    claim(3, 'project', spentProjects, share(spentProjects, spent)),
    changed(4, 'appropriation', (some) => some.filter(isAppropriation)),
    { ...claim(5, 'generalPublic', general), basis: 'initial', amount: { text: amountText(sum(plan)) } },
    claim(5, 'generalPublic', general, {
      ...(sum(plan) > 0 && { completionRate: { text: percent(sum(general(atoms)), sum(plan)) }, rateOf: 'initial' }),
    }),
  ]
}

function changeOf(now: number, before: number): Partial<Claim> {
  const by = Math.abs(now - before)
  return {
    ...{ baseYear: 2024, direction: now === before ? 'same' : now > before ? 'up' : 'down' },
    ...(by > 0 && { change: { text: amountText(by) } }),
    ...(by > 0 && before > 0 && { changePercent: { text: percent(by, before) } }),
  }
}

const shareOf = (part: number, whole: number): Partial<Claim> =>
  whole > 0 ? { share: { text: percent(part, whole) } } : {}

const percent = (part: number, whole: number): string =>
  percentOf(BigInt(part) as Money, BigInt(whole) as Money, 2) ?? ''

// ── The self-evaluation of the accounts ─────────────────────────────────────────────────────────────────────────

/** What was added to the plan in the year and not all spent, in 元. */
const ADDED = 12_300

function withSelfEvaluation(disclosure: Disclosure, planned: readonly Atom[], spentAtoms: readonly Atom[]): Disclosure {
  const moneyOf = (isMeant: (atom: Atom) => boolean) => {
    const [initial, executed] = [sum(planned.filter(isMeant)), sum(spentAtoms.filter(isMeant))]
    return { initial, executed, adjusted: Math.max(initial, executed) + ADDED }
  }
  const parts = [moneyOf(isAppropriation), moneyOf(isFrom('fiscalAccount')), moneyOf(isFrom('business'))]
  const whole = (['initial', 'adjusted', 'executed'] as const).map((key) =>
    parts.reduce((so, part) => so + part[key], 0),
  ) as [number, number, number]
  const [initial, adjusted, executed] = whole
  const row = (role: string, label: string, own: (typeof parts)[number], points: string, score: string) => ({
    ...{ role, label },
    cells: {
      ...{ initial: { text: amountText(own.initial) }, adjusted: { text: amountText(own.adjusted) } },
      ...{ executed: { text: amountText(own.executed) }, rate: { text: `${percent(own.executed, own.adjusted)}%` } },
      ...{ points: { text: points }, score: { text: score } },
    },
  })
  const [fiscal, account, own] = parts as [(typeof parts)[number], (typeof parts)[number], (typeof parts)[number]]
  const indicator = (row: number, name: string, actual: string, points: string, score: string) => ({
    ...{ row, kind: 'input', name, target: { text: '≤20%' } },
    ...{ actual: { text: actual }, points: { text: points }, score: { text: score } },
  })
  const made = table(
    'final',
    'selfEvaluation',
    [
      row('total', '部门预算总额', { initial, adjusted, executed }, '10', '9.5'),
      row('source', '（1）财政拨款', fiscal, '-', '-'),
      row('source', '（2）财政专户管理资金', account, '-', '-'),
      row('source', '（3）单位资金', own, '-', '-'),
      { role: 'score', label: '总分', cells: { points: { text: '100' }, score: { text: '98.25' } } },
    ],
    {
      indicators: [
        indicator(6, '预算执行率', `${percent(executed, adjusted)}%`, '30', '29.75'),
        indicator(7, '预算调整率', `${percent(adjusted - initial, initial)}%`, '30', '30'),
        indicator(8, '结转结余率', `${percent(adjusted - executed, adjusted)}%`, '30', '29'),
      ],
    },
  )
  return { ...disclosure, tables: { ...disclosure.tables, selfEvaluation: made as never } }
}
