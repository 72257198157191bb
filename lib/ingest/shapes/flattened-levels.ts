import type { Fragment } from './flattened-fragments'

/** The first and second level of the indicators (一级、二级指标), as far as forms agree on their names. */
const FIRST = ['投入管理指标', '成本指标', '产出指标', '效益指标', '满意度指标', '投入指标', '过程指标', '效果指标']
const SECOND = [
  '工作目标管理',
  '预算和财务管理',
  '绩效管理',
  '重点工作任务完成',
  '履职目标实现',
  '履职效益',
  '满意度',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
  '服务对象满意度',
]

/**
 * Reads the names of the levels off the fragments before an indicator. They stand in narrow columns, broken after every
 * few characters; where a page or a row cuts both columns, the beginnings of both names come before the row and their ends
 * after it.
 */
export class Levels {
  first: string | undefined
  second: string | undefined
  /** The rest of names that were cut, expected next. */
  #rest = ''

  /** How many fragments from `i` on are names of levels. */
  read(fragments: readonly Fragment[], i: number): number {
    return this.#readRest(fragments, i) || this.#readNames(fragments, i) || this.#readCut(fragments, i)
  }

  #readRest(fragments: readonly Fragment[], i: number): number {
    if (this.#rest === '') return 0
    const length = lengthOf(fragments, i, (text) => text === this.#rest)
    if (length > 0) this.#rest = ''
    return length
  }

  #readNames(fragments: readonly Fragment[], i: number): number {
    let found: { length: number; first?: string; second?: string } = { length: 0 }
    for (const { name, first, second } of NAMES) {
      const length = lengthOf(fragments, i, (text) => text === name)
      if (length > found.length) found = { length, ...(first && { first }), ...(second && { second }) }
    }
    if (found.length === 0) return 0
    if (found.first !== undefined) [this.first, this.second] = [found.first, undefined]
    if (found.second !== undefined) this.second = found.second
    return found.length
  }

  /** `效益` `社会`, the row, and then `指标` `效益指标`: single characters one below the other. */
  #readCut(fragments: readonly Fragment[], i: number): number {
    let text = ''
    let length = 0
    while (isLetter(fragments[i + length])) text += fragments[i + length++]?.text ?? ''
    if (text.length < 2) return 0
    const after = fragments.slice(i + length, i + length + REACH).filter(isLetter)
    const below = after.map((fragment) => fragment.text).join('')
    const cuts = FIRST.flatMap((first) =>
      SECOND.flatMap((second) => {
        const rest = cutOf(text, first, second)
        return rest === undefined ? [] : [{ first, second, rest }]
      }),
    )
    const found = cuts.find(({ rest }) => below.startsWith(rest))
    if (!found) return 0
    ;[this.first, this.second, this.#rest] = [found.first, found.second, found.rest]
    return length
  }
}

/** How far below the other half of a cut name may stand. */
const REACH = 40

const isLetter = (fragment: Fragment | undefined): boolean =>
  fragment !== undefined && fragment.first && fragment.last && fragment.text.length === 1

/** What is left of both names when `text` is the beginning of the one followed by the beginning of the other. */
function cutOf(text: string, first: string, second: string): string | undefined {
  for (let cut = 1; cut < text.length; cut++) {
    const [a, b] = [text.slice(0, cut), text.slice(cut)]
    if (first.startsWith(a) && second.startsWith(b)) return first.slice(a.length) + second.slice(b.length)
  }
  return undefined
}

interface Name {
  readonly name: string
  readonly first?: string
  readonly second?: string
}

const NAMES: readonly Name[] = [
  ...FIRST.map((first) => ({ name: first, first })),
  ...SECOND.map((second) => ({ name: second, second })),
  ...FIRST.flatMap((first) => SECOND.map((second) => ({ name: first + second, first, second }))),
]
const LONGEST = 24

/** How many fragments put together satisfy a test. Each stands first on its line: a name beside others is no level. */
function lengthOf(fragments: readonly Fragment[], i: number, test: (text: string) => boolean): number {
  let text = ''
  for (let length = 1; text.length < LONGEST; length++) {
    const fragment = fragments[i + length - 1]
    if (!fragment?.first || (length > 1 && !fragments[i + length - 2]?.last)) return 0
    text += fragment.text
    if (test(text)) return fragment.last ? length : 0
  }
  return 0
}
