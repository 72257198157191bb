import { separators } from '@/lib/words/separators'

/**
 * A chart as plain data: marks and labels in their places. Left to right is a share of the width (0 to 100), top to bottom
 * is pixels, so that one drawing is right at any width without a script, and whoever draws it draws the same.
 */
export interface Drawing {
  readonly height: number
  readonly marks: readonly DrawnMark[]
  readonly labels: readonly DrawnLabel[]
  /** What a colour stands for, in words above the drawing, where the marks have no room for it. */
  readonly key?: readonly { readonly className: string; readonly text: string }[]
  /** Too much for a phone: keeps a width of its own there and scrolls in its frame. */
  readonly scrolls?: boolean
}

export interface DrawnMark {
  readonly id: string
  readonly className: string
  readonly shape: Box | Band
  /** What it is and how much, for the tooltip and the keyboard. */
  readonly says?: { readonly name: string; readonly lines: readonly string[] } | undefined
  /** The mark that speaks for this one: a stream is its node's. */
  readonly of?: string
}

export interface Box {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Lines across instead of one colour. */
  readonly hatched?: boolean
}

/** From one stretch of height to another: a stream between two nodes. */
export interface Band {
  readonly kind: 'band'
  readonly from: Stretch
  readonly to: Stretch
}

export interface Stretch {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

export interface DrawnLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Pixels to the right of `x`. */
  readonly dx?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly tone?: 'ink' | 'muted' | 'onData'
  readonly size?: number
  /** Set one way where there is room, and another on a phone. */
  readonly only?: 'wide' | 'narrow'
}

/** Pixels that a drawing has on the narrowest screen (360), and at the least on one that is not narrow; with large letters, too. */
export const NARROW = 300
export const WIDE = 680

/** What the labels say, in their order: for the text alternative. */
export const drawnWords = ({ labels }: Drawing): string =>
  labels.flatMap(({ text, only }) => (only === 'narrow' ? [] : [text])).join(separators.phrases)

/** Rounded to what a screen can show, so that server and browser write the same digits. */
export const place = (value: number): number => Math.round(value * 1000) / 1000

export function bandPath({ from, to }: Band): string {
  const middle = place((from.x + to.x) / 2)
  const [a, b] = [`${place(from.x)}`, `${place(to.x)}`]
  return [
    `M${a} ${place(from.top)}`,
    `C${middle} ${place(from.top)} ${middle} ${place(to.top)} ${b} ${place(to.top)}`,
    `L${b} ${place(to.bottom)}`,
    `C${middle} ${place(to.bottom)} ${middle} ${place(from.bottom)} ${a} ${place(from.bottom)}`,
    'Z',
  ].join('')
}

/** The lines of a hatched box. Drawn, not a pattern: that would want an id, and a page holds many drawings. */
export function hatchPath({ x, y, width, height }: Box): string {
  const lines = Array.from({ length: Math.ceil(height / HATCH.every) }, (_, i) => {
    const top = i * HATCH.every
    return `M${place(x)} ${place(y + top)}h${place(width)}v${place(Math.min(HATCH.thick, height - top))}h${place(-width)}Z`
  })
  return lines.join('')
}

const HATCH = { every: 6, thick: 2.5 }

/** Width of a text in pixels, about: a Chinese character is as wide as it is high, others half of it. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? size : size * 0.58), 0)

/** A text in as few lines as fit, each about as long as the others; Chinese may break anywhere, a figure nowhere. */
export function textLines(text: string, size: number, width: number): readonly string[] {
  const pieces = text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff]+/g) ?? []
  const count = Math.max(1, Math.ceil(textWidth(text, size) / width))
  const even = Math.min(width, textWidth(text, size) / count + size / 2)
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const fits = last !== undefined && textWidth(last + piece, size) <= even
    if (fits || (last !== undefined && CLOSING.test(piece))) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}

/** No line begins with these. */
const CLOSING = /^[，。、；：）》」”]/
