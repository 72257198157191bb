const KEPT = '\u00a0'

/** Years and days, and what was published for them. */
export const dateWords = {
  year: (year: number | string) => `${year} 年`,
  /** The same, never broken at the end of a line. */
  yearKept: (year: number) => `${year}${KEPT}年`,
  /** As exact as it is known. */
  day: (year: number | undefined, month: number | undefined, day: number | undefined) =>
    [
      `${year}${KEPT}年`,
      ...(month === undefined ? [] : [`${month}${KEPT}月`]),
      ...(day === undefined ? [] : [`${day}${KEPT}日`]),
    ].join(KEPT),
  phaseOfYear: (year: number, phase: string) => `${year} 年${phase}`,
  yearOfBody: (body: string, year: number) => `${body} ${year} 年`,
  phaseOfDepartment: (department: string, year: number, phase: string) => `${department} ${year} 年${phase}`,
} as const
