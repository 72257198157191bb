import type { Rule } from '@/lib/audit/rule'
import { admittedErrors } from './admitted-errors'
import { admittedInWords } from './admitted-in-words'
import { carriedOverTold } from './carried-over-told'
import { completionRates } from './completion-rates'
import { componentsNamed } from './components-named'
import { countsMatch } from './counts-match'
import { figuresToldTwice } from './figures-told-twice'
import { fundsOfTheYear } from './funds-of-the-year'
import { itemsTold } from './items-told'
import { listedCounts } from './listed-counts'
import { operatingInWords } from './operating-in-words'
import { purposeOfNothing } from './purpose-of-nothing'
import { purposesDiffer } from './purposes-differ'
import { purposesWithoutMoney } from './purposes-without-money'
import { saidNone } from './said-none'
import { statedShares } from './stated-shares'
import { statementAddsUp } from './statement-adds-up'
import { statementAgrees } from './statement-agrees'
import { statementMatchesAppropriations } from './statement-matches-appropriations'
import { statementMatchesSources } from './statement-matches-sources'
import { statementMatchesTables } from './statement-matches-tables'
import { tablesLeftBlank } from './tables-left-blank'
import { threePublicCounts } from './three-public-counts'
import { unitsInWords } from './units-in-words'
import { unitsListed } from './units-listed'
import { vehiclesAndRunning } from './vehicles-and-running'

/** What the sentences say, among themselves and beside the tables. */
export const STATEMENT: readonly Rule[] = [
  completionRates,
  countsMatch,
  statedShares,
  statementAddsUp,
  statementMatchesTables,
  statementAgrees,
  admittedErrors,
  fundsOfTheYear,
  purposeOfNothing,
  statementMatchesAppropriations,
  unitsInWords,
  admittedInWords,
  componentsNamed,
  itemsTold,
  listedCounts,
  purposesDiffer,
  saidNone,
  statementMatchesSources,
  threePublicCounts,
  vehiclesAndRunning,
  unitsListed,
  carriedOverTold,
  figuresToldTwice,
  operatingInWords,
  purposesWithoutMoney,
  tablesLeftBlank,
]
