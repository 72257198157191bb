import { cp } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { projectRoot } from '@/cli/project-root'

/** Disclosures that tests of the database know by heart, by the places of `data/disclosures`. */
const TESTED: readonly string[] = ['luolong', 'laocheng', 'jianxi', 'xigong']

/**
 * Copies the shipped data into a folder as tests count on it: all that ships, and of the disclosures those of four
 * districts alone. Others may join them in `data/disclosures`, and no expectation of a test has to change.
 */
export async function copyTestedData(folder: string): Promise<void> {
  const data = join(projectRoot, 'data')
  await cp(data, folder, {
    recursive: true,
    filter: (source) => {
      const [of, place] = relative(data, source).split(sep)
      return of !== 'disclosures' || place === undefined || TESTED.includes(place)
    },
  })
}
