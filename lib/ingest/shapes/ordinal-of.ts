/** 二十四、 → 24. */
export function ordinalOf(label: string): number | undefined {
  const words = /^[(（]?([一二三四五六七八九十]{1,3})[)）、]/.exec(label)?.[1]
  if (words === undefined) return undefined
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words]
  const ten = words.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1)
}

const DIGITS = '一二三四五六七八九'

/** What a label without a number begins with, in a list of numbered ones. */
export const OF_SUMS =
  /^(?:[本当]年(?:收入|支出)|(?:收入|支出)[合总]计?$|(?:收入|支出)[合总]计|[合总]计$|上年结|年[初末终]|结转下年|结余分配|使用非)/

/** Which side of a balance a label says that it is of. */
export function sideSaid(label: string): 'income' | 'expenditure' | undefined {
  if (/^(?:[本当]年)?收入|^上年结|^年初/.test(label)) return 'income'
  return /^(?:[本当]年)?支出|^结转下年|^年[末终]/.test(label) ? 'expenditure' : undefined
}
