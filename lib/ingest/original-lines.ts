import { parseSourcePosition } from '@/lib/budget/source-position'
import type { SourceBlock, SourceDocument } from './source-document'

/**
 * The text of a document for keeping beside its figures, so that a place can be shown in its surroundings: line `n` of a
 * text at index n − 1, blank ones included; page `n` of a PDF likewise; of other formats everything in reading order.
 */
export function originalLines({ blocks, lines, pages }: SourceDocument): string[] {
  const isPlain = lines !== undefined && blocks.every(({ kind }) => kind === 'line')
  if (!isPlain && pages === undefined) return blocks.map(textOf)
  const kept = Array.from({ length: pages ?? lines ?? 0 }, () => [] as string[])
  for (const block of blocks) {
    const place = parseSourcePosition(block.kind === 'line' ? block.line.at : block.grid.at)
    const number = place?.kind === 'text' ? place.line : place?.kind === 'page' ? place.page : undefined
    if (number !== undefined) kept[number - 1]?.push(textOf(block))
  }
  return kept.map((texts) => texts.join('\n'))
}

/** PostgreSQL keeps every character but this one. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

const textOf = (block: SourceBlock): string =>
  withoutNul(
    block.kind === 'line'
      ? block.line.text
      : block.grid.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
  )
