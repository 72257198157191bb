import type { Rule } from './rule'
import { admittedErrors } from './rules/admitted-errors'
import { againstLastYear } from './rules/against-last-year'
import { balanceAddsUp } from './rules/balance-adds-up'
import { balanceByFunction } from './rules/balance-by-function'
import { balancesAgree } from './rules/balances-agree'
import { basicByEconomics } from './rules/basic-by-economics'
import { changesAddUp } from './rules/changes-add-up'
import { classNames } from './rules/class-names'
import { codeNames } from './rules/code-names'
import { columnsAddUp } from './rules/columns-add-up'
import { completionRates } from './rules/completion-rates'
import { costCaps } from './rules/cost-caps'
import { countsMatch } from './rules/counts-match'
import { doubledMarks } from './rules/doubled-marks'
import { economicsAddUp } from './rules/economics-add-up'
import { evaluationRates } from './rules/evaluation-rates'
import { fundsAddUp } from './rules/funds-add-up'
import { fundsOfTheYear } from './rules/funds-of-the-year'
import { incomeByFund } from './rules/income-by-fund'
import { initialBudget } from './rules/initial-budget'
import { levelsAddUp } from './rules/levels-add-up'
import { numbering } from './rules/numbering'
import { operatingOfBasic } from './rules/operating-of-basic'
import { organTypeCodes } from './rules/organ-type-codes'
import { peopleTimesCost } from './rules/people-times-cost'
import { placeholders } from './rules/placeholders'
import { procurementAndSpending } from './rules/procurement-and-spending'
import { projectByProject } from './rules/project-by-project'
import { projectCodes } from './rules/project-codes'
import { projectTotals } from './rules/project-totals'
import { purchasesWithoutProcurement } from './rules/purchases-without-procurement'
import { purposeOfNothing } from './rules/purpose-of-nothing'
import { ratesOfNothing } from './rules/rates-of-nothing'
import { ratesWithoutBase } from './rules/rates-without-base'
import { reasonsFit } from './rules/reasons-fit'
import { rowsComplete } from './rules/rows-complete'
import { samePromises } from './rules/same-promises'
import { satisfactionTargets } from './rules/satisfaction-targets'
import { scoresAddUp } from './rules/scores-add-up'
import { statedChanges } from './rules/stated-changes'
import { statedShares } from './rules/stated-shares'
import { statementAddsUp } from './rules/statement-adds-up'
import { statementAgrees } from './rules/statement-agrees'
import { statementMatchesAppropriations } from './rules/statement-matches-appropriations'
import { statementMatchesTables } from './rules/statement-matches-tables'
import { tableYears } from './rules/table-years'
import { tablesPresent } from './rules/tables-present'
import { targetsExclude } from './rules/targets-exclude'
import { threePublicWithinCodes } from './rules/three-public-within-codes'
import { totalsAgree } from './rules/totals-agree'
import { unitsAddUp } from './rules/units-add-up'
import { unitsInWords } from './rules/units-in-words'

/** Every rule there is, in the order of the ledger. docs/rules.md lists them; a new rule is a file and a line here. */
export const AUDIT_RULES: readonly Rule[] = [
  columnsAddUp,
  levelsAddUp,
  unitsAddUp,
  balanceAddsUp,
  totalsAgree,
  balanceByFunction,
  fundsAddUp,
  basicByEconomics,
  economicsAddUp,
  operatingOfBasic,
  projectTotals,
  projectByProject,
  threePublicWithinCodes,
  completionRates,
  countsMatch,
  statedChanges,
  statedShares,
  statementAddsUp,
  statementMatchesTables,
  againstLastYear,
  changesAddUp,
  classNames,
  codeNames,
  initialBudget,
  organTypeCodes,
  procurementAndSpending,
  statementAgrees,
  rowsComplete,
  incomeByFund,
  admittedErrors,
  placeholders,
  costCaps,
  evaluationRates,
  peopleTimesCost,
  projectCodes,
  scoresAddUp,
  tablesPresent,
  balancesAgree,
  ratesWithoutBase,
  satisfactionTargets,
  doubledMarks,
  fundsOfTheYear,
  numbering,
  purchasesWithoutProcurement,
  purposeOfNothing,
  ratesOfNothing,
  reasonsFit,
  samePromises,
  statementMatchesAppropriations,
  tableYears,
  targetsExclude,
  unitsInWords,
]
