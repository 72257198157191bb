import { TABLES } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import { sameHead } from '@/lib/ingest/tables/heads'

const WORDS = [...new Set(TABLES.flatMap(({ columns }) => columns.map(({ title }) => compared(title))))]
const GROUPS = [...new Set(TABLES.flatMap(({ columns }) => columns.flatMap(({ under }) => under.map(compared))))]
const LABEL =
  /^(?:(?:部门|政府)?(?:预算)?(?:支出)?(?:功能|经济)?(?:分类)?)?科目(?:编码|代码|名称)$|^(?:类|款|项|项目|项目名称|科目|金额|预算数|决算数|行次|栏次|收入|支出|名称|类型)$|(?:单位|部门)(?:代码|编码|名称)$|^(?:支出)?功能分类(?:科目)?$|^经济分类(?:科目)?$/

/** 人员经费 stands under 基本支出 in every table that has both; 项目支出 never does. */
const UNDER = new Map(
  GROUPS.map((group) => [
    group,
    TABLES.flatMap(({ columns }) =>
      columns.flatMap(({ title, under }) => (under.some((one) => sameHead(one, group)) ? [compared(title)] : [])),
    ),
  ]),
)
export const isNeverUnder = (group: string, leaf: string): boolean => {
  const titles = UNDER.get(compared(group))
  const plain = compared(leaf)
  return titles !== undefined && isWord(plain) && !titles.some((title) => sameHead(title, plain))
}

export const isWord = (text: string): boolean =>
  LABEL.test(text) || WORDS.some((word) => sameHead(word, text)) || GROUPS.some((word) => sameHead(word, text))
export const isGroupWord = (text: string): boolean => {
  const plain = compared(text)
  return (
    GROUPS.some((word) => word === plain) ||
    /^(?:本年|上年)?(?:收入|支出)(?:预算|决算)?数?$|预算数$|^项目$|^功能分类$|^支出用途$/.test(plain)
  )
}
