import type { TestProject } from 'vitest/node'
import { sweepAbandoned } from './throwaway'
import { createTemplate, startEmbeddedServer, type TestServer } from './database/test-server'

/** What a test file learns about the server that this run prepared; cli/dev/test-database.ts makes use of it. */
export interface TestServerFacts {
  readonly url: string
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServerFacts
  }
}

let close: (() => Promise<void>) | undefined

/**
 * Once before the database tests: a server and a migrated database on it to copy from. `npm test` starts the servers
 * itself, to run the suite on two of them, and says which one in MINGZHANG_TEST_SERVER_URL.
 */
export async function setup(project: TestProject): Promise<void> {
  sweepAbandoned()
  const given = process.env['MINGZHANG_TEST_SERVER_URL']
  const server: TestServer = given
    ? { url: given, name: 'a given server', close: async () => undefined }
    : await startEmbeddedServer()
  close = () => server.close()
  const template = await createTemplate(server.url)
  close = () => template.drop().finally(() => server.close())
  project.provide('testServer', { url: server.url, template: template.name })
}

export async function teardown(): Promise<void> {
  await close?.()
}
