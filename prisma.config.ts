import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The native engine is a download from outside the npm registry; ours is in the repository. Windows cannot run a
// script by its first line, so there Prisma fetches its own.
if (process.platform !== 'win32') {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.join(import.meta.dirname, 'prisma/schema-engine.mjs')
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` and `validate` touch no database, but want a URL of the right form.
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://nobody@127.0.0.1:1/none' },
})
