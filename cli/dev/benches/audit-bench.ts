import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { projectRoot } from '@/cli/project-root'
import { groupBy } from '@/lib/audit/group-by'
import { mutationResults, MUTATIONS, type MutationResult } from '@/lib/audit/mutation-fixture'
import { plantedResults, type PlantedResult } from '@/lib/audit/planted-fixture'
import type { AuditCase } from '@/lib/audit/rule'
import { runAudit } from '@/lib/audit/run-audit'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import { consistentYears } from '@/lib/testing/consistent-years'
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

/**
 * In real documents: the share of printed amounts that cannot be changed by 0.02 unseen, and the columns that hold the
 * others, which no rule can reach: nothing else in their document depends on them.
 */
export function reachReport(): string {
  const results = shippedDisclosures().flatMap(({ disclosure }) => [
    ...mutationResults(disclosure, ['changed by 0.02']),
  ])
  const columns = groupBy(results, ({ cell }) => cell)
  const unreached = [...columns].filter(([, own]) => own.some(({ caught }) => !caught))
  return [share('all amounts', results), ...unreached.map(([name, own]) => share(`  unreached in ${name}`, own))].join(
    '\n',
  )
}

/** Ten thousand consistent documents, rounded and not, alone and beside last year's: nothing may be said against them. */
export function silenceReport(): string {
  let count = 0
  const alarms = new Map<string, number>()
  for (const audited of consistentCases()) {
    count++
    for (const { rule, severity } of runAudit(audited).findings)
      if (severity === 'error' || severity === 'conflict') alarms.set(rule, (alarms.get(rule) ?? 0) + 1)
  }
  const lines = [...alarms].map(([rule, times]) => `  false alarm: ${rule} ${times} times`)
  return [`  ${count} consistent documents, ${alarms.size} rules raised an alarm`, ...lines].join('\n')
}

function* consistentCases(): Generator<AuditCase> {
  for (const phase of PHASES)
    for (let seed = 1; seed <= SAMPLES; seed++)
      for (const rounded of [true, false]) {
        const wanted = { phase, rounded, wide: seed % 2 === 0 }
        for (const disclosure of fc.sample(consistentDisclosure(wanted), { numRuns: PER_SAMPLE, seed }))
          yield { disclosure }
        yield* fc.sample(consistentYears(wanted), { numRuns: PER_SAMPLE, seed })
      }
}

// Two phases, rounded and not, alone and beside others: 8 × 50 × 25 documents.
const SAMPLES = 50
const PER_SAMPLE = 25

function share(name: string, results: readonly Pick<MutationResult, 'caught'>[]): string {
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

/**
 * Errors as officials make them, planted one at a time in consistent documents: how often they are seen as an error or a
 * conflict, and how often their matter stands at their root.
 */
export function plantedReport(): string {
  const lines = PHASES.flatMap((phase) => {
    const results = [true, false].flatMap((wide) =>
      fc
        .sample(consistentDisclosure({ phase, wide }), { numRuns: 5, seed: 11 })
        .flatMap((made) => [...plantedResults(made)]),
    )
    const kinds = [...groupBy(results, ({ kind }) => kind)]
    return [
      plantedShare(`${phase}, ${kinds.length} kinds`, results),
      ...kinds.map(([kind, own]) => plantedShare(kind, own)),
    ]
  })
  return lines.join('\n')
}

function plantedShare(name: string, results: readonly PlantedResult[]): string {
  const seen = results.map((result) => ({ caught: result.seen }))
  const roots = results.flatMap(({ atRoot }) => (atRoot === undefined ? [] : [{ caught: atRoot }]))
  const instead = results.find((result) => result.instead !== undefined)?.instead
  const wrong = instead === undefined || name.includes('kinds') ? '' : `\n      ${instead}`
  return `${share(name, seen)}   at its root${share('', roots).trimStart().padStart(26)}${wrong}`
}
