import type { Rule } from '@/lib/audit/rule'
import { evaluatedProjects } from './evaluated-projects'
import { evaluationCounts } from './evaluation-counts'
import { evaluationMoney } from './evaluation-money'
import { evaluationRates } from './evaluation-rates'
import { goalsAndTaskFigures } from './goals-and-task-figures'
import { goalsAndTasks } from './goals-and-tasks'
import { indicatorClasses } from './indicator-classes'
import { notesAndFormulas } from './notes-and-formulas'
import { notesAndTargets } from './notes-and-targets'
import { performanceFunds } from './performance-funds'
import { ratesOfNothing } from './rates-of-nothing'
import { ratesWithoutBase } from './rates-without-base'
import { repeatedEntries } from './repeated-entries'
import { resultsAndScores } from './results-and-scores'
import { satisfactionTargets } from './satisfaction-targets'
import { scoresAddUp } from './scores-add-up'
import { targetDirections } from './target-directions'
import { targetUnits } from './target-units'
import { targetValues } from './target-values'
import { targetsExclude } from './targets-exclude'

/** Goals, indicators and self-evaluation (绩效). */
export const PERFORMANCE: readonly Rule[] = [
  evaluationRates,
  scoresAddUp,
  ratesWithoutBase,
  satisfactionTargets,
  ratesOfNothing,
  targetsExclude,
  evaluatedProjects,
  evaluationCounts,
  evaluationMoney,
  indicatorClasses,
  repeatedEntries,
  resultsAndScores,
  targetDirections,
  targetUnits,
  targetValues,
  notesAndTargets,
  performanceFunds,
  notesAndFormulas,
  goalsAndTasks,
  goalsAndTaskFigures,
]
