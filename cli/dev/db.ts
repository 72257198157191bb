import { startEmbeddedServer } from './database/test-server'
import { devScript } from './dev-script'
import { runInTerminal } from './stages/run-in-terminal'
import { sweepAbandoned } from './throwaway'

// npm run test:db [-- vitest's own arguments]: the database tests. Vitest could start the server itself (it does when
// an editor calls it), but a Ctrl-C ends vitest without its clean-up and would leave the server behind.
await devScript(async (stop) => {
  sweepAbandoned()
  const server = await startEmbeddedServer(stop)
  try {
    const args = ['run', '--project', 'db', ...process.argv.slice(2)]
    return await runInTerminal('vitest', args, stop, { MINGZHANG_TEST_SERVER_URL: server.url })
  } finally {
    await server.close()
  }
})
