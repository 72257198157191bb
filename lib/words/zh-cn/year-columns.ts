/** The years of a department as columns: their labels, and what they show in a sentence. */
export const yearColumns = {
  /** Why a column is empty. */
  gaps: { unprinted: '没有写总计', open: '没有读准', predecessor: '尚未设立', absent: '未收录' },
  derived: (amount: string) => `推算 ${amount}`,
  corrected: (amount: string) => `更正 ${amount}`,
  nothing: (phase: string) => `${phase}没有支出总计`,
  only: (year: string) => `${year}，只有这一年`,
  fromTo: (first: string, last: string, missing: number) =>
    `从 ${first}到 ${last}${missing > 0 ? `，中间缺 ${missing} 年` : ''}`,
  /** `phase` where it is not said beside it. */
  year: (year: number, phase: string | undefined, isDerived: boolean, amount: string, corrected: string | undefined) =>
    `${year} 年${phase ?? ''}${isDerived ? '（推算）' : ' '}${amount} 万元${
      corrected === undefined ? '' : `（按文件自己的说明是 ${corrected} 万元）`
    }`,
} as const
