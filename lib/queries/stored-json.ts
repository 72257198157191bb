import type { Evidence } from '@/lib/budget/finding'
import type { Headline } from '@/lib/budget/headline'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'

/** The store wrote it from a checked disclosure; the driver only knows it as JSON and text. */
export const asHeadline = (json: unknown): Headline => json as Headline
export const asCells = (json: unknown): Cells => json as Cells
export const asEvidence = (json: unknown): Evidence => json as Evidence
export const asUnit = (text: string): MoneyUnit => (text === '元' ? '元' : '万元')
