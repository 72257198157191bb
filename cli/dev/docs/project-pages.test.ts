import { describe, expect, it } from 'vitest'
import { deadLinks, lostPaths, tableRows } from './project-pages'

const file = (path: string, text = '') => ({ path, bytes: text.length, text })
const files = [file('README.md', '# Home\n\n## Two words, `code`'), file('docs/a.md'), file('lib/db/client.ts')]
const page = (text: string) => ({ path: 'docs/a.md', text })

describe('deadLinks', () => {
  it.each(['../README.md', '../README.md#two-words-code', '../lib/db', 'https://example.org/x'])(
    'lets %s live',
    (link) => {
      expect(deadLinks(page(`[there](${link})`), files)).toEqual([])
    },
  )

  it.each(['README.md', '../README.md#three-words', '#here', '../lib/d'])('finds %s', (link) => {
    expect(deadLinks(page(`[there](${link})`), files)).toEqual([link])
  })
})

it('lostPaths looks at paths, and not at patterns or blocks of code', () => {
  const text = '`lib/db/client.ts` `lib/db/` `lib/db/*.ts` `lib/gone.ts` `lib/soon`\n```\n`lib/never.ts`\n```\n'
  expect(lostPaths(page(text), files, ['lib/soon'])).toEqual(['lib/gone.ts'])
})

it('tableRows reads cells, escaped bars included', () => {
  expect(tableRows('text\n| a | b |\n| --- | :-- |\n| `x\\|y` | |\n')).toEqual([
    ['a', 'b'],
    ['x|y', ''],
  ])
})
