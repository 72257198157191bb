import fc from 'fast-check'
import { budgetTables } from './consistent-budget'
import {
  NAMES,
  appropriationRows,
  atomsOf,
  balanceRows,
  cellsOf,
  distinct,
  functionRows,
  isBasic,
  isOf,
  sum,
  table,
  vehicleCells,
  type Atom,
  type Spec,
} from './consistent-rows'
import { DISCLOSURE_FORMAT, disclosureSchema, type Disclosure, type DisclosedTables } from './disclosure'
import type { Phase } from './phase'
import type { Claim } from './statement'
import type { Cells } from './table-rows'
import type { TableKey } from './tables'

/**
 * For tests and benchmarks: a disclosure in which every identity holds, made from single amounts, each of which knows its
 * unit, function, economic code, fund and project; every table is those amounts added up in another way.
 */
export const consistentDisclosure = ({ phase }: { readonly phase: Phase }): fc.Arbitrary<Disclosure> =>
  fc
    .record({
      units: fc.integer({ min: 1, max: 3 }),
      levels: fc.boolean(),
      fund: fc.boolean(),
      seed: fc.array(fc.integer({ min: 3, max: 999_999 }), { minLength: 60, maxLength: 60 }),
    })
    .map(({ units, levels, fund, seed }) => build({ phase, units, levels, fund, seed }))

function build(spec: Spec): Disclosure {
  const atoms = atomsOf(spec)
  const make = spec.phase === 'budget' ? budgetTables : finalTables
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
    tables: make(atoms, spec),
    claims: claimsOf(atoms, spec),
    rawTables: [],
    issues: [],
  })
}

// ── Final accounts ───────────────────────────────────────────────────────────────────────────────────────────────

function finalTables(atoms: readonly Atom[], { levels }: Spec): DisclosedTables {
  const of = (fund: Atom['fund']) => atoms.filter((atom) => atom.fund === fund)
  const [general, fund] = [of('generalPublic'), of('governmentFund')]
  const spent = (own: readonly Atom[]) =>
    cellsOf({ total: own, basic: own.filter(isBasic), project: own.filter((atom) => !isBasic(atom)) })
  const made = (key: TableKey, rows: readonly object[], more?: object) => table('final', key, rows, more)
  const rows = (own: readonly Atom[], cells: (some: readonly Atom[]) => Cells) =>
    functionRows(own, levels, cells, false)
  return {
    balance: made('balance', balanceRows(atoms)),
    income: made(
      'income',
      rows(atoms, (own) => cellsOf({ thisYear: own, appropriation: own })),
    ),
    expenditure: made('expenditure', rows(atoms, spent)),
    appropriationBalance: made('appropriationBalance', appropriationRows(atoms).map(withoutAppropriation)),
    generalPublic: made('generalPublic', rows(general, spent)),
    basicEconomic: made('basicEconomic', detailRows(atoms.filter(isBasic))),
    governmentFund: made(
      'governmentFund',
      rows(fund, (own) => ({ ...cellsOf({ thisYear: own }), ...spent(own) })),
    ),
    stateCapital: made('stateCapital', []),
    threePublic: made('threePublic', [
      { basis: 'adjusted', cells: vehicleCells(atoms.filter(isBasic)) },
      { basis: 'executed', cells: vehicleCells(atoms.filter(isBasic)) },
    ]),
  } as unknown as DisclosedTables
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
  const general = atoms.filter(({ fund }) => fund === 'generalPublic')
  const basic = atoms.filter(isBasic)
  let line = 0
  const claim = (section: number, subject: Claim['subject'], own: readonly Atom[]): Claim => ({
    ...{ section, subject, year: 2025, basis, at: `L${++line}`, unit: '万元' },
    amount: { text: (sum(own) / 100).toFixed(2) },
  })
  const projects = (own: readonly Atom[]) => own.filter((atom) => !isBasic(atom))
  return [
    claim(1, 'income', atoms),
    claim(1, 'expenditure', atoms),
    claim(3, 'expenditure', atoms),
    claim(3, 'basic', basic),
    claim(3, 'project', projects(atoms)),
    claim(5, 'generalPublic', general),
    claim(5, 'basic', basic),
    claim(5, 'project', projects(general)),
    claim(6, 'basic', basic),
    claim(6, 'personnel', basic.filter(isOf('wages', 'familySubsidy'))),
    claim(6, 'publicFunds', basic.filter(isOf('goodsServices', 'capital'))),
  ]
}
