import { describe, expect, it } from 'vitest'
import { FIRST_FISCAL_YEAR, fiscalYearSchema, LAST_FISCAL_YEAR, parseFiscalYear } from './fiscal-year'

describe('a fiscal year', () => {
  it.each([
    ['2025', 2025],
    ['2025年', 2025],
    [' 2025 ', 2025],
    ['2007', 2007],
    ['2099', 2099],
  ])('is read from %j', (text, year) => {
    expect(parseFiscalYear(text)).toBe(year)
  })

  it.each(['', '2006', '2100', '25', '20255', '2025.0', '2025-2026', '２０２５', '1e3', 'abc', '2025年度'])(
    'is not read from %j',
    (text) => {
      expect(parseFiscalYear(text)).toBeUndefined()
    },
  )

  it('lies between the first codes and the end of the century', () => {
    expect(fiscalYearSchema.safeParse(FIRST_FISCAL_YEAR).success).toBe(true)
    expect(fiscalYearSchema.safeParse(LAST_FISCAL_YEAR).success).toBe(true)
    for (const year of [FIRST_FISCAL_YEAR - 1, LAST_FISCAL_YEAR + 1, 2025.5, Number.NaN]) {
      expect(fiscalYearSchema.safeParse(year).success).toBe(false)
    }
  })
})
