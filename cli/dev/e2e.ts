import { ensureChromium } from './chromium'
import { devScript } from './dev-script'
import { startPortalUnderTest } from './portal-under-test'
import { runInTerminal } from './stages/run-in-terminal'
import { sweepAbandoned } from './throwaway'

// npm run test:e2e [-- Playwright's own arguments]: the browser tests against a portal of their own, or against the one
// of MINGZHANG_E2E_URL.
await devScript(async (stop) => {
  sweepAbandoned()
  await ensureChromium(stop)
  const given = process.env['MINGZHANG_E2E_URL']
  const portal = given ? { url: given, stop: async () => undefined } : await startPortalUnderTest(stop)
  try {
    const args = ['test', ...process.argv.slice(2)]
    return await runInTerminal('playwright', args, stop, { MINGZHANG_E2E_URL: portal.url })
  } finally {
    await portal.stop()
  }
})
