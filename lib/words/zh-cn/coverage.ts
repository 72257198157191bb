import type { Phase } from '@/lib/budget/phase'

const PHASES: Record<Phase, string> = { budget: '预算', final: '决算' }

/** What is held and what is not, and why. */
export const coverageWords = {
  /** Of whose departments it is said where a page has several such tables. */
  caption: (of?: string) =>
    `${of === undefined ? '' : `${of}的`}支出总计（万元）；点“预算”“决算”看那一年，点数字看它在原文件的那一格`,
  department: '部门和单位',
  pageOf: (district: string) => `${district}的页面`,
  /** Before the phase, for a screen reader. */
  year: (year: number) => `${year} 年`,
  predecessor: (name: string) => `见前身 ${name}`,
  /** A unit that published by itself, under its department. */
  unit: (name: string) => `其中单位：${name}`,
  unitsNote: '单位的钱已经在它的部门里，两行不能相加。',
  /** After the reason. */
  gapOf: (years: readonly { readonly year: number; readonly phase?: Phase }[]) =>
    `：${years.map(({ year, phase }) => `${year} 年${phase === undefined ? '' : PHASES[phase]}`).join('、')}`,
  reasons: {
    notHeld: {
      word: '未收录',
      meaning: '本站没有这份文件；可能没有公开，也可能还没有人导入，本站不知道是哪一种。',
    },
    notDue: {
      word: '未到公布期',
      meaning: '决算一般在下一年秋天公布；这是已收录的最新一年，还没有哪个部门的决算。',
    },
    unknown: {
      word: '更早，未查',
      meaning: '早于本站所见这个部门的第一份文件；那时有没有公开过，本站不知道。',
    },
    predecessor: {
      word: '见前身',
      meaning: '那一年这个部门还没有设立，文件在它的前身名下。',
    },
  },
} as const
