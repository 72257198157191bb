import type { Disclosure } from '@/lib/budget/disclosure'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

type Project = NonNullable<Disclosure['tables']['projectPerformance']>['rows'][number]

/** Several projects that promise one and the same thing: a single piece of it in each. ONE finding per thing. */
export const samePromises: JudgingRule = {
  id: 'same-promises',
  title: '一件事只由一个项目承诺',
  severity: 'doubt',
  phases: ['budget'],
  *judge({ disclosure }) {
    const projects = disclosure.tables.projectPerformance?.rows.filter(({ level }) => level === 'project') ?? []
    if (projects.length < 2) return
    const byPromise = new Map<string, Project[]>()
    for (const project of projects)
      for (const name of singlePieces(project)) byPromise.set(name, [...(byPromise.get(name) ?? []), project])
    let found = false
    for (const [name, own] of byPromise) {
      if (own.length < 2) continue
      found = true
      yield failed(disclosure, name, own)
    }
    if (!found) yield { outcome: 'holds', subject: tableName(disclosure, 'projectPerformance') }
  },
}

/** Things of which there is to be one: 1 个平台. */
const singlePieces = ({ indicators }: Project): string[] => [
  ...new Set(
    indicators
      .filter(
        ({ kind, name, target }) =>
          kind === 'output' && target.number === '1' && /^[个套座]$/.test(target.unit ?? '') && name.length >= LEAST,
      )
      .map(({ name }) => name.replace(/\s/g, '')),
  ),
]

/** A name long enough to mean one thing: 全区综合平台建设, not 数量. */
const LEAST = 6

function failed(disclosure: Disclosure, name: string, projects: readonly Project[]): Judgement {
  const parts = projects.map(({ row, indicators, code }) => {
    const target = indicators.find((indicator) => indicator.name.replace(/\s/g, '') === name)?.target
    return {
      table: 'projectPerformance' as const,
      row,
      text: code ?? '',
      ...(target?.at !== undefined && { at: target.at }),
    }
  })
  const [first, ...others] = parts
  const names = projects.map((project) => `“${project.name}”`).join('、')
  return {
    ...{ outcome: 'fails', subject: name, place: name, left: first ?? { text: name } },
    right: { text: others[0]?.text ?? '', parts: others },
    sentence: `${tableName(disclosure, 'projectPerformance')}有 ${projects.length} 个项目都以“${name}”1 个为产出：${names}；看不出是同一个还是几个。`,
  }
}
