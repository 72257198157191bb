import { describe, expect, it } from 'vitest'
import { fillParts, markdownTable } from './generated-parts'

const page = (content: string) =>
  `# Title\n\n<!-- generated: list (npm run docs) -->${content}<!-- /generated -->\n\nEnd.\n`

describe('fillParts', () => {
  it('writes a part between its markers and leaves the rest', () => {
    const filled = fillParts(page('\nold\n'), { list: () => 'new\n' })
    expect(filled).toBe(page('\n\nnew\n\n'))
    expect(fillParts(filled, { list: () => 'new' })).toBe(filled)
  })

  it('takes no `$` in a part for a pattern', () => {
    expect(fillParts(page('\n'), { list: () => '$1 $& $$' })).toContain('$1 $& $$')
  })

  it('complains of a marker without a part, and of a part without a marker', () => {
    expect(() => fillParts(page('\n'), {})).toThrow('no part is called list')
    expect(() => fillParts('# Title\n', { list: () => '' })).toThrow('nothing marks the place of list')
  })
})

it('markdownTable keeps a bar inside its cell', () => {
  expect(markdownTable(['a', 'b'], [['x|y', '']])).toBe('| a | b |\n| --- | --- |\n| x\\|y |  |')
})
