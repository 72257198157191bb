/**
 * A chart as plain data: marks and labels in their places. Left to right is a share of the width (0 to 100), top to bottom
 * is pixels, so that one drawing is right at any width without a script, and whoever draws it draws the same.
 */
export interface Drawing {
  readonly height: number
  readonly marks: readonly DrawnMark[]
  readonly labels: readonly DrawnLabel[]
}

export interface DrawnMark {
  readonly id: string
  readonly className: string
  readonly shape: Box | Band
  /** What it is and how much, for the tooltip and the keyboard; a mark without is part of another. */
  readonly says?: { readonly name: string; readonly lines: readonly string[] } | undefined
}

export interface Box {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
  /** Has room on a wide screen only. */
  readonly wideOnly?: boolean
}

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

/** Width of a text in pixels, about: a Chinese character is as wide as it is high, others half of it. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? size : size * 0.58), 0)
