import { describe, expect, it } from 'vitest'
import { soughtWords } from './search-words'

const folded = (text: string) => soughtWords(text).map((word) => word.folded)

describe('the words of a search', () => {
  it('are what stands between spaces and commas', () => {
    expect(folded('西工　劳务派遣、2025')).toEqual(['西工', '劳务派遣', '2025'])
    expect(folded('“三公”经费')).toEqual(['三公经费'])
    expect(folded(' ，—%_\\ ')).toEqual([])
    expect(folded('')).toEqual([])
  })

  it('keep amounts whole', () => {
    expect(soughtWords('劳务派遣 197.53')).toMatchObject([
      { folded: '劳务派遣', amount: undefined },
      { folded: '', amount: { wan: ['197.53', '0.019753'] } },
    ])
    expect(soughtWords('1,500 万元')).toMatchObject([{ typed: '1,500万元', amount: { wan: ['1500.00'] } }])
    expect(soughtWords('605')).toMatchObject([{ folded: '605', amount: { text: '605' } }])
  })

  it('join syllables that were typed apart', () => {
    expect(folded('lao wu pai qian 2025')).toEqual(['laowupaiqian', '2025'])
    expect(folded('laowu paiqian')).toEqual(['laowu', 'paiqian'])
  })

  it('are few', () => {
    expect(soughtWords('a b c d e f g h i j'.replaceAll(' ', ' 热 ')).length).toBeLessThanOrEqual(6)
  })
})
