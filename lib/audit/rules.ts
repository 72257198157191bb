import type { Rule } from './rule'
import { admittedErrors } from './rules/admitted-errors'
import { admittedInWords } from './rules/admitted-in-words'
import { againstLastYear } from './rules/against-last-year'
import { asRead } from './rules/as-read'
import { announcedLists } from './rules/announced-lists'
import { balanceAddsUp } from './rules/balance-adds-up'
import { balanceByFunction } from './rules/balance-by-function'
import { balanceLines } from './rules/balance-lines'
import { balancesAgree } from './rules/balances-agree'
import { basicByEconomics } from './rules/basic-by-economics'
import { basicWithinCodes } from './rules/basic-within-codes'
import { carriedOverAndLastYear } from './rules/carried-over-and-last-year'
import { carriedOverProjects } from './rules/carried-over-projects'
import { carriedOverTold } from './rules/carried-over-told'
import { changesAddUp } from './rules/changes-add-up'
import { changesExplained } from './rules/changes-explained'
import { changesOfNothing } from './rules/changes-of-nothing'
import { changesUntold } from './rules/changes-untold'
import { classNames } from './rules/class-names'
import { classNumbers } from './rules/class-numbers'
import { codeNames } from './rules/code-names'
import { columnsAddUp } from './rules/columns-add-up'
import { completionRates } from './rules/completion-rates'
import { componentsNamed } from './rules/components-named'
import { contentsMatch } from './rules/contents-match'
import { costCaps } from './rules/cost-caps'
import { countsMatch } from './rules/counts-match'
import { doubledMarks } from './rules/doubled-marks'
import { economicPairs } from './rules/economic-pairs'
import { economicsAddUp } from './rules/economics-add-up'
import { evaluatedProjects } from './rules/evaluated-projects'
import { evaluationCounts } from './rules/evaluation-counts'
import { evaluationMoney } from './rules/evaluation-money'
import { evaluationRates } from './rules/evaluation-rates'
import { figuresToldTwice } from './rules/figures-told-twice'
import { fundsAddUp } from './rules/funds-add-up'
import { fundsOfTheYear } from './rules/funds-of-the-year'
import { goalsAndTaskFigures } from './rules/goals-and-task-figures'
import { goalsAndTasks } from './rules/goals-and-tasks'
import { incomeByFund } from './rules/income-by-fund'
import { indicatorClasses } from './rules/indicator-classes'
import { initialBudget } from './rules/initial-budget'
import { instructionsLeft } from './rules/instructions-left'
import { itemsTold } from './rules/items-told'
import { keyProjects } from './rules/key-projects'
import { levelsAddUp } from './rules/levels-add-up'
import { listedCounts } from './rules/listed-counts'
import { mixedMarks } from './rules/mixed-marks'
import { namedChanges } from './rules/named-changes'
import { notesAndFormulas } from './rules/notes-and-formulas'
import { notesAndTargets } from './rules/notes-and-targets'
import { numbering } from './rules/numbering'
import { operatingInWords } from './rules/operating-in-words'
import { operatingOfBasic } from './rules/operating-of-basic'
import { organTypeCodes } from './rules/organ-type-codes'
import { otherLines } from './rules/other-lines'
import { peopleTimesCost } from './rules/people-times-cost'
import { performanceFunds } from './rules/performance-funds'
import { placeholders } from './rules/placeholders'
import { projectByProject } from './rules/project-by-project'
import { projectCodes } from './rules/project-codes'
import { projectNames } from './rules/project-names'
import { projectTotals } from './rules/project-totals'
import { projectsWithinCodes } from './rules/projects-within-codes'
import { purchasesWithoutProcurement } from './rules/purchases-without-procurement'
import { purposeOfNothing } from './rules/purpose-of-nothing'
import { purposesDiffer } from './rules/purposes-differ'
import { purposesWithoutMoney } from './rules/purposes-without-money'
import { ratesOfNothing } from './rules/rates-of-nothing'
import { ratesWithoutBase } from './rules/rates-without-base'
import { reasonsAgree } from './rules/reasons-agree'
import { reasonsCarry } from './rules/reasons-carry'
import { reasonsFit } from './rules/reasons-fit'
import { repeatedEntries } from './rules/repeated-entries'
import { repeatedWords } from './rules/repeated-words'
import { resultsAndScores } from './rules/results-and-scores'
import { rowsComplete } from './rules/rows-complete'
import { rowsInPlace } from './rules/rows-in-place'
import { rowsOfOtherFunds } from './rules/rows-of-other-funds'
import { runningCostsOnce } from './rules/running-costs-once'
import { saidNone } from './rules/said-none'
import { sameBody } from './rules/same-body'
import { sameMeasures } from './rules/same-measures'
import { samePromises } from './rules/same-promises'
import { satisfactionTargets } from './rules/satisfaction-targets'
import { scoresAddUp } from './rules/scores-add-up'
import { slipsOfThePen } from './rules/slips-of-the-pen'
import { statedChanges } from './rules/stated-changes'
import { statedShares } from './rules/stated-shares'
import { statementAddsUp } from './rules/statement-adds-up'
import { statementAgrees } from './rules/statement-agrees'
import { statementMatchesAppropriations } from './rules/statement-matches-appropriations'
import { statementMatchesSources } from './rules/statement-matches-sources'
import { statementMatchesTables } from './rules/statement-matches-tables'
import { tableNumbers } from './rules/table-numbers'
import { tableYears } from './rules/table-years'
import { tablesLeftBlank } from './rules/tables-left-blank'
import { tablesPresent } from './rules/tables-present'
import { tablesTitled } from './rules/tables-titled'
import { targetDirections } from './rules/target-directions'
import { targetUnits } from './rules/target-units'
import { targetValues } from './rules/target-values'
import { targetsExclude } from './rules/targets-exclude'
import { termsExplained } from './rules/terms-explained'
import { threePublicCounts } from './rules/three-public-counts'
import { threePublicWithinCodes } from './rules/three-public-within-codes'
import { totalsAgree } from './rules/totals-agree'
import { unfinishedItems } from './rules/unfinished-items'
import { unitsAddUp } from './rules/units-add-up'
import { unitsInWords } from './rules/units-in-words'
import { unitsListed } from './rules/units-listed'
import { unitsOfDepartment } from './rules/units-of-department'
import { vehicleKinds } from './rules/vehicle-kinds'
import { vehiclesAndRunning } from './rules/vehicles-and-running'
import { yearsInWords } from './rules/years-in-words'
import { zeroFormats } from './rules/zero-formats'

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
  admittedInWords,
  changesExplained,
  changesOfNothing,
  componentsNamed,
  contentsMatch,
  evaluatedProjects,
  evaluationCounts,
  evaluationMoney,
  indicatorClasses,
  instructionsLeft,
  itemsTold,
  listedCounts,
  mixedMarks,
  namedChanges,
  purposesDiffer,
  repeatedEntries,
  repeatedWords,
  resultsAndScores,
  saidNone,
  sameBody,
  slipsOfThePen,
  statementMatchesSources,
  tableNumbers,
  tablesTitled,
  targetDirections,
  targetUnits,
  targetValues,
  threePublicCounts,
  vehiclesAndRunning,
  yearsInWords,
  zeroFormats,
  keyProjects,
  notesAndTargets,
  performanceFunds,
  unitsListed,
  projectNames,
  rowsInPlace,
  carriedOverAndLastYear,
  carriedOverProjects,
  carriedOverTold,
  classNumbers,
  economicPairs,
  figuresToldTwice,
  notesAndFormulas,
  operatingInWords,
  purposesWithoutMoney,
  rowsOfOtherFunds,
  runningCostsOnce,
  sameMeasures,
  termsExplained,
  unfinishedItems,
  changesUntold,
  reasonsAgree,
  asRead,
  announcedLists,
  balanceLines,
  goalsAndTasks,
  otherLines,
  reasonsCarry,
  tablesLeftBlank,
  vehicleKinds,
  basicWithinCodes,
  projectsWithinCodes,
  unitsOfDepartment,
  goalsAndTaskFigures,
]
