import { defineConfig } from 'prisma/config'

// Before anything, `prisma` wants its native schema engine, which is a download from outside the npm registry. These
// commands never run it, and any program that exists will do. Those that do run it fetch their own.
if (['generate', 'validate', 'format'].some((command) => process.argv.includes(command))) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` and `validate` touch no database, but want a URL of the right form.
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://nobody@127.0.0.1:1/none' },
})
