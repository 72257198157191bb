import type { Evidence } from '@/lib/budget/finding'
import { weighRelation } from '@/lib/audit/relation'
import type { AuditCase, Judgement, JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { inWan, relationExample, relationSentence } from '@/lib/audit/sentences'
import { tableName, termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** 项目支出表 (表 12) and 项目绩效目标表 (表 14) list the same projects with the same money. */
export const projectByProject: JudgingRule = {
  id: 'project-by-project',
  title: '项目支出表与项目绩效目标表逐个项目一致',
  severity: 'conflict',
  presumes: '预算的项目支出表和项目绩效目标表都逐个项目列出，项目以名称相认；任何一张没有读全就不比。',
  example: relationExample(['表 14“虚构项目”行“项目金额 › 资金总额”', '30.00'], [['表 12“虚构项目”行“合计”', '20.00']]),
  phases: ['budget'],
  *judge(audited) {
    const funded = termsOf(audited.disclosure, 'projects')
    const planned = termsOf(audited.disclosure, 'projectPerformance')
    if (!funded || !planned) {
      const { disclosure } = audited
      if (funded ?? planned)
        yield {
          ...{ outcome: 'unchecked', subject: tableName(disclosure, funded ? 'projects' : 'projectPerformance') },
          note: `没有${tableName(disclosure, funded ? 'projectPerformance' : 'projects')}`,
        }
      return
    }
    yield* compare(audited, funded, planned)
  },
}

interface Side {
  readonly name: string
  readonly term: Term
}

/** By name, and where a name stands several times by name and amount first. */
function* compare(
  { disclosure }: AuditCase,
  funded: TableTerms<'projects'>,
  planned: TableTerms<'projectPerformance'>,
): Generator<Judgement> {
  const left = sidesOf(funded)
  const right = sidesOf(planned)
  const pairs = [...takePairs(left, right, alike), ...takePairs(left, right, sameName)]
  for (const [one, other] of pairs) yield* judgePair(one, other)
  for (const one of left) yield missing(one, tableName(disclosure, 'projectPerformance'), isWhole(planned))
  for (const other of right) yield missing(other, tableName(disclosure, 'projects'), isWhole(funded))
}

/** Its projects come to its sum: none of them was lost in reading. Without a sum nobody knows. */
function isWhole(table: TableTerms<'projects'> | TableTerms<'projectPerformance'>): boolean {
  const total = totalTerm(table as TableTerms<'projects'>, 'total')
  const parts = sidesOf(table as TableTerms<'projects'>).map(({ term }) => term)
  if (!total) return true
  const weighed = weighRelation({ total, parts })
  return weighed.outcome === 'holds' || (weighed.outcome === 'fails' && weighed.rounding)
}

const sidesOf = <Key extends 'projects' | 'projectPerformance'>(table: TableTerms<Key>): Side[] =>
  (table.rows as readonly (RowOf<Key> & { level: string; name: string })[])
    .filter(({ level }) => level === 'project')
    .map((row) => ({ name: plainName(row.name), term: table.term(row, 'total') }))

/** Blanks, brackets and dashes differ from table to table. */
const plainName = (name: string): string =>
  name
    .replace(/[\s()（）\-—–－·、，,]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

const sameName = (one: Side, other: Side): boolean => one.name === other.name
const alike = (one: Side, other: Side): boolean => sameName(one, other) && one.term.money === other.term.money

function takePairs(left: Side[], right: Side[], fits: (one: Side, other: Side) => boolean): [Side, Side][] {
  return [...left].flatMap((one): [Side, Side][] => {
    const at = right.findIndex((other) => fits(one, other))
    const [other] = at < 0 ? [] : right.splice(at, 1)
    if (!other) return []
    left.splice(left.indexOf(one), 1)
    return [[one, other]]
  })
}

function* judgePair({ term: one }: Side, { term: other }: Side): Generator<Judgement> {
  const relation = { total: other, parts: [one] }
  const weighed = weighRelation(relation)
  const subject = other.label
  if (weighed.outcome === 'empty') return
  if (weighed.outcome === 'unchecked') yield { ...weighed, subject, left: other.evidence }
  else if (weighed.outcome === 'holds') yield { outcome: 'holds', subject, left: other.evidence, right: one.evidence }
  else
    yield {
      ...{ outcome: 'fails', subject, place: other.key, left: other.evidence, right: one.evidence },
      difference: weighed.difference,
      sentence: relationSentence(relation, weighed),
      ...(weighed.rounding && { severity: 'rounding' as const }),
    }
}

function missing({ term }: Side, where: string, isComplete: boolean): Judgement {
  const left: Evidence = term.evidence
  if (!isComplete)
    return { outcome: 'unchecked', subject: term.label, left, note: `${where}各项目相加不等于合计，可能没有读全` }
  const sentence = `${term.label}是 ${inWan(term.money)}，${where}里没有这个项目。`
  return { outcome: 'fails', subject: term.label, place: `${term.key} missing`, left, sentence }
}
