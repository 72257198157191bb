import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

/**
 * SQL that brings a database to a Prisma schema; empty when it is there. Prisma's own schema engine says so, as published
 * on npm in WebAssembly: the `prisma` command wants its native one, which is a download from outside the registry.
 */
export function sqlTowards(schema: string, url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const files = [{ path: 'schema.prisma', content: schema }]
    const { stdout } = await engine.diff({
      // The database that the engine is connected to.
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return /^\s*(-- This is an empty migration\.\s*)?$/.test(stdout ?? '') ? '' : (stdout ?? '')
  })
}

export async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  engineLoaded ??= loadEngine()
  const { SchemaEngine } = await engineLoaded
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool))
    return await use(await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter))
  } finally {
    await pool.end()
  }
}

/** Once a process: the parts of a second one would be mixed with those of the first. */
let engineLoaded: ReturnType<typeof loadEngine> | undefined

/** The package's own entry imports .wasm as a module, which Node 20 does not do; so its parts are put together here. */
async function loadEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = (await import(entry)) as typeof import('@prisma/schema-engine-wasm') & {
    __wbg_set_wasm: (exports: WebAssembly.Exports) => void
  }
  const file = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(file, imports)
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  return glue
}

class CatalogAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => readingChars(await begin(level))
    return readingChars(adapter)
  }
}

/** The catalog is full of the one-byte type "char", which adapter-pg does not know: it is shown text, the engine characters. */
function readingChars<T extends SqlQueryable>(queryable: T): T {
  const { performIO } = queryable as unknown as { performIO: (query: SqlQuery) => Promise<pg.QueryArrayResult> }
  const ask = queryable.queryRaw
  queryable.queryRaw = async (query) => {
    const chars = new Set<number>()
    const perform = async (one: SqlQuery) => {
      const result = await performIO.call(queryable, one)
      for (const [i, field] of result.fields.entries()) {
        if (field.dataTypeID !== pg.types.builtins.CHAR) continue
        field.dataTypeID = pg.types.builtins.TEXT
        chars.add(i)
      }
      return result
    }
    const result = await ask.call(Object.create(queryable, { performIO: { value: perform } }), query)
    const columnTypes = result.columnTypes.map((type, i) => (chars.has(i) ? ColumnTypeEnum.Character : type))
    return { ...result, columnTypes }
  }
  return queryable
}
