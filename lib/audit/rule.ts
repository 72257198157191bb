import type { CorrectedFigure, Correction } from '@/lib/budget/correction'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence, Severity } from '@/lib/budget/finding'
import type { Audience } from '@/lib/budget/matter'
import type { Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { TextAudit } from '@/lib/budget/text-audit'
import type { Relation } from './relation'

/** A correction that fits its document, with every figure it changes. */
export interface AppliedCorrection {
  readonly correction: Correction
  readonly figures: readonly CorrectedFigure[]
}

/** What an audit looks at: one document, and those of the same body that it must agree with. */
export interface AuditCase {
  readonly disclosure: Disclosure
  /** The document's own lines, where the original is at hand; what needs them is unchecked without. */
  readonly text?: readonly string[] | undefined
  /** What those rules said when the original was at hand: what ships in place of its words. */
  readonly textAudit?: TextAudit | undefined
  /** What the document itself says is wrong, worked out. */
  readonly corrected?: readonly AppliedCorrection[] | undefined
  /** Last year's document of the same phase and scope. */
  readonly previous?: Disclosure | undefined
  /** For final accounts: the budget of the same year. */
  readonly budget?: Disclosure | undefined
  /** For a department: the documents of its units, of the same year and phase. */
  readonly units?: readonly Disclosure[] | undefined
}

/**
 * A rule (核对规则): one identity, or one thing a document of this kind must not do. Either it names relations between
 * figures and the auditor judges them all alike, or it judges by itself.
 */
export type Rule = RelationRule | JudgingRule

interface RuleBase {
  /** For addresses and data: kebab-case, for ever. */
  readonly id: string
  /** What must hold, in a few plain Chinese words. */
  readonly title: string
  /** What a failure weighs. */
  readonly severity: Severity
  /** The phases it applies to; both when absent. */
  readonly phases?: readonly Phase[]
  /** What it cannot do without beside the document. */
  readonly needs?: 'text' | 'previous' | 'budget' | 'units'
  /** What it takes for granted of form, level, fund and phase, in plain Chinese; where that does not hold, it is unchecked. */
  readonly presumes?: string
  /** A sentence as the rule says it, with invented figures: how it reads aloud. */
  readonly example?: string
  /** Who is told: all readers; the makers of a form (范本), once for every document of it; the department's proof-readers (校对单). */
  readonly toldTo?: Audience
}

/** Relations are also the net through which a correction runs from a cell to every total it touches. */
export interface RelationRule extends RuleBase {
  readonly relations: (audited: AuditCase) => Iterable<Relation>
}

export interface JudgingRule extends RuleBase {
  readonly judge: (audited: AuditCase) => Iterable<Judgement>
}

/** The outcome of one check by a rule of its own. */
export type Judgement =
  | { readonly outcome: 'holds'; readonly subject: string; readonly left?: Evidence; readonly right?: Evidence }
  | { readonly outcome: 'unchecked'; readonly subject: string; readonly left?: Evidence; readonly note: string }
  | Failure

export interface Failure {
  readonly outcome: 'fails'
  readonly subject: string
  /** What of the document is meant, whatever its rows are numbered: a table, the row's code or name, a column. Part of the finding's key. */
  readonly place: string
  readonly left: Evidence
  readonly right?: Evidence
  /** Published less expected. */
  readonly difference?: Money
  /** For people: what stands where, and what it does not agree with. Never why. */
  readonly sentence: string
  /** Where it weighs other than its rule. */
  readonly severity?: Severity
  /** The document itself says that the figure is wrong. */
  readonly admitted?: boolean
}
