import fc from 'fast-check'
import { budgetTables } from './consistent-budget'
import { atomsIn, tablesIn } from './consistent-forms'
import {
  NAMES,
  amountText,
  appropriationRows,
  atomsOf,
  balanceRows,
  cellsOf,
  comesIn,
  distinct,
  functionRows,
  isBasic,
  isFrom,
  isOf,
  isSpent,
  sum,
  table,
  vehicleCells,
  type Atom,
  type Spec,
} from './consistent-rows'
import { DISCLOSURE_FORMAT, disclosureSchema, type Disclosure, type DisclosedTables } from '@/lib/budget/disclosure'
import type { Form } from '@/lib/budget/form'
import type { Phase } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import type { Cells } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'

/**
 * For tests and benchmarks: a disclosure in which every identity holds, made from single amounts, each of which knows its
 * unit, function, economic code, fund and project; every table is those amounts added up in another way. `rounded`: the
 * amounts are finer than what is printed. `wide`: money of every kind, carried-over money too.
 */
export const consistentDisclosure = (wanted: {
  readonly phase: Phase
  readonly rounded?: boolean
  readonly wide?: boolean
}): fc.Arbitrary<Disclosure> => consistentSpec(wanted).map(madeDisclosure)

export const consistentSpec = ({
  phase,
  rounded = false,
  wide = false,
}: {
  readonly phase: Phase
  readonly rounded?: boolean
  readonly wide?: boolean
}): fc.Arbitrary<Spec> => {
  const exact = fc.integer({ min: 3, max: 999_999 }).map((cents) => cents * 100)
  // Small amounts are where rounding weighs most.
  const amount = rounded
    ? fc.oneof(fc.integer({ min: 300, max: 9_999 }), fc.integer({ min: 300, max: 99_999_999 }))
    : exact
  return fc
    .record({
      units: fc.integer({ min: 1, max: 3 }),
      levels: fc.boolean(),
      fund: fc.boolean(),
      seed: fc.array(amount, { minLength: 60, maxLength: 60 }),
    })
    .map((made) => ({ phase, ...made, ...(wide && { wide }) }))
}

/** The one disclosure of a specification; with a form, of the money and the sums that it prints. */
export function madeDisclosure(spec: Spec, form?: Form): Disclosure {
  const atoms = form ? atomsIn(form, atomsOf(spec)) : atomsOf(spec)
  const make = spec.phase === 'budget' ? budgetTables : finalTables
  const tables = make(atoms, spec)
  return disclosureSchema.parse({
    format: DISCLOSURE_FORMAT,
    document: {
      ...{ sha256: '0'.repeat(64), fileName: '虚构.txt', mediaType: 'text/plain', bytes: 1 },
      title: '测试区·虚构部门2025年公开',
    },
    identity: {
      ...{ district: '990101', scope: 'department', department: '901', name: '测试区·虚构部门' },
      ...{ year: 2025, phase: spec.phase },
    },
    unit: '万元',
    tables: form ? tablesIn(form, tables, atoms) : tables,
    claims: claimsOf(atoms, spec),
    rawTables: [],
    issues: [],
  })
}

// ── Final accounts ───────────────────────────────────────────────────────────────────────────────────────────────

function finalTables(atoms: readonly Atom[], { levels, wide = false }: Spec): DisclosedTables {
  const spentAtoms = atoms.filter(isSpent)
  const general = spentAtoms.filter(isFrom('generalPublic'))
  const basic = general.filter(isBasic)
  const spent = (own: readonly Atom[]) =>
    cellsOf({ total: own, basic: own.filter(isBasic), project: own.filter((atom) => !isBasic(atom)) })
  const made = (key: TableKey, rows: readonly object[], more?: object) => table('final', key, rows, more)
  const rows = (own: readonly Atom[], cells: (some: readonly Atom[]) => Cells) =>
    functionRows(own, levels, cells, false)
  return {
    balance: made('balance', balanceRows(atoms, wide)),
    income: made(
      'income',
      rows(atoms.filter(comesIn), (own) => incomeCells(own, wide)),
    ),
    expenditure: made('expenditure', rows(spentAtoms, spent)),
    appropriationBalance: made('appropriationBalance', appropriationRows(atoms, wide).map(withoutAppropriation)),
    generalPublic: made('generalPublic', rows(general, spent)),
    basicEconomic: made('basicEconomic', detailRows(basic)),
    governmentFund: made(
      'governmentFund',
      rows(atoms.filter(isFrom('governmentFund')), (own) => ({
        ...fundCellsOf(own, wide),
        ...spent(own.filter(isSpent)),
      })),
    ),
    stateCapital: made('stateCapital', rows(atoms.filter(isFrom('stateCapital')), spent)),
    threePublic: made('threePublic', [
      { basis: 'adjusted', cells: vehicleCells(basic) },
      { basis: 'executed', cells: vehicleCells(basic) },
    ]),
  } as unknown as DisclosedTables
}

/** 财政专户 is 事业收入 in the accounts. */
const incomeCells = (own: readonly Atom[], wide: boolean): Cells =>
  cellsOf({
    ...{ thisYear: own, appropriation: own.filter(isFrom('generalPublic', 'governmentFund', 'stateCapital')) },
    ...(wide && { business: own.filter(isFrom('business')), other: own.filter(isFrom('fiscalAccount')) }),
  })

const fundCellsOf = (own: readonly Atom[], wide: boolean): Cells => {
  const carried = (way: Atom['carried']) => own.filter((atom) => atom.carried === way)
  return cellsOf({
    thisYear: own.filter(comesIn),
    ...(wide && { openingBalance: carried('in'), closingBalance: carried('out') }),
  })
}

/** The accounts print no 其中：财政拨款. */
function withoutAppropriation<Row extends { cells: Cells }>(row: Row): Row {
  const { appropriation: _, ...cells } = row.cells
  return { ...row, cells }
}

function detailRows(atoms: readonly Atom[]) {
  const cells = (own: readonly Atom[]) => cellsOf({ total: own })
  const block = (classes: readonly string[], label: string) => {
    const own = atoms.filter(({ economic }) => classes.includes(economic[0].slice(0, 3)))
    return [
      ...classes.flatMap((code) => {
        const inside = own.filter(({ economic }) => economic[0].startsWith(code))
        return [
          { level: 'class', departmentCode: code, departmentName: NAMES[code] ?? code, cells: cells(inside) },
          ...distinct(inside.map(({ economic }) => economic[0])).map((item) => ({
            ...{ level: 'item', departmentCode: item, departmentName: NAMES[item] ?? item },
            cells: cells(inside.filter(({ economic }) => economic[0] === item)),
          })),
        ]
      }),
      { level: 'total', departmentName: label, cells: cells(own) },
    ]
  }
  return [...block(['301', '303'], '人员经费合计'), ...block(['302', '310'], '公用经费合计')]
}

// ── The statement ───────────────────────────────────────────────────────────────────────────────────────────────

function claimsOf(atoms: readonly Atom[], { phase }: Spec): Claim[] {
  const basis = phase === 'budget' ? 'initial' : 'executed'
  const [income, spent] = [atoms.filter(comesIn), atoms.filter(isSpent)]
  const general = spent.filter(isFrom('generalPublic'))
  const basic = general.filter(isBasic)
  // A budget speaks of both sides whole, the accounts of what came in and what was spent this year.
  const [allIncome, allSpent] = phase === 'budget' ? [atoms, atoms] : [income, spent]
  let line = 0
  const claim = (section: number, subject: Claim['subject'], own: readonly Atom[]): Claim => ({
    ...{ section, subject, year: 2025, basis, at: `L${++line}`, unit: '万元' },
    amount: { text: amountText(sum(own)) },
  })
  const projects = (own: readonly Atom[]) => own.filter((atom) => !isBasic(atom))
  return [
    claim(1, 'income', allIncome),
    claim(1, 'expenditure', allSpent),
    claim(3, 'expenditure', allSpent),
    claim(3, 'basic', spent.filter(isBasic)),
    claim(3, 'project', projects(spent)),
    claim(5, 'generalPublic', general),
    claim(5, 'basic', basic),
    claim(5, 'project', projects(general)),
    claim(6, 'basic', basic),
    claim(6, 'personnel', basic.filter(isOf('wages', 'familySubsidy'))),
    claim(6, 'publicFunds', basic.filter(isOf('goodsServices', 'capital'))),
  ]
}
