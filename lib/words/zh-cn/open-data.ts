/** What the addresses of the open data answer in words. */
export const openData = {
  noSuchTable: '没有这张数据表\n',
  unavailable: '数据暂时取不到，请稍后再试\n',
} as const
