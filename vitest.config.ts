import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const notOurs = ['**/node_modules/**', '.next/**', '.mingzhang/**', 'lib/db/generated/**', 'e2e/**']

/**
 * `unit` is pure: no database, no network, done in seconds. `db` has a PostgreSQL of its own, made for the run and
 * gone after it; each of its files gets a fresh migrated database from cli/dev/test-database.ts.
 */
export default defineConfig({
  root,
  resolve: {
    alias: [
      // As in tsconfig.json: the language of the interface is one path.
      { find: /^@\/lib\/words\//, replacement: `${root}lib/words/zh-cn/` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, '**/*.db.test.{ts,tsx}'],
          // The files share their modules, which are pure: reading them anew for each took most of the time.
          isolate: false,
          // No test measures time; a busy machine must not fail one.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.{ts,tsx}'],
          exclude: notOurs,
          globalSetup: ['./cli/dev/database-setup.ts'],
          // Each file has a database of its own, and nothing else to keep apart.
          isolate: false,
          // Commands start, servers come up, data is loaded: on a busy machine that may take minutes.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
