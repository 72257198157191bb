/** 二十四、 → 24. */
export function ordinalOf(label: string): number | undefined {
  const words = /^[(（]?([一二三四五六七八九十]{1,3})[)）、]/.exec(label)?.[1]
  if (words === undefined) return undefined
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words]
  const ten = words.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1)
}

const DIGITS = '一二三四五六七八九'
