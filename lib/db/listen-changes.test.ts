import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ANYTHING, inBursts } from './listen-changes'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('tells once of what comes in one burst', async () => {
  const heard: string[][] = []
  const tell = inBursts(async (tags) => void heard.push([...tags]))
  for (const tag of ['a', 'b', 'a']) tell(tag)
  await vi.advanceTimersByTimeAsync(100)
  expect(heard).toEqual([['a', 'b']])
})

it('tries again what could not be passed on, with what has come since', async () => {
  const heard: string[][] = []
  let fails = 2
  const tell = inBursts(async (tags) => {
    if (fails-- > 0) throw new Error('the server did not answer')
    heard.push([...tags])
  })
  tell('a')
  await vi.advanceTimersByTimeAsync(60)
  tell('b')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard.map((tags) => tags.toSorted())).toEqual([['a', 'b']])
})

it('takes everything for changed after many failures', async () => {
  const heard: string[][] = []
  let fails = 6
  const tell = inBursts(async (tags) => {
    if (fails-- > 0) throw new Error('the server did not answer')
    heard.push([...tags])
  })
  tell('a')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(heard).toEqual([[ANYTHING]])
})
