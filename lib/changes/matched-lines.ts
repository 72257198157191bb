import type { ComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import { changeSeries } from '@/lib/words/change-series'
import { amountOf, inForce } from '@/lib/compare/compared-amount'
import { functionalItems, NO_LINE } from '@/lib/compare/compared-basis'
import { linesBy } from '@/lib/compare/compared-lines'
import { toLineChanges, type LineChange, type MatchedLine } from './line-changes'

type Compared = ComparedDisclosure

/** The lines of one kind in two documents, or why they cannot be set against each other. */
export interface MatchedSection {
  readonly id: 'functions' | 'economics' | 'projects' | 'three-public'
  readonly title: string
  readonly changes: readonly LineChange[]
  /** Where one document has no such table. */
  readonly why: string | undefined
  /** Lines that have neither code nor name of their own to be matched by. */
  readonly unmatched: number
}

const words = changeSeries.matched

export function toMatchedSections(from: Compared, to: Compared): readonly MatchedSection[] {
  const [functions, economics] = [functionalPair(from, to), economicPair(from, to)]
  return [
    section('functions', words.functions(functions.scope), functions.before, functions.after),
    section('economics', words.economics(economics.scope), economics.before, economics.after),
    section('projects', words.projects, projectMatches(from), projectMatches(to)),
    section('three-public', words.threePublic, threePublicMatches(from), threePublicMatches(to)),
  ]
}

function section(
  id: MatchedSection['id'],
  title: string,
  before: readonly MatchedLine[],
  after: readonly MatchedLine[],
): MatchedSection {
  const keyed = (lines: readonly MatchedLine[]) => lines.filter(({ key }) => key !== '')
  const [old, now] = [keyed(before), keyed(after)]
  const missing = [...(old.length === 0 ? [words.earlier] : []), ...(now.length === 0 ? [words.later] : [])]
  return {
    id,
    title,
    unmatched: before.length + after.length - old.length - now.length,
    changes: missing.length === 0 ? toLineChanges(old, now) : [],
    why: missing.length === 0 ? undefined : words.noRows(missing),
  }
}

/** All expenditure; but general public budget where both print its items, and not both print those of the whole. */
function functionalPair(from: Compared, to: Compared) {
  const printed = (basis: 'all' | 'general-public') =>
    [from, to].every((item) => functionalMatches(item, basis).length > 0)
  const scope = !printed('all') && printed('general-public') ? ('general-public' as const) : ('all' as const)
  return { scope, before: functionalMatches(from, scope), after: functionalMatches(to, scope) }
}

const functionalMatches = (item: Compared, basis: 'all' | 'general-public'): readonly MatchedLine[] =>
  functionalItems(item, basis, inForce(item.disclosure, 'published')).map(({ line, amount }) => ({
    key: line.code ?? '',
    code: line.code ?? undefined,
    name: line.name,
    amount,
  }))

/** All expenditure where both print it, else basic expenditure; by both codes where both print both. */
function economicPair(from: Compared, to: Compared) {
  const both = [from, to].every(({ disclosure }) => disclosure.economicSummary.length > 0)
  const linesIn = ({ disclosure }: Compared) => {
    const lines = both ? disclosure.economicSummary : disclosure.economic
    return lines.filter(({ level, departmentCode }) => level === 'item' && departmentCode !== null)
  }
  const paired = [from, to].every((item) => linesIn(item).every(({ governmentCode }) => governmentCode !== null))
  const matchesIn = (item: Compared): readonly MatchedLine[] =>
    linesIn(item).map((line) => {
      const code = paired ? `${line.departmentCode} / ${line.governmentCode}` : (line.departmentCode ?? '')
      const amount = amountOf(line.figures.total, inForce(item.disclosure, 'published'), NO_LINE)
      return { key: code, code, name: line.departmentName, amount }
    })
  return { scope: both ? ('all' as const) : ('basic' as const), before: matchesIn(from), after: matchesIn(to) }
}

/** By code, which lasts; where none is printed, by its name. */
const projectMatches = ({ disclosure }: Compared): readonly MatchedLine[] =>
  disclosure.projects.map(({ code, name, total }) => ({
    key: code ?? name.replace(/\s/g, ''),
    code: code ?? undefined,
    name,
    amount: amountOf(total, inForce(disclosure, 'published'), NO_LINE),
  }))

/** What a document does not tell has not ended: it stays a line of which nothing is known. */
function threePublicMatches(item: Compared): readonly MatchedLine[] {
  const { lines } = linesBy(item, 'three-public', 'all', inForce(item.disclosure, 'published'))
  if (lines.every(({ amount }) => amount.kind === 'absent')) return []
  return lines.map(({ key, name, amount }) => ({
    key,
    name,
    code: undefined,
    amount: amount.kind === 'absent' ? { ...amount, kind: 'unparted' as const } : amount,
  }))
}
