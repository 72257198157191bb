import type { Column } from './aligned-columns'

/**
 * Where the columns of a page without heads stand among those of the first page: in the same order, labels under labels and
 * amounts under amounts, where the page is laid out as the first one is but for a little shift and scale. A column that
 * could as well be another is -1: as many columns as the first page has are the same ones, fewer need their places to tell.
 */
export function samePlaces(
  page: readonly Column[],
  first: readonly Column[],
  canBe: (column: number, first: number) => boolean,
): readonly number[] {
  const counts = (columns: readonly Column[]) =>
    [true, false].map((kind) => columns.filter(({ amounts }) => amounts === kind).length)
  const [own, there] = [counts(page), counts(first)]
  if (
    page.every(({ amounts }, i) => first[i]?.amounts === amounts) &&
    own.join() === there.join() &&
    page.every((_, i) => canBe(i, i))
  )
    return page.map((_, i) => i)
  const ways = waysInto(page, first, canBe)
  if (ways.length === 0) return page.map(() => -1)
  const costs = ways.map((way) => costOf(page, first, way))
  const least = Math.min(...costs)
  const near = ways.filter((_, i) => (costs[i] ?? Infinity) <= least + MARGIN)
  const best = ways[costs.indexOf(least)] ?? []
  const sure = best.map((column, i) => (near.every((way) => way[i] === column) ? column : -1))
  const labels = page.flatMap(({ amounts }, i) => (amounts ? [] : [i]))
  if (labels.length !== 1 || labels[0] !== 0 || sure[0] !== -1) return sure
  // Of labels before all amounts the last is the name.
  const name = first.findIndex(({ amounts }) => amounts) - 1
  return sure.map((column, i) => (i === 0 && canBe(0, name) ? name : column))
}

/** In places of a line, on the average of the columns: how much worse any other way has to be. */
const MARGIN = 1.5
const MOST_WAYS = 20_000

/** All ways to put columns under as many of others, in order and each under its kind; none where there are too many to look at. */
function waysInto(
  page: readonly Column[],
  first: readonly Column[],
  canBe: (column: number, first: number) => boolean,
): number[][] {
  let ways: number[][] = [[]]
  for (const [own, { amounts }] of page.entries()) {
    const under = first.flatMap((column, i) => (column.amounts === amounts && canBe(own, i) ? [i] : []))
    ways = ways.flatMap((way) => under.flatMap((i) => (i > (way.at(-1) ?? -1) ? [[...way, i]] : [])))
    if (ways.length > MOST_WAYS) return []
  }
  return ways
}

/** How far from their places the columns stand, after the shift and scale that fit best; scaling has its price. */
function costOf(page: readonly Column[], first: readonly Column[], way: readonly number[]): number {
  const pairs = page.map((column, i) => [placeOf(column), placeOf(first[way[i] ?? -1] ?? column)] as const)
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const [x, y] = [mean(([a]) => a), mean(([, b]) => b)]
  const spread = mean(([a]) => (a - x) ** 2)
  const along = mean(([a, b]) => (a - x) * (b - y))
  const scale = Math.min(Math.max((along + STIFFNESS) / (spread + STIFFNESS), LEAST_SCALE), 1 / LEAST_SCALE)
  const off = Math.sqrt(mean(([a, b]) => (b - y - scale * (a - x)) ** 2))
  return off + Math.abs(Math.log(scale)) * PRICE_OF_SCALE + Math.abs(x - y) * PRICE_OF_SHIFT
}

const STIFFNESS = 100
const LEAST_SCALE = 0.6
const PRICE_OF_SCALE = 10
const PRICE_OF_SHIFT = 0.1

/** Labels begin in line, amounts are told by their middle, as heads are. */
const placeOf = ({ amounts, left, right }: Column): number => (amounts ? (left + right) / 2 : left)
