import type { Rule } from '@/lib/audit/rule'
import { classNames } from './class-names'
import { classNumbers } from './class-numbers'
import { codeNames } from './code-names'
import { economicPairs } from './economic-pairs'
import { organTypeCodes } from './organ-type-codes'
import { otherLines } from './other-lines'

/** Codes and names of the official classifications (科目). */
export const CLASSIFICATIONS: readonly Rule[] = [
  classNames,
  codeNames,
  organTypeCodes,
  classNumbers,
  economicPairs,
  otherLines,
]
