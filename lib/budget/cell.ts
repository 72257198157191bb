import { z } from 'zod'
import { moneyOf, type Money, type MoneyUnit } from './money'
import { sourcePositionSchema } from './source-position'

/** How sure a resolved value is: nothing else fits · another table settles it · several placements remain. */
export const CERTAINTIES = ['certain', 'settled', 'open'] as const

/** What had to be done to a cell before it could be used, when the source was not plain. The printed text is never overwritten. */
const resolutionSchema = z.strictObject({
  /** The value as it is used. */
  text: z.string(),
  /** Why it differs from the printed cell: pieces put together, a row shifted back, a column found by arithmetic, 亿元 or a numeral in words converted. */
  how: z.enum(['rejoined', 'shifted', 'placed', 'converted']),
  certainty: z.enum(CERTAINTIES),
  /** For `settled`: the tables that settle it. For `open`: what else would fit. In our own words. */
  because: z.string().optional(),
})

/** One cell of a table as read (单元格): the text as printed, where it stands, and its resolution when there was one. */
export const cellSchema = z.strictObject({
  text: z.string(),
  at: sourcePositionSchema.optional(),
  resolved: resolutionSchema.optional(),
})
export type Cell = z.infer<typeof cellSchema>

/** The text to use: resolved where it was resolved, else as printed. */
export const cellText = (cell: Cell | undefined): string | undefined => cell?.resolved?.text ?? cell?.text

/** Whether it was left open which value stands here: such a figure is shown where it is printed, and leads nothing. */
export const isOpen = (cell: Cell | undefined): boolean => cell?.resolved?.certainty === 'open'

/** The money to use; undefined when the column is absent, the cell blank, dashed or not one number. */
export const cellMoney = (cell: Cell | undefined, unit: MoneyUnit): Money | undefined => moneyOf(cellText(cell), unit)
