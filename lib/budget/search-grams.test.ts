import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryGrams, searchGrams } from './search-grams'

describe('search grams', () => {
  it('cuts every run into characters and overlapping pairs', () => {
    expect(searchGrams('劳务派遣')).toEqual(['劳', '劳务', '务', '务派', '派', '派遣', '遣'])
    expect(searchGrams('12345 热线（便民）')).toEqual(expect.arrayContaining(['12', '345', '热线', '便民']))
    expect(searchGrams('热线（便民）')).not.toContain('线便')
    expect(searchGrams('——，。')).toEqual([])
  })

  it('asks for pairs, and for single characters only where a run is one long', () => {
    expect(queryGrams('劳务派遣')).toEqual(['劳务', '务派', '派遣'])
    expect(queryGrams('水')).toEqual(['水'])
    expect(queryGrams('水 电费')).toEqual(['水', '电费'])
    expect(queryGrams(' ，')).toEqual([])
  })

  it('tells one code from another', () => {
    expect(queryGrams('2080505')).toEqual(['208', '080', '805', '050', '505'])
    expect(searchGrams('2080502')).not.toEqual(expect.arrayContaining(queryGrams('2080505')))
    expect(queryGrams('2025年劳务')).toEqual(['202', '025', '5年', '年劳', '劳务'])
    expect(queryGrams('12')).toEqual(['12'])
  })

  it('takes full-width and half-width, capital and small for the same', () => {
    expect(queryGrams('ＧＯＶ１２')).toEqual(queryGrams('gov12'))
    expect(searchGrams('7800 m²')).toContain('m2')
  })

  it('keeps characters beyond the basic plane whole', () => {
    expect(searchGrams('𠮷野')).toEqual(['𠮷', '𠮷野', '野'])
  })

  it('finds any text by any part of it', () => {
    const character = fc.constantFrom(...'政务服务大厅水电费劳派遣abcXYZ0123（），。 　·-𠮷Ａ１')
    const text = fc.string({ unit: character, maxLength: 20 })
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        expect(searchGrams(before + query + after)).toEqual(expect.arrayContaining(queryGrams(query)))
      }),
      { numRuns: 1_000 },
    )
  })
})
