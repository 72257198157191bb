import type { Rule } from './rule'
import { BETWEEN_TABLES } from './rules/between-tables/rules'
import { CLASSIFICATIONS } from './rules/classifications/rules'
import { PERFORMANCE } from './rules/performance/rules'
import { PROJECTS } from './rules/projects/rules'
import { STATEMENT } from './rules/statement/rules'
import { WITHIN_TABLES } from './rules/within-tables/rules'
import { WORDING } from './rules/wording/rules'
import { YEARS } from './rules/years/rules'

/** Every rule there is, group by group, in the order of the ledger. docs/rules.md lists them; a new rule is a file and a line in its group. */
export const AUDIT_RULES: readonly Rule[] = [
  ...WITHIN_TABLES,
  ...BETWEEN_TABLES,
  ...CLASSIFICATIONS,
  ...STATEMENT,
  ...YEARS,
  ...PROJECTS,
  ...PERFORMANCE,
  ...WORDING,
]
