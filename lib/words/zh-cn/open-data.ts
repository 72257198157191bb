/** What the addresses of the open data answer in words. */
export const openData = {
  noSuchTable: '没有这张数据表\n',
} as const
