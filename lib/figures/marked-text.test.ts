import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedText } from './marked-text'

const shown = (text: string, ...words: string[]) =>
  markedText(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

describe('marked text', () => {
  it('marks words whatever stands between their letters', () => {
    expect(shown('2025 年劳务派遣人员经费', '劳务派遣')).toBe('2025 年[劳务派遣]人员经费')
    expect(shown('“三公”经费预算', '三公经费')).toBe('“[三公”经费]预算')
    expect(shown('ＬＥＤ 屏', 'led')).toBe('[ＬＥＤ] 屏')
    expect(shown('政务服务', '政务', '务服')).toBe('[政务服]务')
    expect(shown('热线', '', '冷')).toBe('热线')
  })

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' })), (text, words) => {
        expect(
          markedText(text, words)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
