import type { Rule } from '@/lib/audit/rule'
import { carriedOverProjects } from './carried-over-projects'
import { costCaps } from './cost-caps'
import { keyProjects } from './key-projects'
import { peopleTimesCost } from './people-times-cost'
import { projectByProject } from './project-by-project'
import { projectCodes } from './project-codes'
import { projectNames } from './project-names'
import { projectTotals } from './project-totals'
import { projectsWithinCodes } from './projects-within-codes'
import { purchasesWithoutProcurement } from './purchases-without-procurement'
import { sameMeasures } from './same-measures'
import { samePromises } from './same-promises'

/** Projects and what is bought. */
export const PROJECTS: readonly Rule[] = [
  projectTotals,
  projectByProject,
  costCaps,
  peopleTimesCost,
  projectCodes,
  purchasesWithoutProcurement,
  samePromises,
  keyProjects,
  projectNames,
  carriedOverProjects,
  sameMeasures,
  projectsWithinCodes,
]
