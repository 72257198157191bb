/** What stands between things of the same kind, said one after another. */
export const separators = {
  items: '、',
  phrases: '，',
  clauses: '；',
  /** Between short things with their amounts. */
  dots: ' · ',
  /** Between two things said side by side that are no sentence. */
  gap: '　',
} as const
