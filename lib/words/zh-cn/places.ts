/** A place in a document. */
export const placeWords = {
  line: (line: number) => `第 ${line} 行`,
  lines: (from: number, to: number) => `第 ${from}–${to} 行`,
  character: (line: number, character: number) => `第 ${line} 行第 ${character} 字`,
  page: (page: number) => `第 ${page} 页`,
  sheetCell: (sheet: number, cell: string) => `第 ${sheet} 张工作表 ${cell} 格`,
  tableCell: (table: number, row: number, column: number) => `第 ${table} 张表第 ${row} 行第 ${column} 列`,
} as const
