import path from 'node:path'
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config, { browserEntry, forbidden, heavy } from '@/dependencies.config.mjs'

/** What dependency-cruiser says of the imports, a line each; where code belongs stands below the first of its kind. */
export async function checkArrows(root: string, folders: readonly string[]): Promise<string[]> {
  const tsConfig = path.join(root, 'tsconfig.json')
  const { output } = await cruise(
    [...folders],
    { ...config.options, tsConfig: { fileName: tsConfig }, ruleSet: { forbidden }, validate: true, baseDir: root },
    undefined,
    { tsConfig: extractTSConfig(tsConfig) },
  )
  const { modules, summary } = output as ICruiseResult
  const told = new Set<string>()
  const arrows = summary.violations.flatMap(({ from, to, rule, cycle }) => {
    const comment = told.has(rule.name) ? [] : [`    ${commentOf(rule.name)}`]
    told.add(rule.name)
    const way = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to]
    return [`${rule.name}: ${way.join(' → ')}`, ...comment]
  })
  return [...arrows, ...weightInBrowser(modules)]
}

const commentOf = (name: string): string => forbidden.find((rule) => rule.name === name)?.comment ?? ''

/** dependency-cruiser cannot follow only what runs. */
function weightInBrowser(modules: readonly IModule[]): string[] {
  const runs = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.flatMap(({ resolved, dependencyTypes }) =>
        dependencyTypes.includes('type-only') ? [] : [resolved],
      ),
    ]),
  )
  const way = wayTo(runs, browserEntry, (file) => heavy.test(file))
  if (way.length === 0) return []
  return [`${way.join(' → ')}: travels to every reader’s browser. Ask on the server and hand the answer over as data.`]
}

/** The shortest way over what a file loads to one that `found` accepts; empty when there is none. */
function wayTo(runs: ReadonlyMap<string, readonly string[]>, from: string, found: (file: string) => boolean): string[] {
  const ways = [[from]]
  const seen = new Set([from])
  for (const way of ways)
    for (const next of runs.get(way.at(-1) ?? '') ?? []) {
      if (found(next)) return [...way, next]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  return []
}
