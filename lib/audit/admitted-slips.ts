import { createHash } from 'node:crypto'
import { isOpen, type Cell } from '@/lib/budget/cell'
import type { Correction } from '@/lib/budget/correction'
import { compareMoney, moneyOf, moneyToText, subtractMoney, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'
import { everyStatedLastYear, type StatedLastYear } from './derived-figures'
import { propagate, relationsThatHold } from './propagate'
import type { Relation } from './relation'
import type { AuditCase } from './rule'
import { admitsMistake } from './rules/statement/admitted-in-words'
import { claimTerm } from './statement-terms'
import { tableTermOf } from './table-terms'
import type { Term } from './term'

/**
 * A figure of 元 booked as 万元 that the reason of an increase tells of, in whatever words: worked out where arithmetic
 * alone finds where it is booked. Down from the amount that increased, each sum must have one part that can hold it, and
 * with it taken out of the last of them every relation must hold that held. Undefined where any of that is not so, and
 * where more than one slip is told of: who reads the words has to say more (data/corrections).
 */
export function admittedSlip(audited: AuditCase): Correction | undefined {
  const told = everyStatedLastYear(audited.disclosure).flatMap((stated) => slipIn(stated))
  const [first] = told
  if (!first || told.some(({ slip }) => slip.booked !== first.slip.booked)) return undefined
  const net = relationsThatHold(audited)
  for (const { stated, slip } of told) {
    const changed = bookedAt(claimTerm(stated.stated), slip, net)
    const cells = changed && neededCells(audited, changed, slip, net)
    const places = told.map(({ stated: { claim } }) => claim.at)
    if (cells) return toCorrection(audited, cells, slip, places)
  }
  return undefined
}

// ── What the words say ───────────────────────────────────────────────────────────────────────────────────────────────

interface Slip {
  /** 1500 元, and 1500 万元. */
  readonly meant: Money
  readonly booked: Money
}

function slipIn(stated: StatedLastYear): { stated: StatedLastYear; slip: Slip }[] {
  const { claim, amount, change } = stated
  if (claim.direction !== 'up' || isOpen(stated.stated.amount) || isOpen(claim.change)) return []
  return (claim.reason ?? '')
    .split(/[。；;]|(?=[一二三四五六七八九]是)/)
    .flatMap(slipsToldIn)
    .filter(({ meant, booked }) => change >= subtractMoney(booked, meant) && amount >= booked)
    .map((slip) => ({ stated, slip }))
}

/** “1500 元统计成 1500 万元”: the same number of 元 and of 万元; or one of 元 in words that say it was booked wrongly as 万元. */
function slipsToldIn(words: string): Slip[] {
  const amounts = [...words.matchAll(AMOUNT)].flatMap(({ 0: { length }, 1: number = '', 2: unit, index }) => {
    const money = moneyOf(number.replace(/[,，]/g, ''), unit as MoneyUnit)
    const isEach = EACH.test(words.slice(0, index)) || /^[/／]/.test(words.slice(index + length))
    return money === undefined || money <= 0n || isEach ? [] : [{ money, from: index, to: index + length, unit }]
  })
  const admitted = admitsMistake(words)
  const pairs = amounts.flatMap((one, i) =>
    amounts.slice(i + 1).flatMap((other) => {
      const [meant, booked] = [one.money, other.money].toSorted(compareMoney) as [Money, Money]
      const between = words.slice(one.to, other.from)
      const isOne = admitted || !MORE.test(between)
      return booked === meant * TEN_THOUSAND && isOne ? [{ meant, booked }] : []
    }),
  )
  const [only, ...others] = amounts
  const alone = admitted && /万元/.test(words.replace(AMOUNT, '')) && only?.unit === '元' && others.length === 0
  return alone ? [{ meant: only.money, booked: (only.money * TEN_THOUSAND) as Money }] : pairs
}

const AMOUNT = /(\d[\d,，]*(?:\.\d+)?)\s*(万?元)/g
/** What is paid for each of many comes to 万元 by itself. */
const EACH = /(?:每|人均|平均|标准|单价)[^，。；]{0,10}$/
/** Between two amounts that are two: another clause, or what the one makes of the other. */
const MORE = /[，,、]|共|合计|总|增|需|安排|补/
const TEN_THOUSAND = 10_000n

// ── Where it is booked ───────────────────────────────────────────────────────────────────────────────────────────────

/** Every figure that has it, by its key; undefined where a sum does not tell which of its parts has it. */
function bookedAt(from: Term, { booked }: Slip, net: readonly Relation[]): ReadonlyMap<string, Term> | undefined {
  const has = new Map([[from.key, from]])
  const canHold = ({ state, money, open }: Term) => state === 'amount' && !open && money >= booked
  const step = ({ total, parts, kind = 'equal' }: Relation): boolean => {
    const own = parts.filter(({ key }) => has.has(key))
    const able = parts.filter(canHold)
    const next =
      !has.has(total.key) && own.length > 0 && kind === 'equal'
        ? [total]
        : has.has(total.key) && own.length === 0 && (kind === 'equal' || able[0]?.money === total.money)
          ? able
          : []
    const [only, ...others] = next
    if (!only || others.length > 0 || !canHold(only)) return false
    has.set(only.key, only)
    return true
  }
  while (net.some(step));
  const isEven = ({ total, parts, kind = 'equal' }: Relation) =>
    kind !== 'equal' || parts.filter(({ key }) => has.has(key)).length === (has.has(total.key) ? 1 : 0)
  return net.every(isEven) ? has : undefined
}

type Cells = Correction['cells']

/** The cells of tables that are no sums of others that have it; and of those, as few as reach all the rest. */
function neededCells(
  audited: AuditCase,
  has: ReadonlyMap<string, Term>,
  slip: Slip,
  net: readonly Relation[],
): Cells | undefined {
  const sums = new Set(
    net.flatMap(({ total, parts, kind = 'equal' }) =>
      kind === 'equal' && parts.some(({ key, evidence }) => has.has(key) && evidence.table === total.evidence.table)
        ? total.key
        : [],
    ),
  )
  const last = [...has.values()].filter(({ key }) => !sums.has(key))
  const isBreakdown = ({ table }: Cells[number]): number => (BREAKDOWNS.has(table) ? 1 : 0)
  // An open figure beside those that have it may be one of them.
  const tables = new Set(last.flatMap(({ evidence }) => evidence.table ?? []))
  if ([...tables].some((table) => hasOpenCell(audited, table))) return undefined
  let cells: Cells = last
    .flatMap((term) => toCell(audited, term, slip))
    .toSorted((a, b) => isBreakdown(a) - isBreakdown(b) || (a.table < b.table ? -1 : 1))
  const reached = (some: Cells) => {
    const made = propagate(audited, { cells: some }, net)
    return made.ok && made.figures.length >= has.size
  }
  if (!reached(cells)) return undefined
  for (const cell of cells) {
    const fewer = cells.filter((each) => each !== cell)
    if (fewer.length > 0 && reached(fewer)) cells = fewer
  }
  return cells
}

const hasOpenCell = ({ disclosure }: AuditCase, table: TableKey): boolean =>
  (disclosure.tables[table]?.rows ?? []).some(({ cells }) => (Object.values(cells) as readonly Cell[]).some(isOpen))

/** What the money is spent on: the cells that people look for. Those of other tables are named only where these do not reach them. */
const BREAKDOWNS: ReadonlySet<string> = new Set(['expenditure', 'basicEconomic', 'economicSummary'])

function toCell({ disclosure }: AuditCase, { key, evidence, money }: Term, { meant, booked }: Slip): Cells {
  const { table, row, column } = evidence
  if (table === undefined || row === undefined || column === undefined) return []
  // A figure that is put together of several is no cell.
  const cell = tableTermOf(disclosure, table, row, column)
  if (cell?.key !== key || cell.money !== money) return []
  const unit = disclosure.tables[table]?.unit ?? disclosure.unit
  const corrected = moneyToText((money - booked + meant) as Money, unit)
  const [own, less, more] = [money, booked, meant].map((each) => moneyToText(each, '万元'))
  return [
    {
      ...{ table, row, column, expect: cell.evidence.text, corrected },
      because: `只有这里容得下：${own} − ${less} + ${more} 万元`,
    },
  ]
}

function toCorrection(
  { disclosure: { identity, document } }: AuditCase,
  cells: Cells,
  { meant, booked }: Slip,
  places: readonly string[],
): Correction {
  const { district, department, unit, year, phase } = identity
  const [yuan, wan] = [moneyToText(meant, '元'), moneyToText(booked, '万元')].map((text) => text.replace(/\.0+$/, ''))
  const small = moneyToText(meant, '万元')
  const less = moneyToText(subtractMoney(booked, meant), '万元')
  const digits = createHash('sha256').update(document.sha256).digest('hex').slice(0, 16)
  return {
    ...{ district, department, year, phase, cells, status: 'notReported' as const },
    ...(unit !== undefined && { unit }),
    key: `yuan-as-wan-${digits}`,
    reason: `说明写明：${yuan} 元记成了 ${wan} 万元。按 ${yuan} 元即 ${small} 万元改正，各表少 ${less} 万元。`,
    evidence: [...new Set(places)].map((at) => ({ at, text: `${yuan} 元` })),
  }
}
