import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HeardChanges } from './heard-changes'
import { KeptWhileTrue } from './kept-while-true'

function store(mostBytes = 100) {
  const heard = new HeardChanges()
  heard.connected(1)
  const clock = { now: 0 }
  const kept = new KeptWhileTrue<string>(heard, mostBytes, () => clock.now)
  const put = (key: string, begun = heard.moment, tags: readonly string[] = ['registry'], bytes = 10) =>
    kept.put(key, { value: `the page of ${key}`, begun, tags, bytes })
  return { heard, clock, kept, put }
}

it('gives back what was kept until what it rests on changes', () => {
  const { heard, kept, put } = store()
  put('/')
  expect(kept.get('/')).toBe('the page of /')
  heard.changed(2, 'glossary')
  expect(kept.get('/')).toBe('the page of /')
  heard.changed(3, 'registry')
  expect(kept.get('/')).toBeUndefined()
})

it('does not keep what was begun before a change and is handed in after it', () => {
  const { heard, kept, put } = store()
  const begun = heard.moment
  heard.changed(2, 'registry')
  expect(put('/', begun)).toBe(false)
  expect(kept.get('/')).toBeUndefined()
})

it('lets any change count while it is not known what it rests on', () => {
  const { heard, kept } = store()
  kept.put('/', { value: 'the page of /', begun: heard.moment, tags: undefined, bytes: 10 })
  expect(kept.get('/')).toBeDefined()
  heard.changed(2, 'glossary')
  expect(kept.get('/')).toBeUndefined()
})

it('drops what was asked for longest ago when there are too many bytes, and keeps nothing that is larger than all', () => {
  const { kept, put } = store(30)
  for (const key of ['a', 'b', 'c']) put(key)
  kept.get('a')
  put('d')
  expect(['a', 'b', 'c', 'd'].filter((key) => kept.get(key) !== undefined)).toEqual(['a', 'c', 'd'])
  expect(put('e', 1, ['registry'], 31)).toBe(false)
  expect(kept.get('a')).toBeDefined()
})

it('counts the bytes of what was replaced no more', () => {
  const { kept, put } = store(30)
  for (let i = 0; i < 10; i += 1) put('a', 1, ['registry'], 20)
  put('b')
  expect(kept.get('a')).toBeDefined()
})

it('makes everything anew after an hour, whatever was heard', () => {
  const { clock, kept, put } = store()
  put('/')
  clock.now = 3_600_001
  expect(kept.get('/')).toBeUndefined()
})

/** The data of one tag as they are, and what was heard of them so far: every change is heard of, some time after it. */
interface World {
  readonly data: Map<string, number>
  readonly unheard: { readonly tag: string; readonly version: number }[]
  version: number
}
const TAGS = ['a', 'b', 'c']
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('write' as const), tag: fc.constantFrom(...TAGS) }),
    fc.record({ kind: fc.constant('hear' as const) }),
    fc.record({
      kind: fc.constant('begin' as const),
      tags: fc.uniqueArray(fc.constantFrom(...TAGS), { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('read' as const), which: fc.nat() }),
    fc.record({ kind: fc.constant('keep' as const), which: fc.nat() }),
    fc.record({ kind: fc.constant('reconnect' as const) }),
  ),
  { minLength: 100, maxLength: 400, size: 'max' },
)

it('keeps nothing stale once everything was heard, in whatever order pages begin, read, end and changes are made and heard', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const heard = new HeardChanges()
      heard.connected(0)
      const kept = new KeptWhileTrue<ReadonlyMap<string, number>>(heard, Infinity)
      const world: World = { data: new Map(TAGS.map((tag) => [tag, 0])), unheard: [], version: 0 }
      const making: { begun: number; tags: readonly string[]; read: Map<string, number> }[] = []
      for (const step of all) {
        if (step.kind === 'write') {
          world.version += 1
          world.data.set(step.tag, world.version)
          world.unheard.push({ tag: step.tag, version: world.version })
        } else if (step.kind === 'hear') {
          const next = world.unheard.shift()
          if (next) heard.changed(next.version, next.tag)
        } else if (step.kind === 'reconnect') {
          // What was on its way is lost.
          world.unheard.length = 0
          heard.connected(world.version)
        } else if (step.kind === 'begin') {
          making.push({ begun: heard.moment, tags: step.tags, read: new Map() })
        } else {
          const page = making[step.which % Math.max(1, making.length)]
          if (!page) continue
          const unread = page.tags.find((tag) => !page.read.has(tag))
          if (unread !== undefined) page.read.set(unread, world.data.get(unread) ?? 0)
          else if (step.kind === 'keep')
            kept.put(page.tags.join(), { value: page.read, begun: page.begun, tags: page.tags, bytes: 1 })
        }
      }
      for (const { tag, version } of world.unheard) heard.changed(version, tag)
      const stale = making
        .map(({ tags }) => [tags, kept.get(tags.join())] as const)
        .filter(([tags, read]) => read && tags.some((tag) => read.get(tag) !== world.data.get(tag)))
      expect(stale).toEqual([])
    }),
    { numRuns: 200 },
  )
})
