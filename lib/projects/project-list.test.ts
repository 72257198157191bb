import { describe, expect, it } from 'vitest'
import { moneyOf } from '@/lib/budget/money'
import { toProjectList } from './project-list'

describe('toProjectList', () => {
  it('lists what has a name or an amount', () => {
    const project = { ordinal: 1, code: null, category: null, name: '虚构项目', total: undefined }
    const total = { text: '2.00', money: moneyOf('2.00', '万元'), unit: '万元', source: {} } as never
    const listed = toProjectList(
      [{ ...project, total }, project, { ...project, name: '' }, { ...project, name: '', total }],
      undefined,
    )
    expect(listed.map(({ name, length }) => [name, length])).toEqual([
      ['虚构项目', 1],
      ['虚构项目', 0],
      ['', 1],
    ])
  })
})
