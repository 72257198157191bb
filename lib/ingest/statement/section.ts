import type { Phase } from '@/lib/budget/phase'
import type { Claim, ClaimFund } from '@/lib/budget/statement'
import type { Paragraph } from './paragraphs'
import type { Topic } from './subjects'

/** How many claims back a sentence may speak of. */
export const NEARBY = 60

/** What a sentence leans on: its section, and what the sentences before it in the same item spoke of. */
export interface Section {
  readonly number: number
  /** Its heading, and the one below it that holds now. */
  readonly heading: string
  readonly subheading: string
  /** Everything the section has said so far. */
  readonly claims: Claim[]
  running: Topic | undefined
  last: Claim | undefined
  year: { readonly year: number; readonly yearEnd: boolean } | undefined
  baseYear: number | undefined
  /** The class (类) under whose name the items below it stand, with its 款 where they stand under that. */
  class: string | undefined
  /** Of which money the total named last is: its parts are of the same. */
  fund: ClaimFund | undefined
}

export interface StatementContext {
  readonly year: number
  readonly phase: Phase
}

/** A paragraph being read. */
export interface Reader {
  readonly paragraph: Paragraph
  readonly section: Section
  readonly context: StatementContext
}

/** Whether the section speaks of income only, by its heading. */
export const isIncomeSide = ({ heading }: Section): boolean => heading.includes('收入') && !heading.includes('支')
