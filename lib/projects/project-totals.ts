import type { YearOfProjects } from './list-projects'

/** How many there are of all that was asked for: numbers of projects may be added, their amounts of several years not. */
export const countProjects = (totals: readonly YearOfProjects[]): number =>
  totals.reduce((sum, { projects }) => sum + projects, 0)
