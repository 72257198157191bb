import { expect, it } from 'vitest'
import { originalLines } from './original-lines'
import { documentOfText } from './text-fixture'

it('has every line of a text at its number, blank ones too', () => {
  expect(originalLines(documentOfText('一\n\n二\u0000三\n'))).toEqual(['一', '', '二三'])
})

it('has every page of a PDF at its number', () => {
  const line = (text: string, at: string) => ({ kind: 'line' as const, line: { text, at } })
  const grid = { at: 'P3', rows: [[{ text: 'a', at: 'P3', column: 0, columns: 1, rows: 1 }]] }
  const blocks = [line('甲', 'P1'), line('乙', 'P1:1.0,1.0,2.0,2.0'), { kind: 'grid' as const, grid }]
  const document = { ...documentOfText(''), blocks, pages: 3 }
  expect(originalLines(document)).toEqual(['甲\n乙', '', 'a'])
})
