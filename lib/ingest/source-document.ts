/**
 * A document as bytes become text: what every reader in `read/` produces and every shape in `shapes/` starts from.
 * Nothing is judged here: a line is what was printed, a grid is a table whose cells the format itself keeps apart.
 */
export interface SourceDocument {
  readonly fileName: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  /** Lines of a text, or undefined for formats without lines. */
  readonly lines?: number
  /** Pages of a PDF. */
  readonly pages?: number
  /** Everything in reading order; blank lines are left out, since their absence shows in the line numbers. */
  readonly blocks: readonly SourceBlock[]
}

export type SourceBlock =
  { readonly kind: 'line'; readonly line: SourceLine } | { readonly kind: 'grid'; readonly grid: SourceGrid }

/** One printed line. */
export interface SourceLine {
  readonly text: string
  /** As printed, one for one, where the digits of `text` have been made plain: what stands under what is told by this. */
  readonly printed?: string
  /** Its place, as lib/budget/source-position writes it: `L262`, `P3:…`. */
  readonly at: string
  /** The page it stands on, in a text that kept its form feeds; a PDF's lines have theirs in `at`. */
  readonly page?: number
}

/** A table with cells of its own (Word, HTML, a workbook, a ruled PDF). */
export interface SourceGrid {
  readonly at: string
  readonly rows: readonly (readonly SourceCell[])[]
  /** The table of the page before goes on here: its outer edges are the same and nothing is printed between. */
  readonly continues?: true
  /** Of the sheet it stands on, in a workbook. */
  readonly name?: string
}

export interface SourceCell {
  readonly text: string
  readonly at: string
  /** First physical column it covers, from 0, and how many columns and rows. */
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Why a file could not be read: a value, since operators meet these every day. */
export type ReadFailure =
  | 'empty'
  | 'tooLarge'
  | 'unknownFormat'
  | 'wrongEncoding'
  | 'encrypted'
  | 'noText'
  | 'truncated'
  | 'damaged'
  | 'tooMuchContent'
  | 'tooSlow'
  | 'errorPage'

export type ReadOutcome =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly failure: ReadFailure; readonly detail?: string }
