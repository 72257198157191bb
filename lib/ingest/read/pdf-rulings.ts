/** A drawn line, horizontal or vertical: a cell's edge, perhaps. */
export interface Ruling {
  readonly direction: 'across' | 'down'
  /** Its y when it goes across, its x when it goes down. */
  readonly place: number
  readonly from: number
  readonly to: number
}

export type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** The rulings of a path: lines that are stroked, and boxes so thin that they are lines; other boxes are background. */
export function rulingsOf(path: ArrayLike<number>, matrix: Matrix, strokes: boolean): Ruling[] {
  return subpaths(path, matrix).flatMap((points) => (strokes ? sidesOf(points) : thinBoxOf(points)))
}

/** Points by which a line may lean and still be straight; and how thick a box may be and still be a line. */
const STRAIGHT = 0.7
const THIN = 2.5

function sidesOf(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index]!
    const [across, down] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])]
    if (down <= STRAIGHT && across > down) return toRuling('across', (start[1] + end[1]) / 2, start[0], end[0])
    return across <= STRAIGHT && down > across ? toRuling('down', (start[0] + end[0]) / 2, start[1], end[1]) : []
  })
}

function thinBoxOf(points: readonly Point[]): Ruling[] {
  if (points.length > 6) return []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (height <= THIN && width > height) return toRuling('across', (top + bottom) / 2, left, right)
  return width <= THIN && height > width ? toRuling('down', (left + right) / 2, top, bottom) : []
}

function toRuling(direction: Ruling['direction'], place: number, from: number, to: number): Ruling[] {
  if (!Number.isFinite(place + from + to)) return []
  return [{ direction, place, from: Math.min(from, to), to: Math.max(from, to) }]
}

export const apply = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** Instructions of a packed path: 0 move, 1 line, 2 curve, 3 curve, 4 close; each followed by its points. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = []
  let points: Point[] = []
  const begin = () => {
    if (points.length > 1) all.push(points)
    points = []
  }
  for (let at = 0; at < path.length;) {
    const code = path[at]
    const coordinates = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }[code ?? -1]
    if (coordinates === undefined) break
    if (code === 0) begin()
    if (code === 4 && points[0]) points.push(points[0])
    if (coordinates > 0) points.push(apply(matrix, path[at + coordinates - 1]!, path[at + coordinates]!))
    at += coordinates + 1
  }
  begin()
  return all
}
