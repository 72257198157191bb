import { expect, it } from 'vitest'
import { measure } from './bench'

it('measures the cases in turns and compares them with the first', async () => {
  const order: string[] = []
  let clock = 0
  const taking = (name: string, milliseconds: number) => ({
    name,
    run: () => {
      order.push(name)
      clock += milliseconds
    },
  })
  const lines = await measure({ cases: [taking('short', 2), taking('long', 20)] }, 3, () => clock)
  expect(order).toEqual(Array.from({ length: 5 }, () => ['short', 'long']).flat())
  expect(lines).toEqual([
    { name: 'short', milliseconds: 2, ratio: 1 },
    { name: 'long', milliseconds: 20, ratio: 10 },
  ])
})
