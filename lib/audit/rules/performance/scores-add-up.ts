import type { Cell } from '@/lib/budget/cell'
import type { Indicator } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import { numberText, plainNumber, scaled, type PlainNumber } from '@/lib/audit/plain-number'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** Self-evaluation: points 分值 and scores 得分 of the indicators come to the printed sums, and no score exceeds its points. */
export const scoresAddUp: JudgingRule = {
  id: 'scores-add-up',
  title: '绩效自评的分值、得分相加等于总分，得分不超过分值',
  severity: 'error',
  presumes: '决算的自评表印有总分，各行的分值、得分都是数。',
  example: '项目支出绩效自评表的分值合计印作 100，各行分值相加是 70。',
  phases: ['final'],
  *judge({ disclosure }) {
    const { selfEvaluation, projectPerformance } = disclosure.tables
    const total = selfEvaluation?.rows.find(({ role }) => role === 'score')
    const money = selfEvaluation?.rows.find(({ role }) => role === 'total')
    if (selfEvaluation && total) {
      const name = tableName(disclosure, 'selfEvaluation')
      yield* judgeSums(
        { key: 'selfEvaluation', name, row: total.row, cells: total.cells },
        selfEvaluation.indicators,
        money?.cells,
      )
    }
    for (const row of projectPerformance?.rows ?? []) {
      if (row.level !== 'project') continue
      const name = `${tableName(disclosure, 'projectPerformance')}${row.name === '' ? '' : `“${row.name}”`}`
      yield* judgeSums({ key: 'projectPerformance', name, row: row.row, cells: row.cells }, row.indicators)
    }
  },
}

interface Sums {
  readonly key: TableKey
  readonly name: string
  readonly row: number
  readonly cells: Readonly<Record<string, Cell>>
}

const COLUMNS = [
  ['points', '分值'],
  ['score', '得分'],
] as const

function* judgeSums(sums: Sums, indicators: readonly Indicator[], money: Sums['cells'] = {}): Generator<Judgement> {
  for (const [column, word] of COLUMNS) {
    const printed = sums.cells[column]
    const parts = [money[column], ...indicators.map((indicator) => indicator[column])].filter(
      (cell) => cell !== undefined,
    )
    const total = plainNumber(printed?.text)
    const numbers = parts.map(({ text }) => (/^[-—–\s]*$/.test(text) ? NOTHING : plainNumber(text)))
    const subject = `${sums.name}的${word}合计`
    if (!printed || !total || parts.length < 2) continue
    if (numbers.some((number) => number === undefined)) {
      yield { outcome: 'unchecked', subject, note: `有的${word}不是一个数` }
      continue
    }
    yield sumJudgement({ sums, column, word, subject, printed, total }, parts, numbers as PlainNumber[])
  }
  for (const indicator of indicators) yield* judgeIndicator(sums, indicator)
}

const NOTHING: PlainNumber = { units: 0n, decimals: 0 }

function sumJudgement(
  on: { sums: Sums; column: string; word: string; subject: string; printed: Cell; total: PlainNumber },
  parts: readonly Cell[],
  numbers: readonly PlainNumber[],
): Judgement {
  const { sums, column, word, subject, printed, total } = on
  const decimals = Math.max(total.decimals, ...numbers.map((number) => number.decimals))
  const sum = numbers.reduce((so, number) => so + scaled(number, decimals), 0n)
  const left = evidence(sums, column, printed)
  const right = { text: numberText(sum, decimals), parts: parts.map((cell) => evidence(sums, column, cell)) }
  if (sum === scaled(total, decimals)) return { outcome: 'holds', subject, left, right }
  const sentence = `${sums.name}的${word}合计印作 ${printed.text.trim()}，各行${word}相加是 ${right.text}。`
  return { outcome: 'fails', subject, place: `${sums.key} ${sums.name} ${column}`, left, right, sentence }
}

function* judgeIndicator(sums: Sums, { name, points, score }: Indicator): Generator<Judgement> {
  const [most, got] = [plainNumber(points?.text), plainNumber(score?.text)]
  if (!points || !score || !most || !got) return
  const decimals = Math.max(most.decimals, got.decimals)
  if (scaled(got, decimals) <= scaled(most, decimals)) return
  yield {
    ...{ outcome: 'fails', subject: `“${name}”的得分`, place: `${sums.key} ${sums.name} ${name} score` },
    ...{ left: evidence(sums, 'score', score), right: evidence(sums, 'points', points) },
    sentence: `${sums.name}里“${name}”得 ${score.text.trim()} 分，超过它的分值 ${points.text.trim()} 分。`,
  }
}

const evidence = ({ key, row }: Sums, column: string, cell: Cell) => ({
  ...{ table: key, row, column, text: cell.text },
  ...(cell.at !== undefined && { at: cell.at }),
})
