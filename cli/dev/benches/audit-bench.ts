import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { projectRoot } from '@/cli/project-root'
import { mutationResults, MUTATIONS, type MutationResult } from '@/lib/audit/mutation-fixture'
import { runAudit } from '@/lib/audit/run-audit'
import { consistentDisclosure } from '@/lib/budget/consistent-disclosure'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { PHASES } from '@/lib/budget/phase'
import type { Bench } from './bench'

/** Each shipped disclosure checked by every rule, against a plain walk over all its cells. */
export async function auditBench(): Promise<Bench> {
  const shipped = shippedDisclosures()
  const plain = {
    name: 'all cells read',
    run: () => JSON.stringify(shipped.map(({ disclosure }) => disclosure)).length,
  }
  return {
    cases: [plain, ...shipped.map(({ name, disclosure }) => ({ name, run: () => runAudit({ disclosure }) }))],
  }
}

/** The share of mutated figures that some rule catches, by kind of mutation and of cell. Not a matter of time. */
export function mutationReport(): string {
  const results = PHASES.flatMap((phase) =>
    fc.sample(consistentDisclosure({ phase }), { numRuns: 3, seed: 7 }).flatMap((made) => [...mutationResults(made)]),
  )
  const lines = MUTATIONS.map((mutation) =>
    share(
      mutation,
      results.filter((result) => result.mutation === mutation),
    ),
  )
  const cells = [...new Set(results.map(({ mutation, cell }) => `${mutation}: ${cell}`))]
  const missed = cells.flatMap((name) => {
    const own = results.filter(({ mutation, cell }) => `${mutation}: ${cell}` === name)
    return own.some(({ caught }) => !caught) ? [share(`  missed ${name}`, own)] : []
  })
  return [share('all', results), ...lines, ...missed].join('\n')
}

function share(name: string, results: readonly MutationResult[]): string {
  const caught = results.filter((result) => result.caught).length
  const percent = ((100 * caught) / Math.max(1, results.length)).toFixed(1)
  return `  ${name.padEnd(60)} ${String(caught).padStart(6)} / ${String(results.length).padEnd(6)} ${percent.padStart(5)} %`
}

function shippedDisclosures(): { name: string; disclosure: Disclosure }[] {
  const folder = path.join(projectRoot, 'data/disclosures')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name,
      disclosure: disclosureSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
    }))
}
