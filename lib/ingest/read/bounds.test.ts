import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocument } from '@/lib/ingest/read-document'
import { BOUNDS } from './bounds'

it.each(Object.keys(BOUNDS))('docs/reading-limits.md tells of %s', (bound) => {
  const row = readFileSync('docs/reading-limits.md', 'utf8')
    .split('\n')
    .find((line) => line.includes(`\`${bound}\``))
  const value = BOUNDS[bound as keyof typeof BOUNDS]
  const told = value % (1024 * 1024) === 0 ? `${value / 1024 / 1024} MB` : value.toLocaleString('en')
  expect(row).toContain(`| ${told} `)
})

it('refuses a file that is too large before looking at it', async () => {
  const outcome = await readDocument(new Uint8Array(BOUNDS.bytes + 1), 'a.txt', '0'.repeat(64))
  expect(outcome).toMatchObject({ failure: 'tooLarge', detail: '超过 64 MB' })
})

it('refuses more lines than fit', async () => {
  const outcome = await readDocument(
    new Uint8Array(2 * BOUNDS.lines + 2).map((_, i) => (i % 2 ? 0x0a : 0x31)),
    'a.txt',
    '0',
  )
  expect(outcome).toMatchObject({ failure: 'tooMuchContent' })
})
