import { expect, it } from 'vitest'
import { formHeads } from './aligned-form-heads'

const LEAVES = '合计 小计 因公出国（境）费 小计 公务用车购置费 公务用车运行维护费 公务接待费 费 培训费'.split(' ')
const headed = (leaves: readonly string[]) =>
  formHeads(
    leaves.map((text, i) => ({ text, at: 'L3', first: i, last: i, depth: 1, rows: 1 })),
    leaves.length,
    'budget',
  )?.map((row) => row.map(({ text }) => text))

it('gives the groups of the form whose single heads they are, one of them cut short', () => {
  expect(headed(LEAVES)?.flat()).toContain('“三公”经费')
})

it('knows no form where a single head is another', () => {
  expect(headed(LEAVES.with(2, '虚构费用'))).toBeUndefined()
})
