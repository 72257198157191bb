/** The units a page can show its amounts in. */
export const unitWords = {
  wan: '万元',
  yuan: '元',
  share: '占支出总计的 %',
  /** Of a switch between them. */
  choose: '单位',
  ofAmounts: '金额单位',
} as const
