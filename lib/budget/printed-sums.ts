/** How documents call a sum in heads and rows: words to know it by, not to show. */
export const PRINTED_SUMS = { grandTotal: '总计', total: '合计', subtotal: '小计' } as const
