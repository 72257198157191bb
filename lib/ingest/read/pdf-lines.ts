import { cleanText } from './clean-text'
import type { Glyph } from './pdf-page-marks'

/** A printed line with its box: left, top, right, bottom. */
export interface PrintedLine {
  readonly text: string
  readonly box: Box
}

export type Box = readonly [number, number, number, number]

/** Glyphs on one base line, from left to right, with a space where the print leaves one. */
export function toLines(glyphs: readonly Glyph[]): PrintedLine[] {
  return groupByBase(glyphs)
    .map((group) => toLine(group))
    .filter((line) => line.text !== '')
}

/** The same lines, each as the pieces that wide gaps part. */
export function toSegments(glyphs: readonly Glyph[]): PrintedLine[][] {
  return groupByBase(glyphs).flatMap((group) => {
    const pieces: Glyph[][] = []
    for (const glyph of withoutShadows([...group].sort((a, b) => a.left - b.left))) {
      const last = pieces.at(-1)?.at(-1)
      if (glyph.text.trim() === '') continue
      if (last && glyph.left - last.right < PART * Math.min(glyph.size, last.size)) pieces.at(-1)!.push(glyph)
      else pieces.push([glyph])
    }
    return pieces.length === 0 ? [] : [pieces.map((piece) => toLine(piece))]
  })
}

export const boxOf = (glyphs: readonly Glyph[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0]
  for (const glyph of glyphs) {
    left = Math.min(left, glyph.left)
    right = Math.max(right, glyph.right)
    top = Math.min(top, glyph.base - 0.86 * glyph.size)
    bottom = Math.max(bottom, glyph.base + 0.14 * glyph.size)
  }
  return [left, top, right, bottom]
}

export const boxAt = (page: number, box: Box) => `P${page}:${box.map((n) => Math.max(0, n).toFixed(1)).join(',')}`

/** Fonts of one line sit on one base line; a raised or lowered mark is off it by less than half its size. */
function groupByBase(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: { base: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.base - b.base)) {
    const last = groups.at(-1)
    if (last && glyph.base - last.base < 0.45 * Math.min(last.size, glyph.size)) {
      last.glyphs.push(glyph)
      last.size = Math.max(last.size, glyph.size)
    } else groups.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] })
  }
  return groups.map((group) => group.glyphs)
}

function toLine(glyphs: readonly Glyph[]): PrintedLine {
  const ordered = withoutShadows([...glyphs].sort((a, b) => a.left - b.left))
  let text = ''
  let last: Glyph | undefined
  for (const glyph of ordered) {
    const gap = last ? glyph.left - last.right : 0
    const size = Math.min(glyph.size, last?.size ?? glyph.size)
    if (gap > WIDE * size) text += '  '
    else if (gap > SPACE * size) text += ' '
    text += glyph.text
    last = glyph
  }
  const ink = ordered.filter(({ text }) => text.trim() !== '')
  return {
    text: cleanText(text)
      .replace(/\s{2,}/g, spaces)
      .trim(),
    box: boxOf(ink.length > 0 ? ink : ordered),
  }
}

/** Two spaces stand for a wide gap, one for any other. */
const spaces = (found: string) => (found.length > 3 || found === '  ' ? '  ' : ' ')
const SPACE = 0.3
const WIDE = 2
const PART = 1.2

/** Some programs print bold by printing twice, a hair apart. */
function withoutShadows(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const twin = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          glyph.left - other.left < 0.25 * (glyph.right - glyph.left) &&
          glyph.text.trim() !== '',
      )
    if (!twin) kept.push(glyph)
  }
  return kept
}
