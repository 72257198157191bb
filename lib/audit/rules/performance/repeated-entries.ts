import { groupBy } from '@/lib/audit/group-by'
import {
  indicatorEvidence,
  indicatorGroups,
  quotedName,
  unspaced,
  type IndicatorGroup,
} from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'
import type { Disclosure } from '@/lib/budget/disclosure'
import { INDICATOR_KIND_TITLES, type Indicator } from '@/lib/budget/table-rows'

/** The same indicator, the same task stands once in a form. ONE finding for all of a table that stand more often. */
export const repeatedEntries: JudgingRule = {
  id: 'repeated-entries',
  title: '同一张绩效表里，任务、指标不重复列',
  severity: 'form',
  toldTo: 'proof',
  presumes: '绩效表的任务、指标有六个字以上的名称。',
  example: '表 13 有 1 个指标列了不止一次：“推进虚构事项办理”列了 2 次（产出指标、效益指标）。',
  *judge({ disclosure }) {
    for (const group of indicatorGroups(disclosure)) yield* judgeIndicators(group)
    for (const key of ['performance', 'selfEvaluation'] as const) yield* judgeTasks(disclosure, key)
  },
}

function* judgeIndicators({ key, label, project, indicators }: IndicatorGroup): Generator<Judgement> {
  // 数量 or 完成率 may be said of several things.
  const named = indicators.filter(({ name }) => unspaced(name).length >= LEAST)
  const repeated = [...groupBy(named, ({ name }) => unspaced(name))].filter(([, own]) => own.length > 1)
  const subject = `${label}的指标`
  const [first] = repeated
  if (!first) {
    if (named.length > 1) yield { outcome: 'holds', subject }
    return
  }
  const listed = repeated.map(([name, own]) => {
    const where = own.map(({ kind }) => INDICATOR_KIND_TITLES[kind]).join('、')
    return `${quotedName(name)}列了 ${own.length} 次（${where}）`
  })
  yield {
    ...{ outcome: 'fails', subject, place: `${key} ${project} indicators` },
    ...together(repeated.flatMap(([, same]) => same.map((indicator: Indicator) => indicatorEvidence(key, indicator)))),
    sentence: `${label}有 ${repeated.length} 个指标列了不止一次：${listed.join('；')}。`,
  }
}

const LEAST = 6

function* judgeTasks(disclosure: Disclosure, key: 'performance' | 'selfEvaluation'): Generator<Judgement> {
  const tasks = (disclosure.tables[key]?.goals ?? []).filter(({ kind, name }) => kind === 'task' && name !== undefined)
  if (tasks.length < 2) return
  const repeated = [...groupBy(tasks, ({ name }) => unspaced(name ?? ''))].filter(([, own]) => own.length > 1)
  const subject = `${tableName(disclosure, key)}的年度主要任务`
  const [first] = repeated
  if (!first) {
    yield { outcome: 'holds', subject }
    return
  }
  const listed = repeated.map(([name, own]) => `${quotedName(name)}列了 ${own.length} 次`)
  const places = repeated.flatMap(([, same]) =>
    same.map(({ row, at, name: text = '' }) => ({ table: key, row, text, ...(at !== undefined && { at }) })),
  )
  yield {
    ...{ outcome: 'fails', subject, place: `${key} tasks`, ...together(places) },
    sentence: `${subject}有 ${repeated.length} 项列了不止一次：${listed.join('、')}。`,
  }
}
