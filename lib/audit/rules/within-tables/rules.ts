import type { Rule } from '@/lib/audit/rule'
import { asRead } from './as-read'
import { balanceAddsUp } from './balance-adds-up'
import { columnsAddUp } from './columns-add-up'
import { levelsAddUp } from './levels-add-up'
import { rowsComplete } from './rows-complete'
import { rowsInPlace } from './rows-in-place'
import { unitsAddUp } from './units-add-up'

/** Sums within one table, and its rows: all there, in their place. */
export const WITHIN_TABLES: readonly Rule[] = [
  columnsAddUp,
  levelsAddUp,
  unitsAddUp,
  balanceAddsUp,
  rowsComplete,
  rowsInPlace,
  asRead,
]
