import type { Rule } from '@/lib/audit/rule'
import { announcedLists } from './announced-lists'
import { contentsMatch } from './contents-match'
import { doubledMarks } from './doubled-marks'
import { instructionsLeft } from './instructions-left'
import { mixedMarks } from './mixed-marks'
import { numbering } from './numbering'
import { placeholders } from './placeholders'
import { repeatedWords } from './repeated-words'
import { sameBody } from './same-body'
import { slipsOfThePen } from './slips-of-the-pen'
import { tableNumbers } from './table-numbers'
import { tablesPresent } from './tables-present'
import { tablesTitled } from './tables-titled'
import { termsExplained } from './terms-explained'
import { unfinishedItems } from './unfinished-items'
import { zeroFormats } from './zero-formats'

/** Words, marks, titles and blanks. */
export const WORDING: readonly Rule[] = [
  placeholders,
  tablesPresent,
  doubledMarks,
  numbering,
  contentsMatch,
  instructionsLeft,
  mixedMarks,
  repeatedWords,
  sameBody,
  slipsOfThePen,
  tableNumbers,
  tablesTitled,
  zeroFormats,
  termsExplained,
  unfinishedItems,
  announcedLists,
]
