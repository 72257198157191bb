import { checkImports } from './check-imports'
import { checkLockfile } from './check-lockfile'
import { checkPlaces } from './check-places'
import { checkLengths, checkSources } from './check-sources'
import type { Complaint } from './complaint'
import type { ProjectFile } from './project-file'

export interface StructureReport {
  /** What has to be mended. */
  readonly complaints: readonly Complaint[]
  /** What is worth a thought. */
  readonly notes: readonly Complaint[]
}

/** The whole structure check over a listing of files; pure, so that a made-up tree can be checked too. */
export function checkStructure(files: readonly ProjectFile[]): StructureReport {
  const { tooLong, long } = checkLengths(files)
  const complaints = [
    ...checkPlaces(files),
    ...checkSources(files),
    ...tooLong,
    ...checkImports(files),
    ...checkLockfile(files),
  ]
  return { complaints: complaints.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), notes: long }
}
