import { createHash } from 'node:crypto'
import { isSameBody, type Disclosure, type DisclosureIdentity } from '@/lib/budget/disclosure'
import { documentsOf } from '@/lib/budget/disclosure-parts'
import { SEVERITIES, type Check, type Evidence, type Finding } from '@/lib/budget/finding'
import { moneyToText } from '@/lib/budget/money'
import type { TextAudit } from '@/lib/budget/text-audit'
import { confirmedBlanks } from './confirmed-blanks'
import { restsOnOpen } from './open-places'
import { doubtIn, weighRelation, type Relation } from './relation'
import type { AuditCase, Failure, Judgement, Rule } from './rule'
import { AUDIT_RULES } from './rules'
import { inPrint, relationSentence, sumText } from './sentences'
import type { Term } from './term'

/** The ledger of every check made on a document, and what was found. */
export interface Audit {
  readonly checks: readonly Check[]
  readonly findings: readonly Finding[]
}

/** A relation that was weighed: it holds, or is what a finding says. */
export interface WeighedRelation {
  readonly relation: Relation
  readonly finding?: string
}

/** With the relations that were weighed: what ties findings to one another. */
export interface AuditWithNet extends Audit {
  readonly net: readonly WeighedRelation[]
}

/** Runs every rule. A rule that lacks what it needs is in the ledger as unchecked, never left out. */
export function runAudit(audited: AuditCase, rules: readonly Rule[] = AUDIT_RULES): AuditWithNet {
  const checks: Check[] = []
  const net: WeighedRelation[] = []
  const findings = new Map<string, Finding>()
  for (const rule of rules) {
    if (rule.phases && !rule.phases.includes(audited.disclosure.identity.phase)) continue
    const shipped = rule.needs === 'text' && !audited.text ? saidBefore(rule, audited) : undefined
    if (shipped) {
      checks.push(...shipped.checks)
      for (const finding of shipped.findings) findings.set(finding.key, finding)
      continue
    }
    for (const { judgement, relation } of weighed(rule, audited)) {
      checks.push(toCheck(rule, judgement))
      if (judgement.outcome === 'fails') {
        const finding = keep(findings, (nth) => toFinding(rule, judgement, audited.disclosure.identity, nth))
        if (relation) net.push({ relation, finding })
      } else if (judgement.outcome === 'holds' && relation) net.push({ relation })
    }
  }
  return { checks, findings: [...findings.values()], net }
}

/** Two findings of one place that say the same are one, of the greater weight; two that say different things are two. */
function keep(findings: Map<string, Finding>, findingAt: (nth: number) => Finding): string {
  for (let nth = 1; ; nth++) {
    const finding = findingAt(nth)
    const held = findings.get(finding.key)
    if (held && held.sentence !== finding.sentence) continue
    if (!held || weightOf(finding) < weightOf(held)) findings.set(finding.key, finding)
    return finding.key
  }
}

const weightOf = ({ severity }: Finding): number => SEVERITIES.indexOf(severity)

/** What the rules that read the document's own words say of it. */
export function auditText(audited: AuditCase, rules: readonly Rule[] = AUDIT_RULES): TextAudit {
  const ofText = rules.filter(({ needs }) => needs === 'text')
  const { checks, findings } = runAudit(audited, ofText)
  return { document: documentsHash(audited.disclosure), checks: [...checks], findings: [...findings] }
}

/** Undefined when nothing was said of this very document by this rule. */
function saidBefore({ id }: Rule, { disclosure, textAudit }: AuditCase): Audit | undefined {
  if (textAudit?.document !== documentsHash(disclosure)) return undefined
  const checks = textAudit.checks.filter(({ rule }) => rule === id)
  return checks.length > 0 ? { checks, findings: textAudit.findings.filter(({ rule }) => rule === id) } : undefined
}

/** What a rule says of a document, without the ledger's form. */
export function* judgementsOf(rule: Rule, audited: AuditCase): Generator<Judgement> {
  for (const { judgement } of weighed(rule, audited)) yield judgement
}

/** Each with the relation that was weighed, where it is one; as it is printed. */
function* weighed(rule: Rule, audited: AuditCase): Generator<{ judgement: Judgement; relation?: Relation }> {
  for (const { judgement, ...more } of weigh(rule, audited)) yield { judgement: inPrint(judgement), ...more }
}

function* weigh(rule: Rule, audited: AuditCase): Generator<{ judgement: Judgement; relation?: Relation }> {
  const lack = lackOf(rule.needs, audited)
  if (lack !== undefined) {
    yield { judgement: { outcome: 'unchecked', subject: rule.title, note: lack } }
    return
  }
  if ('judge' in rule) {
    const isOpen = restsOnOpen(audited.disclosure)
    for (const judgement of rule.judge(audited))
      yield { judgement: isOpenFailure(judgement, isOpen) ? unsettled(judgement) : judgement }
    return
  }
  // Worked out only where a blank is in doubt.
  const isConfirmed = ({ key }: Term): boolean => confirmedBlanks(audited.disclosure).has(key)
  for (const relation of rule.relations(audited)) {
    const judgement = judgeRelation(relation, isConfirmed)
    if (judgement) yield { judgement, relation }
  }
}

const isOpenFailure = (judgement: Judgement, isOpen: ReturnType<typeof restsOnOpen>): judgement is Failure =>
  judgement.outcome === 'fails' && isOpen(judgement.left, judgement.right)

const unsettled = ({ subject, left }: Failure): Judgement => ({ outcome: 'unchecked', subject, left, note: UNSETTLED })
const UNSETTLED = '所依据的数字读法未定'

/** What is missing, or there and not comparable: a unit is never held against its department, a budget never against accounts. */
function lackOf(needs: Rule['needs'], audited: AuditCase): string | undefined {
  if (needs === undefined) return undefined
  if (audited[needs] === undefined) return LACKING[needs]
  if (needs === 'text' || needs === 'units') return undefined
  const { identity } = audited.disclosure
  const wanted =
    needs === 'previous' ? { year: identity.year - 1, phase: identity.phase } : { year: identity.year, phase: 'budget' }
  const other = audited[needs]?.identity
  const fits = other && isSameBody(identity, other) && other.year === wanted.year && other.phase === wanted.phase
  return fits ? undefined : NOT_COMPARABLE
}

const NOT_COMPARABLE = '不是同一单位、同一口径的文件，不能相比'
const LACKING = {
  text: '没有原文',
  previous: '没有上年的同类文件',
  budget: '没有同年的预算文件',
  units: '没有所属各单位的文件',
} as const

function judgeRelation(relation: Relation, isConfirmed: (term: Term) => boolean): Judgement | undefined {
  const weighed = weighRelation(relation)
  const { total, parts } = relation
  const subject = total.label
  if (weighed.outcome === 'empty') return undefined
  if (weighed.outcome === 'unchecked') return { ...weighed, subject, left: total.evidence }
  const right = sumEvidence(relation, sumText(weighed.sum, [total, ...parts]))
  if (weighed.outcome === 'holds') return { outcome: 'holds', subject, left: total.evidence, right }
  const doubt = doubtIn(relation, isConfirmed)
  if (doubt !== undefined) return { outcome: 'unchecked', subject, left: total.evidence, note: doubt }
  const { difference, rounding } = weighed
  return {
    ...{ outcome: 'fails', subject, left: total.evidence, right, difference },
    place: [total.key, ...(parts.length === 1 ? [parts[0]?.key] : [relation.says])].join(' = '),
    sentence: relationSentence(relation, weighed),
    ...(rounding && { severity: 'rounding' as const }),
  }
}

function sumEvidence({ parts }: Relation, sum: string): Evidence {
  const [only, ...others] = parts
  if (only && others.length === 0) return only.evidence
  const printed = parts.filter(({ state }) => state === 'amount').map(({ evidence: { parts: _, ...place } }) => place)
  return { text: sum, parts: printed }
}

function toCheck({ id }: Rule, judgement: Judgement): Check {
  const { outcome, subject } = judgement
  return {
    ...{ rule: id, outcome, subject },
    ...(judgement.left && { left: judgement.left }),
    ...(judgement.outcome !== 'unchecked' && judgement.right && { right: judgement.right }),
    ...(judgement.outcome === 'unchecked' && { note: judgement.note }),
    ...(judgement.outcome === 'fails' && judgement.severity === 'rounding' && { note: '在四舍五入的范围内' }),
  }
}

function toFinding(rule: Rule, failure: Failure, identity: DisclosureIdentity, nth: number): Finding {
  const { left, right, difference, sentence, admitted = false } = failure
  return {
    key: `${rule.id}-${hashOf([...bodyOf(identity), failure.place, ...(nth > 1 ? [String(nth)] : [])].join('\n'))}`,
    ...{ rule: rule.id, severity: failure.severity ?? rule.severity, published: left },
    ...(right && { expected: right }),
    ...(difference !== undefined && { difference: moneyToText(difference, '万元') }),
    ...{ sentence, admitted },
  }
}

const bodyOf = ({ district, department, unit, year, phase }: DisclosureIdentity): string[] => [
  ...[district, department, unit ?? '', String(year), phase],
]

/** Of the documents that a disclosure is made of: what was said of one text beside other tables is not said of it here. */
export function documentsHash(disclosure: Disclosure): string {
  const [first, ...others] = documentsOf(disclosure).map(({ sha256 }) => sha256)
  if (first !== undefined && others.length === 0) return first
  return createHash('sha256')
    .update([first, ...others.sort()].join('\n'))
    .digest('hex')
}

/** That two of one rule share it is a chance of one in 2^64 per pair. Keys that were given out before had its first ten digits. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
