import { join } from 'node:path'
import { startSecondServer } from '@/cli/dev/database/second-server'
import { startEmbeddedServer, type TestServer } from '@/cli/dev/database/test-server'
import { ensureChromium } from '@/cli/dev/chromium'
import { originals } from '@/cli/dev/real-documents'
import { startPortalUnderTest } from '@/cli/dev/portal-under-test'
import { ensurePortalBuild } from '@/cli/portal-build'
import { ensurePrismaClient } from '@/cli/prisma-client'
import { projectRoot } from '@/cli/project-root'
import { listProjectFiles } from '@/cli/dev/structure/project-file'
import { removeFolder, throwawayFolder } from '@/cli/dev/throwaway'
import { readEnv } from '@/lib/env'
import { playwrightResult, vitestResult } from './report-counts'
import { runScript, runTool, type ToolRun } from './run-tool'
import { failedOnce, passedOnce, skippedOnce, type Stage, type StageResult } from './stage'

/**
 * The checks of this house, in the order in which they begin: the build, since the browser tests wait for it; then the cheap
 * ones, since a fault then shows early; of the others those first that take longest, so that none is left to the end alone.
 */
export const allStages: readonly Stage[] = [
  {
    name: 'generate',
    guards: 'the Prisma client is that of prisma/schema.prisma',
    needs: [],
    run: async (signal) => {
      await ensurePrismaClient({ projectRoot, signal })
      return passedOnce()
    },
  },
  {
    name: 'build',
    guards: 'the portal builds, without a database',
    needs: ['generate'],
    run: buildPortal,
  },
  {
    name: 'types',
    guards: 'TypeScript at its strictest, pages and routes included',
    needs: ['generate'],
    // Both write the types of the routes.
    after: ['build'],
    run: checkTypes,
  },
  {
    name: 'lint',
    guards: 'ESLint with the rules of Next and of this house: layers, environment, named exports, purity, exact money',
    needs: ['generate'],
    run: async (signal) => check(await runTool('eslint', ['.', '--max-warnings', '0'], signal)),
  },
  {
    name: 'structure',
    guards: 'who imports whom: no circles, nothing heavy on its way to the browser, nothing that nobody imports',
    needs: [],
    run: async (signal) => check(await runScript('cli/dev/structure.ts', [], signal)),
  },
  {
    name: 'format',
    guards: 'Prettier has nothing to change',
    needs: [],
    run: async (signal) => check(await runTool('prettier', ['--check', '--log-level', 'warn', '.'], signal)),
  },
  {
    name: 'browser',
    guards: 'the built portal in a real browser, started as a newcomer starts it',
    needs: ['build'],
    run: testInBrowser,
  },
  {
    name: 'database',
    guards: 'migrations, that they lead to the schema, writes and reads on the embedded PostgreSQL',
    needs: ['generate'],
    run: async (signal) => testOn(await startEmbeddedServer(signal), signal),
  },
  {
    name: 'unit',
    guards: 'the pure code: no database, no network',
    needs: ['generate'],
    // As on a machine that has nothing but the repository; what wants more is the stage `documents`.
    run: (signal) => runVitest('unit', signal, { MINGZHANG_DOCUMENTS: nowhere }),
  },
  {
    name: 'database-second',
    guards: 'what is SQL of it on another PostgreSQL, as with DATABASE_URL',
    needs: ['generate'],
    run: async (signal) => {
      const server = await startSecondServer(signal)
      return 'absent' in server ? skippedOnce(server.absent) : testOn(server, signal, testsWithDatabase())
    },
  },
  {
    name: 'documents',
    guards: 'the unit tests that read real documents, on the originals',
    needs: ['generate'],
    run: testOnOriginals,
  },
]

async function checkTypes(signal: AbortSignal): Promise<StageResult> {
  const routes = await runTool('next', ['typegen'], signal)
  if (routes.code !== 0) return failedOnce(routes.output)
  return check(await runTool('tsc', ['--noEmit', '--pretty', 'false'], signal))
}

async function testOn(server: TestServer, signal: AbortSignal, files: readonly string[] = []): Promise<StageResult> {
  try {
    const result = await runVitest('db', signal, { MINGZHANG_TEST_SERVER_URL: server.url }, files)
    return { ...result, note: [server.name, result.note].filter(Boolean).join(', ') }
  } finally {
    await server.close()
  }
}

/** Builds only when the sources have changed, as `npm start` does; the browser tests then serve what is there. */
async function buildPortal(signal: AbortSignal): Promise<StageResult> {
  const folder = throwawayFolder('build')
  const steps: string[] = []
  try {
    const env = readEnv({ MINGZHANG_HOME: folder })
    await ensurePortalBuild({ projectRoot, env, signal }, (step) => steps.push(step))
    return passedOnce('', steps.length === 0 ? 'nothing has changed since the last one' : undefined)
  } finally {
    removeFolder(folder)
  }
}

async function testInBrowser(signal: AbortSignal): Promise<StageResult> {
  await ensureChromium(signal)
  return withReport(async (report) => {
    const portal = await startPortalUnderTest(signal)
    try {
      const settings = { MINGZHANG_E2E_URL: portal.url, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
      return playwrightResult(await runTool('playwright', ['test', '--reporter=list,json'], signal, settings), report)
    } finally {
      await portal.stop()
    }
  })
}

/** What says `original: ` in its title, and nothing twice that the stage `unit` has run. */
async function testOnOriginals(signal: AbortSignal): Promise<StageResult> {
  if (originals().length === 0) return skippedOnce('no documents: MINGZHANG_DOCUMENTS names the folder of originals')
  const files = testFiles(/\.test\.ts$/, 'real-documents')
  const result = await runVitest('unit', signal, {}, ['--testNamePattern', 'original: ', ...files])
  // The others are not skipped: they are no part of this stage.
  return { ...result, skipped: 0 }
}

/** What commands do around their database, and tests that start the embedded server themselves, would only repeat themselves. */
const testsWithDatabase = (): string[] => testFiles(/^lib\/.*\.db\.test\.ts$/, 'testDatabase(')

function testFiles(names: RegExp, saying: string): string[] {
  const tests = listProjectFiles(projectRoot).filter(({ path, text }) => names.test(path) && text?.includes(saying))
  return tests.map(({ path }) => path)
}

/** A folder that does not exist. */
const nowhere = join(projectRoot, 'no-documents')

function runVitest(
  project: string,
  signal: AbortSignal,
  settings: Readonly<Record<string, string>> = {},
  files: readonly string[] = [],
): Promise<StageResult> {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', '--project', project, ...reporters, ...files]
    return vitestResult(await runTool('vitest', args, signal, settings), report)
  })
}

async function withReport(use: (report: string) => Promise<StageResult>): Promise<StageResult> {
  const folder = throwawayFolder('report')
  try {
    return await use(join(folder, 'report.json'))
  } finally {
    removeFolder(folder)
  }
}

function check({ code, output }: ToolRun): StageResult {
  return code === 0 ? passedOnce(output) : failedOnce(output)
}
