import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blurredSyllable, nearSyllables, readSyllables } from './pinyin'

describe('pinyin', () => {
  it('is cut into syllables in every way there is, the fewest first', () => {
    expect(readSyllables('xian')).toEqual([['xian'], ['xi', 'an']])
    expect(readSyllables('laowupaiqian')[0]).toEqual(['lao', 'wu', 'pai', 'qian'])
    expect(readSyllables('lvhua')).toEqual([['lv', 'hua']])
    expect(readSyllables('laowupaiqan')).toEqual([])
    expect(readSyllables('热线')).toEqual([])
    expect(readSyllables('')).toEqual([])
  })

  it('does not mind sounds that people mix up', () => {
    for (const [a, b] of [
      ...[['zheng', 'zen'] as const, ['chan', 'cang'] as const, ['shi', 'si'] as const],
      ...[['nan', 'lang'] as const, ['nv', 'lu'] as const],
    ])
      expect(blurredSyllable(a)).toBe(blurredSyllable(b))
    expect(blurredSyllable('ren')).not.toBe(blurredSyllable('len'))
  })

  it('knows what was meant in spite of typing errors', () => {
    const near = (typed: string, errors: number) => nearSyllables(typed, errors).map((each) => each.join(''))
    expect(near('laowupaiqan', 1)).toContain('laowupaiqian')
    expect(near('alowupaiqian', 1)).toContain('laowupaiqian')
    expect(near('laowwupaiqan', 2)).toContain('laowupaiqian')
    expect(near('laowupaiqan', 1)).not.toContain('laowupaiqin'.slice(0, 3))
  })

  it('finds every word again that had one error typed into it', () => {
    const words = ['laowupaiqian', 'zhengwufuwu', 'rexian', 'gongjijin', 'shebei']
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), letter, fc.nat(2), (word, place, other, kind) => {
        const at = place % word.length
        const typed = [
          word.slice(0, at) + word.slice(at + 1),
          word.slice(0, at) + other + word.slice(at + 1),
          word.slice(0, at) + other + word.slice(at),
        ][kind]
        expect(nearSyllables(typed ?? word, 1).map((each) => each.join(''))).toContain(word)
      }),
      { numRuns: 200 },
    )
  })

  it('thinks of no more than it is allowed to, however long the letters', () => {
    expect(nearSyllables('xianxianxianxian', 2, 500).length).toBeLessThanOrEqual(500)
  })
})
