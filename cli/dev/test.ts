import { availableParallelism } from 'node:os'
import { devScript } from './dev-script'
import { allStages } from './stages/all-stages'
import { stageBoard, totalsLine } from './stages/board'
import { runStages, type Totals } from './stages/run-stages'
import type { Stage } from './stages/stage'
import { sweepAbandoned } from './throwaway'

// npm test [-- STAGE…]: all checks, or those that are named. The last line says how it went, for people and machines.
await devScript(async (stop) => {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !allStages.some((stage) => stage.name === name))
  if (unknown.length > 0) return listStages(unknown)

  const begun = performance.now()
  const totals = await run(
    allStages.filter(({ name }) => asked.length === 0 || asked.includes(name)),
    stop,
  )
  stop.throwIfAborted()
  console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s`)
  console.log(totalsLine(totals))
  return totals.failed > 0 ? 1 : 0
})

async function run(stages: readonly Stage[], stop: AbortSignal): Promise<Totals> {
  try {
    sweepAbandoned()
    // One more than two cores can do at once: a stage that waits for its server leaves its core to another.
    const lanes = Math.min(3, availableParallelism() + 1)
    return await runStages(stages, { lanes, abort: stop, ...stageBoard(process.stdout) })
  } catch (error) {
    // Checks that break have not passed.
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function listStages(unknown: readonly string[]): number {
  console.error(`no stage ${unknown.join(', ')}; there are:`)
  for (const { name, guards } of allStages) console.error(`  ${name.padEnd(16)} ${guards}`)
  return 2
}
