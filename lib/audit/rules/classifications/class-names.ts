import { functional, type SeenName } from '@/lib/budget/classification-data'
import type { FunctionalCode } from '@/lib/budget/classification'
import type { Disclosure } from '@/lib/budget/disclosure'
import { groupBy } from '@/lib/audit/group-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** The expense classes that the forms of 收支总表 list: each once, under its name of the year. */
export const classNames: JudgingRule = {
  id: 'class-names',
  title: '收支总表里每一类支出只列一次，名称是现行的',
  severity: 'form',
  toldTo: 'form',
  presumes: '2020 年以后的文件，收支总表按功能分类列支出，科目表里有这一年的名称。',
  example: saying('表 1 ', ['“城乡社区事务”（现行“城乡社区支出”）']),
  *judge({ disclosure }) {
    for (const key of ['balance', 'appropriationBalance'] as const) {
      yield* repeated(disclosure, key)
      yield* outdated(disclosure, key)
    }
  },
}

type Key = 'balance' | 'appropriationBalance'

const itemsOf = ({ tables }: Disclosure, key: Key) =>
  tables[key]?.rows.filter(
    ({ role, side, functionCode }) => role === 'item' && side === 'expenditure' && functionCode !== undefined,
  ) ?? []

function* repeated(disclosure: Disclosure, key: Key): Generator<Judgement> {
  for (const [code, rows] of groupBy(itemsOf(disclosure, key), ({ functionCode }) => functionCode ?? '')) {
    const [first, second] = rows
    if (!first || !second) continue
    const names = rows.map(({ label }) => label)
    yield {
      ...{ outcome: 'fails', subject: `${tableName(disclosure, key)} ${code} 类`, place: `${key} ${code} twice` },
      left: { table: key, row: first.row, text: first.label, ...(first.at !== undefined && { at: first.at }) },
      right: { table: key, row: second.row, text: second.label, ...(second.at !== undefined && { at: second.at }) },
      sentence: sayingTwice(tableName(disclosure, key), code, names),
    }
  }
}

/** ONE finding for the form: which of its names are not of the year. */
function* outdated(disclosure: Disclosure, key: Key): Generator<Judgement> {
  const items = itemsOf(disclosure, key)
  if (items.length === 0 || disclosure.identity.year < FIRST_YEAR_OF_NAMES) return
  const strange = items.flatMap((row) => {
    const known = functional.namesOf(row.functionCode as FunctionalCode)
    const current = functional.nameOf(row.functionCode as FunctionalCode, disclosure.identity.year)
    const printed = bare(row.label)
    if (current.name === undefined || !isCurrent(current) || printed === bare(current.name)) return []
    const seen = known.find(({ name }) => bare(name) === printed)
    return seen && isCurrent(seen) ? [] : [{ row, current: current.name }]
  })
  const subject = `${tableName(disclosure, key)}的类名`
  const [first] = strange
  if (!first) {
    yield { outcome: 'holds', subject }
    return
  }
  const pairs = strange.map(({ row, current }) => `“${plain(row.label)}”（现行“${current}”）`)
  yield {
    ...{ outcome: 'fails', subject, place: `${key} names` },
    left: {
      table: key,
      row: first.row.row,
      text: first.row.label,
      ...(first.row.at !== undefined && { at: first.row.at }),
    },
    right: {
      text: first.current,
      parts: strange.map(({ row }) => ({
        table: key,
        row: row.row,
        text: row.label,
        ...(row.at !== undefined && { at: row.at }),
      })),
    },
    sentence: saying(tableName(disclosure, key), pairs),
  }
}

/** The last change of the names (215, 234): of earlier years nothing can be said. */
const FIRST_YEAR_OF_NAMES = 2020

/** Printed by documents, or on a list that is as new as that. */
const isCurrent = ({ sources }: Pick<SeenName, 'sources'>): boolean =>
  sources.some((source) => source.kind !== 'list' || source.about >= FIRST_YEAR_OF_NAMES)

/** Without the ordinal in front. */
const plain = (label: string): string =>
  label.replace(/^[（(]?[一二三四五六七八九十]+[)）、.．]\s*/, '').replace(/\s/g, '')
const bare = (label: string): string => plain(label).replace(/支出$/, '')

function saying(table: string, pairs: readonly string[]): string {
  return `${table}有 ${pairs.length} 个类名不是现行名称：${pairs.join('、')}。`
}

function sayingTwice(table: string, code: string, names: readonly string[]): string {
  return `${table}把 ${code} 类列了 ${names.length} 次：${names.map((name) => `“${name}”`).join('、')}。`
}
