import type { Rule } from '@/lib/audit/rule'
import { againstLastYear } from './against-last-year'
import { carriedOverAndLastYear } from './carried-over-and-last-year'
import { changesAddUp } from './changes-add-up'
import { changesExplained } from './changes-explained'
import { changesOfNothing } from './changes-of-nothing'
import { changesUntold } from './changes-untold'
import { initialBudget } from './initial-budget'
import { namedChanges } from './named-changes'
import { reasonsAgree } from './reasons-agree'
import { reasonsCarry } from './reasons-carry'
import { reasonsFit } from './reasons-fit'
import { statedChanges } from './stated-changes'
import { tableYears } from './table-years'
import { vehicleKinds } from './vehicle-kinds'
import { yearsInWords } from './years-in-words'

/** This year beside the last: changes, their reasons, what other documents of the body say. */
export const YEARS: readonly Rule[] = [
  statedChanges,
  againstLastYear,
  changesAddUp,
  initialBudget,
  reasonsFit,
  tableYears,
  changesExplained,
  changesOfNothing,
  namedChanges,
  yearsInWords,
  carriedOverAndLastYear,
  changesUntold,
  reasonsAgree,
  reasonsCarry,
  vehicleKinds,
]
