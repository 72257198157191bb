import { parseSourcePosition } from '@/lib/budget/source-position'
import { placeWords } from '@/lib/words/places'

/** A place in a document, in words: `第 262 行第 15 字`, `第 3 页`. */
export function sourceText(at: string | undefined): string | undefined {
  const position = at === undefined ? undefined : parseSourcePosition(at)
  if (!position) return undefined
  switch (position.kind) {
    case 'text':
      if (position.lastLine !== undefined) return placeWords.lines(position.line, position.lastLine)
      return position.from === undefined
        ? placeWords.line(position.line)
        : placeWords.character(position.line, position.from + 1)
    case 'page':
      return placeWords.page(position.page)
    case 'sheet':
      return placeWords.sheetCell(position.sheet, position.cell)
    case 'table':
      return placeWords.tableCell(position.table, position.row, position.column)
  }
}

/** The same without the character in its line: `第 262 行`. */
export function sourceLineText(at: string | undefined): string | undefined {
  const position = at === undefined ? undefined : parseSourcePosition(at)
  if (position?.kind === 'text' && position.lastLine === undefined) return placeWords.line(position.line)
  return sourceText(at)
}
