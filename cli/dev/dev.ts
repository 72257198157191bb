import { buildIslands } from '@/cli/portal-parts'
import { prepareDatabase } from '@/cli/prepare-database'
import { createProgress } from '@/cli/progress'
import { projectRoot } from '@/cli/project-root'
import { readEnv } from '@/lib/env'
import { devScript } from './dev-script'
import { runNodeInTerminal } from './stages/run-in-terminal'

// npm run dev: the portal's server with Next's development behind it, on the database that `npm start` would use, brought up
// to date first and stopped at the end when nobody else uses it. The pages' own script is built once.
await devScript(async (stop) => {
  const env = readEnv(process.env, projectRoot)
  const progress = createProgress(process.stderr)
  const database = await prepareDatabase({ env, projectRoot, signal: stop, progress })
  try {
    await buildIslands(projectRoot)
    return await runNodeInTerminal(['--import', 'tsx', 'lib/serving/serve-portal.ts'], stop, {
      DATABASE_URL: database.readerUrl,
    })
  } finally {
    await database.release()
  }
})
