import type { Disclosure } from '@/lib/budget/disclosure'
import type { Identification } from './identify'
import type { Role } from './outline'
import type { ReadFailure } from './source-document'

/** What became of a file: a disclosure with an account of every line, or a sentence why not. */
export type ParseOutcome =
  | {
      readonly ok: true
      readonly disclosure: Disclosure
      /** The textual shape that fitted. */
      readonly shape: string
      /** Whose it is, and what a person has to look at; only an identified one may be stored. */
      readonly identification: Exclude<Identification, { readonly outcome: 'unclear' }>
      readonly account: {
        readonly roles: ReadonlyMap<Role, number>
        /** Places and beginnings of lines that found no use; empty when nothing was lost. */
        readonly unplaced: readonly { readonly at: string; readonly text: string }[]
        /** Amount cells whose column stays open. */
        readonly openColumns: number
        readonly figures: number
      }
    }
  | {
      readonly ok: false
      readonly failure: ReadFailure | 'notADisclosure' | 'blankForm' | 'identityUnclear'
      readonly detail?: string
    }
