import { expect, it } from 'vitest'
import type { DivisionLevel } from '@/lib/budget/division'
import { countLevels, toPlaceGroups } from './place-groups'

const place = (name: string, level: DivisionLevel, ...above: readonly string[]) => ({ name, level, above })
const PLACES = [
  place('甲区', 'county', '子省', '丑市'),
  place('乙区', 'county', '子省', '丑市'),
  place('普陀区', 'county', '上海市'),
  place('子省', 'province'),
  place('丑市', 'prefecture', '子省'),
]

it('puts places under their city, and what publishes itself apart from what lies in it', () => {
  expect(toPlaceGroups(PLACES).map(({ path, level, places }) => [path.join('›'), level, places.length])).toEqual([
    ['子省›丑市', 'county', 2],
    ['上海市', 'county', 1],
    ['子省', 'province', 1],
    ['子省›丑市', 'prefecture', 1],
  ])
})

it('counts each level for itself', () => {
  expect(countLevels(PLACES)).toEqual([
    { level: 'county', count: 3 },
    { level: 'prefecture', count: 1 },
    { level: 'province', count: 1 },
  ])
})
