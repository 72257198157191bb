/** What the parts of an original's text are: lines of a text, pages of a PDF, anything else what follows what. */
export type TextPart = 'line' | 'page' | 'block'

export const textCountedBy = (
  parts: number,
  { lines, pages }: { readonly lines: number | null; readonly pages: number | null },
): TextPart => (parts === pages ? 'page' : parts === lines ? 'line' : 'block')

/** Where a part stands on the page of the text, counted from 1: L17, P3. */
export const textAnchor = (by: TextPart, part: number): string => `${LETTERS[by]}${part}`

const LETTERS = { line: 'L', page: 'P', block: 'B' } as const
