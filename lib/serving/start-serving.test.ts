import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { freshen, type Serving } from './start-serving'

const serving = (underWay: readonly ServerResponse[]): Serving => ({
  ...{ key: 'key', address: 'http://127.0.0.1:1', underWay: new Set(underWay) },
})
const beingMade = () => new EventEmitter() as unknown as ServerResponse

it('forgets a page that is kept wrong because its making began before the change', async () => {
  const page = beingMade()
  const server = serving([page])
  const forgotten: (readonly string[])[] = []
  const forget = async (_: Serving, tags: readonly string[]) => void forgotten.push(tags)
  await freshen(server, ['registry'], forget)
  expect(forgotten).toEqual([['registry']])
  page.emit('close')
  await vi.waitFor(() => expect(forgotten).toEqual([['registry'], ['registry']]), 30_000)
})

it('does not forget twice when no page was being made', async () => {
  const forget = vi.fn(async () => undefined)
  await freshen(serving([]), ['registry'], forget)
  await delay(1_000)
  expect(forget).toHaveBeenCalledTimes(1)
})
