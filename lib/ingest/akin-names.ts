import type { Department } from '@/lib/budget/place'
import { coreName } from './find-district'

/** Every name it is known by. */
export const namesOf = ({ name, names }: Department): string[] => [name, ...names.map((known) => known.name)]

/** Whether a name is one of its own, however its place is told. */
export function goesBy(department: Department, name: string, places: readonly string[]): boolean {
  const wanted = coreName(name, places)
  return namesOf(department).some((candidate) => coreName(candidate, places) === wanted)
}

/** A renamed body keeps a word of what it is about; a code handed to another body does not. */
export const isAkin = (department: Department, name: string, places: readonly string[]): boolean =>
  namesOf(department).some((candidate) => akin(candidate, name, places))

export function akin(one: string, other: string, places: readonly string[]): boolean {
  const pairs = (text: string) =>
    [...coreName(text, places)].slice(0, -1).map((_, i) => coreName(text, places).slice(i, i + 2))
  const own = new Set(pairs(other).filter((pair) => !COMMON.has(pair)))
  return pairs(one).some((pair) => own.has(pair))
}

/** Pairs of characters that half of all departments have in their names. */
const COMMON = new Set([
  '管理',
  '理局',
  '服务',
  '中心',
  '务中',
  '办公',
  '公室',
  '委员',
  '员会',
  '工作',
  '人民',
  '民政',
  '政府',
  '发展',
  '事务',
  '务局',
])
