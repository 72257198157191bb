import { describe, expect, it } from 'vitest'
import { splitHead } from './split-head'

const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((texts, line) => ({ cells: texts.map((text, column) => ({ text, column, at: `L${line}` })) }))

const bodyOf = (...rows: readonly (readonly string[])[]) =>
  splitHead(
    rowsOf(['因公出国（境）费', '公务接待费', '会议费', '培训费'], ...rows) as never,
    [],
    [/^(?:因公出国.*|公务接待费|会议费|培训费)$/],
  ).body.map(({ cells }) => cells.map(({ text }) => text))

describe('a row of numbers under the heads', () => {
  it('that counts the columns is none of the body', () => {
    expect(bodyOf(['1', '2', '3', '4'], ['0.50', '', '', ''])).toEqual([['0.50', '', '', '']])
    expect(bodyOf(['5', '6', '7', '8'], ['0.50', '', '', ''])).toEqual([['0.50', '', '', '']])
  })

  it('that begins with nought are amounts', () => {
    expect(bodyOf(['0', '1', '', ''])).toEqual([['0', '1', '', '']])
  })
})
