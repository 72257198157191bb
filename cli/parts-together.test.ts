import { expect, it } from 'vitest'
import type { ReadFile } from './document-reading'
import { partsTogether } from './parts-together'

/** `a-1.pdf` is the first file of body a; what begins with x cannot be read. */
function read(file: string): Promise<ReadFile> {
  const name = file.replace(/^.*\//, '')
  const [body = ''] = name.split('-')
  const identity = { district: '990101', department: '~', name: body, year: 2031, phase: 'budget' }
  const outcome = name.startsWith('x') ? { ok: false, failure: 'empty' } : { ok: true, disclosure: { identity } }
  return Promise.resolve({ path: file, seconds: 0, outcome } as unknown as ReadFile)
}

async function together(files: readonly string[]) {
  const asked: string[] = []
  const groups: string[] = []
  const handedOut: number[] = []
  const reading = (file: string) => {
    asked.push(file)
    return read(file)
  }
  for await (const parts of partsTogether(files, reading)) {
    groups.push(parts.map(({ path }) => path).join(' '))
    handedOut.push(asked.length)
  }
  return { groups, handedOut }
}

it('puts the files of one disclosure together, in the order given', async () => {
  const { groups } = await together(['d/a-1.pdf', 'd/b-1.pdf', 'd/x.pdf', 'd/a-2.xlsx', 'd/附件/b-2.xlsx', 'd/x2.pdf'])
  expect(groups).toEqual(['d/a-1.pdf d/a-2.xlsx', 'd/b-1.pdf d/附件/b-2.xlsx', 'd/x.pdf', 'd/x2.pdf'])
})

it('is done with a folder when another begins, and with a zip likewise', async () => {
  const { groups, handedOut } = await together(['d/a-1.pdf', 'd/a-2.pdf', 'e.zip/a-3.pdf', 'e.zip/附件/a-4.pdf'])
  expect(groups).toEqual(['d/a-1.pdf d/a-2.pdf', 'e.zip/a-3.pdf e.zip/附件/a-4.pdf'])
  expect(handedOut).toEqual([2, 4])
})

it('holds no more than some files of a large folder', async () => {
  const files = Array.from({ length: 200 }, (_, i) => `d/${String(i).padStart(3, '0')}-1.pdf`)
  const { groups, handedOut } = await together(files)
  expect(groups).toEqual(files)
  expect(Math.max(...handedOut.map((read, i) => read - i))).toBeLessThanOrEqual(21)
})
