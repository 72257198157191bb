import { parseSourcePosition } from '@/lib/budget/source-position'

/** A place in a document, in words: `第 262 行第 15 字`, `第 3 页`. */
export function sourceText(at: string | undefined): string | undefined {
  const position = at === undefined ? undefined : parseSourcePosition(at)
  if (!position) return undefined
  switch (position.kind) {
    case 'text':
      if (position.lastLine !== undefined) return `第 ${position.line}–${position.lastLine} 行`
      return position.from === undefined ? `第 ${position.line} 行` : `第 ${position.line} 行第 ${position.from + 1} 字`
    case 'page':
      return `第 ${position.page} 页`
    case 'sheet':
      return `第 ${position.sheet} 张工作表 ${position.cell} 格`
    case 'table':
      return `第 ${position.table} 张表第 ${position.row} 行第 ${position.column} 列`
  }
}
