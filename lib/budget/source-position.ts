import { z } from 'zod'

/**
 * Where something stands in its document (出处). Written compactly, so that shipped data stay reviewable:
 * - `L262` a line of text, `L262:14-20` its characters 14 up to (not with) 20, `L262-L264` lines 262 to 264
 * - `P3` a page, `P3:72.0,140.5,131.2,152.0` a box on it (left, top, right, bottom, in points from the top left)
 * - `S2!C12` a cell of the second sheet of a workbook
 * - `T4R10C3` a cell of the fourth table of a document without lines (Word, HTML)
 *
 * Where a disclosure has several documents, what stands in another than its main one says so in front:
 * `0123456789ab/P3`, by the first twelve digits of that document's fingerprint.
 */
export type SourcePosition = Place & {
  /** The document, where it is not the main one. */
  readonly document?: string
}

type Place =
  | {
      readonly kind: 'text'
      readonly line: number
      readonly lastLine?: number
      readonly from?: number
      readonly to?: number
    }
  | { readonly kind: 'page'; readonly page: number; readonly box?: readonly [number, number, number, number] }
  | { readonly kind: 'sheet'; readonly sheet: number; readonly cell: string }
  | { readonly kind: 'table'; readonly table: number; readonly row: number; readonly column: number }

export const sourcePositionSchema = z
  .string()
  .refine((text) => parseSourcePosition(text) !== undefined, 'not a source position')

export function parseSourcePosition(text: string): SourcePosition | undefined {
  const document = documentAt(text)
  const place = parsePlace(placeWithin(text))
  return place && document !== undefined ? { ...place, document } : place
}

/** The document that a position names; undefined where it stands in the main one. */
export const documentAt = (at: string): string | undefined => IN_DOCUMENT.exec(at)?.[1]

/** The position as it is within its own document. */
export const placeWithin = (at: string): string => at.replace(IN_DOCUMENT, '')

/** From the first line of one place to the last of another; where a format has no lines, the first place. */
export function spanOfPlaces(first: string, last: string): string {
  const [from, to] = [parseSourcePosition(first), parseSourcePosition(last)]
  if (from?.kind !== 'text' || to?.kind !== 'text' || from.document !== to.document) return first
  const lastLine = Math.max(from.lastLine ?? from.line, to.lastLine ?? to.line)
  const own = from.document === undefined ? {} : { document: from.document }
  return formatSourcePosition({ ...own, kind: 'text', line: from.line, ...(lastLine > from.line && { lastLine }) })
}

/** Every place of it, the outer ones first. */
export function placesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'at' in value && typeof value.at === 'string' ? [value.at] : []
  return [...own, ...Object.values(value).flatMap(placesIn)]
}

const IN_DOCUMENT = /^([0-9a-f]{12})\//

function parsePlace(text: string): Place | undefined {
  const line = /^L([1-9]\d*)(?::(\d+)-(\d+)|-L([1-9]\d*))?$/.exec(text)
  if (line) return parseTextPosition(line)
  const page = /^P([1-9]\d*)(?::(\d+\.\d),(\d+\.\d),(\d+\.\d),(\d+\.\d))?$/.exec(text)
  if (page) {
    const box = page[2] === undefined ? undefined : ([page[2], page[3], page[4], page[5]].map(Number) as Box)
    return { kind: 'page', page: Number(page[1]), ...(box && { box }) }
  }
  const sheet = /^S([1-9]\d*)!([A-Z]{1,3}[1-9]\d*)$/.exec(text)
  if (sheet?.[2] !== undefined) return { kind: 'sheet', sheet: Number(sheet[1]), cell: sheet[2] }
  const table = /^T([1-9]\d*)R([1-9]\d*)C([1-9]\d*)$/.exec(text)
  if (table) return { kind: 'table', table: Number(table[1]), row: Number(table[2]), column: Number(table[3]) }
  return undefined
}

export function formatSourcePosition({ document, ...place }: SourcePosition): string {
  return document === undefined ? formatPlace(place) : `${document}/${formatPlace(place)}`
}

function formatPlace(position: Place): string {
  switch (position.kind) {
    case 'text':
      if (position.lastLine !== undefined) return `L${position.line}-L${position.lastLine}`
      return position.from === undefined ? `L${position.line}` : `L${position.line}:${position.from}-${position.to}`
    case 'page':
      return position.box ? `P${position.page}:${position.box.map((n) => n.toFixed(1)).join(',')}` : `P${position.page}`
    case 'sheet':
      return `S${position.sheet}!${position.cell}`
    case 'table':
      return `T${position.table}R${position.row}C${position.column}`
  }
}

type Box = [number, number, number, number]

function parseTextPosition(parts: RegExpExecArray): Place | undefined {
  const line = Number(parts[1])
  if (parts[4] !== undefined) {
    const lastLine = Number(parts[4])
    return lastLine > line ? { kind: 'text', line, lastLine } : undefined
  }
  if (parts[2] === undefined) return { kind: 'text', line }
  const [from, to] = [Number(parts[2]), Number(parts[3])]
  return to >= from ? { kind: 'text', line, from, to } : undefined
}
