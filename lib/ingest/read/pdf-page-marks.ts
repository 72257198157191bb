import type { PDFPageProxy } from 'unpdf/pdfjs'
import { apply, rulingsOf, type Matrix, type Ruling } from './pdf-rulings'

/** One printed character: where it starts and ends, in points from the top left of the page. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the line it stands on. */
  readonly base: number
  readonly size: number
  /** Glyphs that one instruction, or several in a row, put down: never parts of two cells. */
  readonly piece: number
}

export interface PageMarks {
  readonly glyphs: readonly Glyph[]
  /** Characters that are there to be searched and not seen: text recognised in a scan. */
  readonly hiddenGlyphs: number
  /** Where most of the text runs along the side of the page: from the foot up, or from the head down. */
  readonly turned: 'up' | 'down' | undefined
  readonly rulings: readonly Ruling[]
}

export interface PdfFont {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

interface State {
  matrix: Matrix
  font: PdfFont | undefined
  fontSize: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  lineWidth: number
  fill: string
  stroke: string
}

interface DrawnGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly [number, number, number] | null
}

/**
 * Carries out the instructions of a page as a printer would, and keeps what they print. The reader's own text lines
 * are not used: they join neighbouring cells.
 */
export class PageTracer {
  readonly #ops: Readonly<Record<string, number>>
  readonly #fontOf: (name: string) => PdfFont | undefined
  readonly #glyphs: Glyph[] = []
  readonly #rulings: Ruling[] = []
  readonly #stack: State[] = []
  #state: State
  #text: Matrix = IDENTITY
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0
  #piece = 0
  #hidden = 0
  #up = 0
  #down = 0

  constructor(ops: Readonly<Record<string, number>>, view: Matrix, fontOf: (name: string) => PdfFont | undefined) {
    this.#ops = ops
    this.#fontOf = fontOf
    this.#state = {
      matrix: view,
      font: undefined,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
      fill: '#000000',
      stroke: '#000000',
    }
  }

  trace(list: OperatorList, limit: { readonly glyphs: number; readonly rulings: number }): PageMarks | 'tooMuch' {
    const names = new Map(Object.entries(this.#ops).map(([name, code]) => [code, name]))
    for (const [index, code] of list.fnArray.entries()) {
      this.#carryOut(names.get(code) ?? '', (list.argsArray[index] ?? []) as readonly unknown[])
      if (this.#glyphs.length > limit.glyphs || this.#rulings.length > limit.rulings) return 'tooMuch'
    }
    const most = this.#glyphs.length / 2
    const turned = this.#up > most ? 'up' : this.#down > most ? 'down' : undefined
    return { glyphs: this.#glyphs, hiddenGlyphs: this.#hidden, turned, rulings: this.#rulings }
  }

  #carryOut(name: string, args: readonly unknown[]): void {
    const state = this.#state
    const numbers = args as readonly number[]
    const first = numbers[0] ?? 0
    switch (name) {
      case 'save':
        this.#stack.push({ ...state })
        return
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#state = this.#stack.pop() ?? state
        return
      case 'paintFormXObjectBegin':
        this.#stack.push({ ...state })
        state.matrix = times(state.matrix, toMatrix(args[0]))
        return
      case 'transform':
        state.matrix = times(state.matrix, toMatrix(args))
        return
      case 'setLineWidth':
        state.lineWidth = first
        return
      case 'setFillRGBColor':
        state.fill = String(args[0])
        return
      case 'setStrokeRGBColor':
        state.stroke = String(args[0])
        return
      case 'setFillTransparent':
        state.fill = TRANSPARENT
        return
      case 'setStrokeTransparent':
        state.stroke = TRANSPARENT
        return
      case 'constructPath':
        this.#drawPath(args)
        return
      default:
        this.#carryOutText(name, args, first, numbers[1] ?? 0)
    }
  }

  #carryOutText(name: string, args: readonly unknown[], first: number, second: number): void {
    const state = this.#state
    switch (name) {
      case 'beginText':
        this.#setTextMatrix(IDENTITY)
        return
      case 'setTextMatrix':
        this.#setTextMatrix(toMatrix(args[0]))
        return
      case 'setFont':
        this.#setFont(String(args[0]), second)
        return
      case 'setGState':
        for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[]) {
          if (key === 'Font') this.#setFont(String((value as readonly unknown[])[0]), Number((value as unknown[])[1]))
          if (key === 'LW') state.lineWidth = Number(value)
        }
        return
      case 'setCharSpacing':
        state.charSpacing = first
        return
      case 'setWordSpacing':
        state.wordSpacing = first
        return
      case 'setHScale':
        state.scale = first / 100
        return
      case 'setLeading':
        state.leading = -first
        return
      case 'setTextRise':
        state.rise = first
        return
      case 'setTextRenderingMode':
        state.mode = first
        return
      case 'moveText':
        this.#moveText(first, second)
        return
      case 'setLeadingMoveText':
        state.leading = second
        this.#moveText(first, second)
        return
      case 'nextLine':
        this.#moveText(0, state.leading)
        return
      case 'showText':
        this.#showText((args[0] ?? []) as readonly (DrawnGlyph | number | null)[])
    }
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#text = matrix
    this.#x = this.#y = this.#lineX = this.#lineY = 0
    this.#piece++
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x
    this.#y = this.#lineY += y
    if (y !== 0) this.#piece++
  }

  #setFont(name: string, size: number): void {
    this.#state.font = this.#fontOf(name)
    this.#state.fontSize = size
  }

  #showText(shown: readonly (DrawnGlyph | number | null)[]): void {
    const { font, fontSize, charSpacing, wordSpacing, scale } = this.#state
    const unit = (font?.fontMatrix?.[0] ?? 0.001) * fontSize
    for (const glyph of shown) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        this.#advance(((font?.vertical ? 1 : -1) * glyph * fontSize) / 1000)
        continue
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
      if (font?.vertical) {
        this.#addVertical(glyph, unit)
        this.#advance((glyph.vmetric?.[0] ?? -1000) * unit + spacing)
        continue
      }
      const width = (glyph.width ?? 0) * unit
      this.#addGlyph(glyph.unicode ?? '', this.#x, this.#y, width * scale)
      this.#advance(width + spacing)
    }
  }

  #advance(distance: number): void {
    if (this.#state.font?.vertical) this.#y += distance
    else this.#x += distance * this.#state.scale
  }

  #addVertical(glyph: DrawnGlyph, unit: number): void {
    const width = (glyph.width ?? 1000) * unit
    const down = (glyph.vmetric?.[2] ?? 880) * unit
    this.#piece++
    this.#addGlyph(glyph.unicode ?? '', this.#x - width / 2, this.#y - down, width)
  }

  #addGlyph(text: string, x: number, y: number, width: number): void {
    const { matrix, mode, rise, fontSize } = this.#state
    if (text === '') return
    if (mode === INVISIBLE_MODE) {
      this.#hidden++
      return
    }
    const all = times(matrix, this.#text)
    const start = apply(all, x, y + rise)
    const end = apply(all, x + width, y + rise)
    const size = Math.abs(fontSize) * Math.hypot(all[2], all[3])
    const [across, down] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])]
    // What is printed slantwise over a page is a watermark, and no part of its text.
    if (Math.min(across, down) > SLANT * Math.max(across, down)) return
    const turned = down > across
    if (turned && text.trim() !== '') {
      if (end[1] < start[1]) this.#up++
      else this.#down++
    }
    const left = turned ? start[0] - size / 2 : Math.min(start[0], end[0])
    const right = turned ? start[0] + size / 2 : Math.max(start[0], end[0])
    if (!Number.isFinite(left + right + start[1] + size)) return
    const base = turned ? Math.max(start[1], end[1]) : start[1]
    this.#glyphs.push({ text, left, right, base, size, piece: this.#piece })
  }

  /** Lines that are stroked, and boxes so thin that they are lines; filled boxes are background. */
  #drawPath(args: readonly unknown[]): void {
    const paint = Number(args[0])
    const { stroke, closeStroke, fill, eoFill, endPath } = this.#ops
    if (paint === endPath) return
    const fills = paint === fill || paint === eoFill
    const strokes = paint === stroke || paint === closeStroke || !fills
    if (isInvisible(strokes ? this.#state.stroke : this.#state.fill)) return
    const path = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0]
    if (!path) return
    this.#rulings.push(...rulingsOf(path, this.#state.matrix, strokes))
  }
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const TRANSPARENT = 'transparent'
const INVISIBLE_MODE = 3
/** Of ten degrees and more; a scan that lies askew leans by less. */
const SLANT = 0.17

function toMatrix(value: unknown): Matrix {
  const numbers = value as ArrayLike<number> | undefined
  if (!numbers || numbers.length < 6) return IDENTITY
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!]
}

export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

/** White on white is not printed. */
const isInvisible = (color: string) => color === TRANSPARENT || /^#f[c-f]f[c-f]f[c-f]$/i.test(color)
