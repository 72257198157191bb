import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, namedPhase, namedYear, possibleNames } from './cut-words'

const NAMES = ['洛龙', '洛龙区', '政务服务中心', '政务', '大厅', '项目支出', '12345热线', '上年结转']
const cut = (text: string) => cutText(text, (word) => NAMES.includes(word))
const words = (text: string) => cut(text).map((piece) => piece.text)

describe('a text without spaces', () => {
  it('is cut into the names it holds, the longest of them, and question words', () => {
    expect(cut('洛龙政务服务中心花了多少')).toEqual([
      { text: '洛龙', sort: 'name' },
      { text: '政务服务中心', sort: 'name' },
      { text: '花了', sort: 'question' },
      { text: '多少', sort: 'question' },
    ])
    expect(words('洛龙区大厅')).toEqual(['洛龙区', '大厅'])
    expect(words('洛龙12345热线')).toEqual(['洛龙', '12345热线'])
  })

  it('keeps together what no name explains, letters and digits apart', () => {
    expect(cut('洛龙便民厕所')).toEqual([
      { text: '洛龙', sort: 'name' },
      { text: '便民厕所', sort: 'other' },
    ])
    expect(words('洛龙lwpq99')).toEqual(['洛龙', 'lwpq', '99'])
  })

  it('has years and phases, printed and spoken', () => {
    expect(cut('洛龙2025年项目支出预算').map(({ sort }) => sort)).toEqual(['name', 'year', 'name', 'phase'])
    expect(cut('洛龙去年比前年').map(({ sort }) => sort)).toEqual(['name', 'year', 'question', 'year'])
    expect(cut('上年结转')).toEqual([{ text: '上年结转', sort: 'name' }])
    expect([namedYear('2025年度'), namedYear('12025'), namedYear('2025040')]).toEqual([2025, undefined, undefined])
    expect([namedPhase('部门决算'), namedPhase('预算'), namedPhase('预算数')]).toEqual(['final', 'budget', undefined])
  })

  it('loses a particle only where it stands between known words', () => {
    expect(words('目的')).toEqual(['目的'])
    expect(words('比赛经费')).toEqual(['比赛经费'])
    expect(cut('洛龙的厕所').map(({ text, sort }) => [text, sort])).toEqual([
      ['洛龙', 'name'],
      ['的', 'question'],
      ['厕所', 'other'],
    ])
  })

  it('is all there in its pieces, in its order, whatever it is', () => {
    const unit = fc.constantFrom(...'洛龙区政务服务中心大厅花了多少的比去年前2025a项目支出')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        expect(words(text).join('')).toBe(text)
        const possible = possibleNames(text)
        for (const { text: word, sort } of cut(text)) if (sort === 'name') expect(possible).toContain(word)
      }),
    )
  })
})
