/** Where a term stands in the documents. */
export const termPlaces = {
  /** In quotation marks, unless it brings its own. */
  quoted: (name: string) => (name.includes('“') ? name : `“${name}”`),
  inStatement: (phase: string, subject: string | undefined) =>
    `${phase}的文字说明${subject === undefined ? '' : `里的“${subject}”`}`,
  inTable: (phase: string, number: number | undefined, title: string) =>
    `${phase}${number === undefined ? '' : `第 ${number} 张`}《${title}》`,
  column: (name: string) => `${name}栏`,
  row: (name: string) => `${name}行`,
  place: (parts: readonly string[]) => parts.join('，'),
  /** Of one example: its table and row, and its column where there are several. */
  example: (title: string, row: string, column: string | undefined) =>
    `《${title}》${row}${column === undefined ? '' : `，${column}`}`,
  target: (title: string, project: string | undefined, indicator: string) =>
    `《${title}》${project === undefined ? '' : `${project}，`}指标${indicator}的目标值`,
  inWords: (name: string | undefined) => `文字说明${name ?? ''}`,
  points: '分',
} as const
