/** What any chart says of itself; read in the browser too. */
export const charts = {
  scrolls: '可左右滚动的图',
} as const
