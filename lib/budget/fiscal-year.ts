import { z } from 'zod'

/** A fiscal year (预算年度): in China the calendar year. Disclosure of department budgets began in 2010; codes exist from 2007 on. */
export const FIRST_FISCAL_YEAR = 2007
export const LAST_FISCAL_YEAR = 2099

export const fiscalYearSchema = z.int().min(FIRST_FISCAL_YEAR).max(LAST_FISCAL_YEAR)
export type FiscalYear = z.infer<typeof fiscalYearSchema>

/** Reads a year as it stands in an address or a title: `2025`, `2025年`. */
export function parseFiscalYear(text: string): FiscalYear | undefined {
  const digits = /^(20\d\d)年?$/.exec(text.trim())?.[1]
  return fiscalYearSchema.safeParse(digits === undefined ? undefined : Number(digits)).data
}
