import { prepareDatabase } from '@/cli/prepare-database'
import { createProgress } from '@/cli/progress'
import { projectRoot } from '@/cli/project-root'
import { readEnv } from '@/lib/env'
import { devScript } from './dev-script'
import { runInTerminal } from './stages/run-in-terminal'

// npm run dev: Next's development server on the database that `npm start` would use, brought up to date first and
// stopped at the end when nobody else uses it.
await devScript(async (stop) => {
  const env = readEnv(process.env, projectRoot)
  const progress = createProgress(process.stderr)
  const database = await prepareDatabase({ env, projectRoot, signal: stop, progress })
  try {
    const address = ['--hostname', env.host, '--port', String(env.port)]
    return await runInTerminal('next', ['dev', ...address], stop, { DATABASE_URL: database.readerUrl })
  } finally {
    await database.release()
  }
})
