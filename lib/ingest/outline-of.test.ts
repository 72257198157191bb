import { describe, expect, it } from 'vitest'
import { editionsOf } from '@/cli/dev/real-documents'
import type { IndexedBlock } from './outline'
import { outlineOf } from './outline-of'
import { documentOfText } from './text-fixture'

const firstLines = (text: string) =>
  Object.fromEntries(Object.entries(outlineOf(documentOfText(text))).map(([part, blocks]) => [part, firstLine(blocks)]))
const firstLine = ([first]: readonly IndexedBlock[]) => (first?.block.kind === 'line' ? first.block.line.at : undefined)

describe('outlineOf', () => {
  it('does not take the entries of the contents for the parts', () => {
    const parts = ['第一部分 测试区·虚构部门概况', '第二部分 2025 年部门预算情况说明', '第三部分 名词解释']
    const text = [
      '2025 年测试区·虚构部门预算公开',
      '目 录',
      ...parts,
      '附件：2025 年部门预算表',
      '- 一、部门收支预算表',
    ]
    const body = [
      '第一部分',
      '概况',
      '一、职责',
      '第二部分',
      '2025 年部门预算情况',
      '说明',
      '一、总体',
      '第三部分',
      '名词解释',
    ]
    const made = firstLines(
      [...text, ...body, '一、某词：是指…', '附件：2025 年部门预算表', '2025 年部门收支预算表'].join('\n'),
    )
    expect(made).toEqual({ front: 'L1', overview: 'L8', statement: 'L11', glossary: 'L15', tables: 'L18' })
  })

  it('reads a document that numbers no parts', () => {
    const front = [
      '2024 年测试区·虚构部门预算',
      '目  录',
      '一、主要职能 ……… 1',
      '二、名词解释 ……… 2',
      '三、部门预算编制说明 … 3',
    ]
    const body = [
      '主要职能',
      '一、建设。',
      '名词解释',
      '1.某词',
      '2024年部门预算编制说明',
      '收入 1 万元。',
      '部门收支预算总表',
    ]
    const made = firstLines([...front, ...body].join('\n'))
    expect(made).toEqual({ front: 'L1', overview: 'L6', glossary: 'L8', statement: 'L10', tables: 'L12' })
  })

  it('makes parts of anything', () => {
    for (const text of ['', 'x', '目录', '目录\n目录', '第一部分\n第一部分']) {
      const document = documentOfText(text)
      expect(Object.values(outlineOf(document)).flat()).toHaveLength(document.blocks.length)
    }
  })
})

const REAL = {
  'luolong-605-2025-budget.md': { front: 'L3', overview: 'L35', statement: 'L73', glossary: 'L153', tables: 'L179' },
  'laocheng-045-2024-budget.txt': { front: 'L3', overview: 'L35', statement: 'L63', glossary: 'L137', tables: 'L163' },
  'xigong-113-2025-budget.txt': { overview: 'L1', statement: 'L92', glossary: 'L254', tables: 'L321' },
  'jianxi-2024-final.txt': { overview: 'L1', tables: 'L29', statement: 'L534', glossary: 'L1334', furniture: 'L663' },
  'luolong-605-2022-budget.txt': { overview: 'L1', statement: 'L27', glossary: 'L82' },
}

describe.each(Object.entries(REAL))('%s', (fileName, parts) => {
  it.each(editionsOf(fileName))('has its parts where they stand: $title', ({ text }) => {
    expect(JSON.parse(JSON.stringify(firstLines(text())))).toEqual(parts)
  })
})
