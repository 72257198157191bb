import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryGrams, foldText, textGrams, wordGrams, wordsOf, type EntryPlace } from './search-grams'

const place: EntryPlace = {
  ...{ kind: 'project', year: 2025, phase: 'budget', districtId: 3, departmentId: 12, disclosed: true },
}

describe('search grams', () => {
  it('folds to letters and digits of one width and case', () => {
    expect(foldText('“三公”经费（ＧＯＶ　１２）')).toBe('三公经费gov12')
    expect(foldText('7800 m²')).toBe('7800m2')
    expect(foldText('——，。%_\\')).toBe('')
  })

  it('cuts a text into characters and overlapping pairs', () => {
    expect(textGrams('劳务派遣')).toEqual(['劳', '劳务', '务', '务派', '派', '派遣', '遣'])
    expect(textGrams('')).toEqual([])
  })

  it('asks for pairs, and for a single character only where a word is one long', () => {
    expect(wordGrams('劳务派遣')).toEqual(['劳务', '务派', '派遣'])
    expect(wordGrams('水')).toEqual(['水'])
  })

  it('tells one code from another', () => {
    expect(wordGrams('2080505')).toEqual(['208', '080', '805', '050', '505'])
    expect(textGrams('2080502')).not.toEqual(expect.arrayContaining(wordGrams('2080505')))
    expect(wordGrams('2025年劳务')).toEqual(['202', '025', '5年', '年劳', '劳务'])
    expect(wordGrams('12')).toEqual(['12'])
  })

  it('keeps characters beyond the basic plane whole', () => {
    expect(textGrams('𠮷野')).toEqual(['𠮷', '𠮷野', '野'])
  })

  it('cuts each line of an entry by itself, and says what it is, its words, and what it belongs to', () => {
    const grams = entryGrams('12345 热线（便民）', ['605'], place)
    expect(grams).toEqual(expect.arrayContaining(['热线', '线便', '605', '$12345热线便民', '$605', '=热线', '=便民']))
    expect(grams).toEqual(expect.arrayContaining(['@project', '@2025', '@budget', '@r3', '@d12']))
    expect(grams).not.toContain('民6')
    expect(grams).not.toContain('@registry')
    expect(wordsOf('12345 热线（便民）')).toEqual(['12345', '热线', '便民'])
  })

  it('finds any text by any part of it', () => {
    const character = fc.constantFrom(...'政务服务大厅水电费劳派遣abcXYZ0123（），。 　·-𠮷Ａ１')
    const text = fc.string({ unit: character, maxLength: 20 })
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        const grams = textGrams(foldText(before + query + after))
        expect(grams).toEqual(expect.arrayContaining(wordGrams(foldText(query))))
      }),
      { numRuns: 1_000 },
    )
  })
})
