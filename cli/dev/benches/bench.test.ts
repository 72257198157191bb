import { expect, it } from 'vitest'
import { measure } from './bench'

it('measures the cases in turns and compares them with the first', async () => {
  const order: string[] = []
  const wait = (name: string, milliseconds: number) => ({
    name,
    run: () => (order.push(name), new Promise((resolve) => setTimeout(resolve, milliseconds))),
  })
  const lines = await measure({ cases: [wait('short', 2), wait('long', 20)] }, 3)
  expect(order.slice(0, 4)).toEqual(['short', 'long', 'short', 'long'])
  expect(lines.map(({ name }) => name)).toEqual(['short', 'long'])
  expect(lines[0]?.ratio).toBe(1)
  expect(lines[1]?.ratio).toBeGreaterThan(1.5)
})
