/** What is measured, and against what: the first case is the yardstick of the others. */
export interface Bench {
  readonly cases: readonly [BenchCase, ...BenchCase[]]
  /** Undoes what loading the bench set up. */
  readonly close?: () => Promise<void>
}

export interface BenchCase {
  readonly name: string
  /** One round; long enough to be timed, a millisecond at the least. */
  readonly run: () => unknown
}

export interface BenchLine {
  readonly name: string
  /** Median over the rounds. */
  readonly milliseconds: number
  /** Of its median to the first case's; 2 is twice as slow. */
  readonly ratio: number
}

/** Takes the cases in turns, so that whatever else the machine does strikes all of them alike. */
export async function measure(
  { cases }: Bench,
  rounds = 15,
  now: () => number = () => performance.now(),
): Promise<BenchLine[]> {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]))
  for (let round = -2; round < rounds; round++) {
    for (const { name, run } of cases) {
      const begun = now()
      await run()
      // The first rounds warm the machine up.
      if (round >= 0) times.get(name)?.push(now() - begun)
    }
  }
  const yardstick = median(times.get(cases[0].name) ?? [])
  return [...times].map(([name, taken]) => ({ name, milliseconds: median(taken), ratio: median(taken) / yardstick }))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return ((sorted[middle] ?? 0) + (sorted[sorted.length - 1 - middle] ?? 0)) / 2
}
