import type { Disclosure } from '@/lib/budget/disclosure'
import { groupBy } from '@/lib/audit/group-by'
import { unspaced } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

type Project = NonNullable<Disclosure['tables']['projectPerformance']>['rows'][number]

/**
 * Several projects of one unit that promise one and the same thing: a single piece of it in each, and beside it the same
 * targets. ONE finding per thing.
 */
export const samePromises: JudgingRule = {
  id: 'same-promises',
  title: '一件事只由一个项目承诺',
  severity: 'doubt',
  presumes: '预算的项目绩效目标表；同一单位的几个项目，产出相同且另有两项以上目标也相同。',
  example: '表 14 有 2 个项目都以“全区虚构平台建设”1 个为产出：“项目甲”、“项目乙”；看不出是同一个还是几个。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const projects = projectsOf(disclosure)
    if (projects.length < 2) return
    const promises = projects.flatMap(({ unit, project }) =>
      singlePieces(project).map((name) => ({ unit, project, name, beside: targetsBeside(project, name) })),
    )
    let found = false
    for (const same of groupBy(promises, ({ unit, name, beside }) => [unit, name, ...beside].join('\n')).values()) {
      const [first] = same
      if (!first || same.length < 2 || first.beside.length < ALSO) continue
      found = true
      const own = same.map(({ project }) => project)
      yield failed(disclosure, first.name, own)
    }
    if (!found) yield { outcome: 'holds', subject: tableName(disclosure, 'projectPerformance') }
  },
}

/** Two units may each get one of a kind. */
function projectsOf({ tables }: Disclosure): { readonly unit: string; readonly project: Project }[] {
  let unit = ''
  return (tables.projectPerformance?.rows ?? []).flatMap((row) => {
    if (row.level === 'unit') unit = row.code ?? row.name
    return row.level === 'project' ? [{ unit, project: row }] : []
  })
}

/** What else a project is to bring: its other outputs and benefits with their targets. */
const targetsBeside = ({ indicators }: Project, name: string): readonly string[] =>
  indicators
    .filter((each) => (each.kind === 'output' || each.kind === 'benefit') && unspaced(each.name) !== name)
    .map((each) => `${unspaced(each.name)} ${unspaced(each.target.text)}`)
    .toSorted()

/** So many targets beside it make it more than a common word. */
const ALSO = 2

/** Things of which there is to be one: 1 个平台. */
const singlePieces = ({ indicators }: Project): string[] => [
  ...new Set(
    indicators
      .filter(
        ({ kind, name, target }) =>
          kind === 'output' && target.number === '1' && /^[个套座]$/.test(target.unit ?? '') && name.length >= LEAST,
      )
      .map(({ name }) => unspaced(name)),
  ),
]

/** A name long enough to mean one thing: 全区综合平台建设, not 数量. */
const LEAST = 6

function failed(disclosure: Disclosure, name: string, projects: readonly Project[]): Judgement {
  const parts = projects.map(({ row, indicators, code }) => {
    const target = indicators.find((indicator) => unspaced(indicator.name) === name)?.target
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
