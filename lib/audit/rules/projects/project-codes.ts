import type { Disclosure } from '@/lib/budget/disclosure'
import { groupBy } from '@/lib/audit/group-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** Project codes of one document have one form: the county's code first, one length, a year not after the document's; each once. */
export const projectCodes: JudgingRule = {
  id: 'project-codes',
  title: '项目编码格式一致、不重复，同名项目编码不同时提示',
  severity: 'form',
  presumes: '预算的项目绩效目标表至少列出两个带编码的项目。',
  example: '表 14 里 2 个项目用了同一个编码 41000025000000000001。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const projects = projectsOf(disclosure)
    if (projects.length < 2) return
    yield* lengths(disclosure, projects)
    yield* repeated(disclosure, projects)
    yield* sameNames(disclosure, projects)
    yield* gaps(disclosure, projects)
  },
}

interface Coded {
  readonly row: number
  readonly at?: string | undefined
  readonly code: string
  readonly name: string
  /** Two units may each have a project of one name. */
  readonly unit: string
}

function projectsOf({ tables }: Disclosure): Coded[] {
  let unit = ''
  return (tables.projectPerformance?.rows ?? []).flatMap(({ level, row, at, code, name }) => {
    if (level === 'unit') unit = code ?? name
    if (level !== 'project' || code === undefined) return []
    return [{ row, at, code: code.replace(/\s/g, ''), name: name.replace(/\s/g, ''), unit }]
  })
}

const evidence = ({ row, at, code }: Coded) => ({
  ...{ table: 'projectPerformance' as const, row, text: code },
  ...(at !== undefined && { at }),
})

function* lengths(disclosure: Disclosure, projects: readonly Coded[]): Generator<Judgement> {
  const subject = `${tableName(disclosure, 'projectPerformance')}的项目编码位数`
  const byLength = [...groupBy(projects, ({ code }) => code.length)].sort(([, a], [, b]) => b.length - a.length)
  const [most, ...others] = byLength
  if (!most) return
  const strange = others.flatMap(([, coded]) => coded)
  const [first] = strange
  if (!first) {
    yield { outcome: 'holds', subject }
    return
  }
  yield {
    ...{ outcome: 'fails', subject, place: 'code lengths', left: evidence(first) },
    right: { text: `${most[0]} 位`, parts: strange.map(evidence) },
    sentence: `${tableName(disclosure, 'projectPerformance')}的项目编码长短不一：${most[1].length} 个是 ${most[0]} 位，${strange.length} 个不是（如 ${first.code}，${first.code.length} 位）。`,
  }
}

function* repeated(disclosure: Disclosure, projects: readonly Coded[]): Generator<Judgement> {
  for (const [code, same] of groupBy(projects, (project) => project.code)) {
    const [first, second] = same
    if (!first || !second) continue
    yield {
      ...{ outcome: 'fails', subject: `项目编码 ${code}`, place: `code ${code} twice`, severity: 'conflict' },
      ...{ left: evidence(first), right: evidence(second) },
      sentence: `${tableName(disclosure, 'projectPerformance')}里 ${same.length} 个项目用了同一个编码 ${code}。`,
    }
  }
}

function* sameNames(disclosure: Disclosure, projects: readonly Coded[]): Generator<Judgement> {
  for (const same of groupBy(projects, ({ unit, name }) => `${unit} ${name}`).values()) {
    const [first, second] = same
    if (!first || !second || first.code === second.code || first.name === '') continue
    const { name } = first
    const codes = same.map(({ code }) => code).join('、')
    yield {
      ...{ outcome: 'fails', subject: `项目“${name}”`, place: `name ${name} twice`, severity: 'doubt' },
      ...{ left: evidence(first), right: evidence(second) },
      sentence: `${tableName(disclosure, 'projectPerformance')}有 ${same.length} 个项目都叫“${name}”，编码不同：${codes}。`,
    }
  }
}

/** Codes that run on (…801, …802, …804) where some are left out: struck, or missing. ONE finding for all. */
function* gaps(disclosure: Disclosure, projects: readonly Coded[]): Generator<Judgement> {
  const name = tableName(disclosure, 'projectPerformance')
  for (const [prefix, coded] of groupBy(projects, ({ code }) => code.slice(0, -RUNNING))) {
    const own = coded.toSorted((a, b) => numberOf(a) - numberOf(b))
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last || own.length < LEAST || own.some((each) => Number.isNaN(numberOf(each)))) continue
    const before = own.filter((each, i) => numberOf(own[i + 1] ?? each) - numberOf(each) > 1)
    const missing = before.flatMap((each) => between(each, own[own.indexOf(each) + 1] ?? each))
    // Where many are left out, they were never meant to run on.
    if (missing.length * FEW > own.length) continue
    const subject = `${name}的项目编码连续`
    if (missing.length === 0) yield { outcome: 'holds', subject }
    else
      yield {
        ...{ outcome: 'fails', subject, place: `codes ${prefix} gaps` },
        ...together(before.map(evidence)),
        sentence: `${name}有 ${own.length} 个项目编码从 ${tail(numberOf(first))} 连续编到 ${tail(numberOf(last))}，中间没有 ${missing.map(tail).join('、')}。`,
      }
  }
}

/** The last digits of a code, which count. */
const RUNNING = 3
const LEAST = 5
const FEW = 5
const numberOf = ({ code }: Coded): number => Number(code.slice(-RUNNING))
const tail = (number: number): string => `…${String(number).padStart(RUNNING, '0')}`

const between = (one: Coded, next: Coded): number[] =>
  [...Array(numberOf(next) - numberOf(one) - 1).keys()].map((i) => numberOf(one) + 1 + i)
