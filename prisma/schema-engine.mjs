#!/usr/bin/env node
// The schema engine of the `prisma` command, without its native binary.
//
// Prisma's native engine is downloaded from a host of its own, outside the npm registry. The same engine is published
// on npm as WebAssembly; this program gives it the manners of the binary, so that the stock `prisma` command works
// (generate, validate, migrate, db). prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here.
//
// The binary is called in two ways:
//   schema-engine --datasource '{"url":…}' cli <command>         one question, answered by exit code and a log line
//   schema-engine --datamodels FILE… --datasource '{"url":…}'    JSON-RPC, one object a line, on stdin and stdout
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

/** Settings in a Prisma URL that PostgreSQL would refuse. */
const prismaOnlyParameters = ['schema', 'connection_limit', 'pool_timeout', 'connect_timeout', 'pgbouncer']
const maintenanceDatabase = 'postgres'
/** JSON-RPC code the CLI reads as "look into data for a known error". */
const knownErrorCode = 4466
/** PostgreSQL's internal one-byte "char", which catalog queries return and adapter-pg does not know. */
const oidOfChar = 18
const oidOfText = 25

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean', short: 'V' },
  },
})
/** @type {{ url?: string, shadowDatabaseUrl?: string }} */
const datasource = options.datasource ? JSON.parse(options.datasource) : {}

if (options.version) console.log(`schema-engine-cli ${wasmPackage().version} (WebAssembly)`)
else if (positionals[0] === 'cli') await answerOnce(positionals[1])
else serve()

// ── One question ────────────────────────────────────────────────────────────────────────────────────────────────────

/** @param {string | undefined} command */
async function answerOnce(command) {
  const commands = {
    'can-connect-to-database': () => withClient(databaseConfig(datasource.url), (client) => client.query('SELECT 1')),
    'create-database': createDatabase,
    'drop-database': dropDatabase,
  }
  try {
    if (!Object.hasOwn(commands, command)) throw new Error(`unknown command: ${command}`)
    await commands[command]()
    process.stderr.write('\n')
  } catch (error) {
    const fields = { message: readable(error), error_code: prismaErrorCode(error), is_panic: false }
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
    process.stderr.write(`\n${JSON.stringify(line)}\n`)
    process.exitCode = 1
  }
}

async function createDatabase() {
  const config = databaseConfig(datasource.url)
  await withClient({ ...config, database: maintenanceDatabase }, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [config.database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(config.database)}`)
  })
  return config.database
}

async function dropDatabase() {
  const config = databaseConfig(datasource.url)
  await withClient({ ...config, database: maintenanceDatabase }, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(config.database)} WITH (FORCE)`),
  )
}

// ── JSON-RPC ────────────────────────────────────────────────────────────────────────────────────────────────────────

function serve() {
  // One request at a time, in order, as the binary does: the engine holds one connection.
  let queue = Promise.resolve()
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  lines.on('line', (line) => {
    const message = line.trim() === '' ? {} : JSON.parse(line)
    // A line without a method answers one of our own `print` requests.
    if (message.method !== undefined) queue = queue.then(() => respond(message))
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

async function respond({ id, method, params }) {
  try {
    send({ id, result: (await call(method, params)) ?? {} })
  } catch (error) {
    const data = {
      is_panic: false,
      message: readable(error),
      error_code: error?.code ?? null,
      meta: error?.meta ?? null,
    }
    send({ id, error: { code: knownErrorCode, message: 'An error happened. Check the data field for details.', data } })
  }
}

async function call(method, params) {
  if (method === 'createDatabase') return { databaseName: await createDatabase() }
  const engine = await startEngine()
  if (method === 'getDatabaseVersion') return engine.version(params ?? null)
  if (method !== 'diff') return engine[method](params)
  // The binary has the CLI print a diff through a request of its own instead of returning it.
  const { exitCode, stdout } = await engine.diff(params)
  if (stdout !== null && stdout !== undefined) send({ id: randomUUID(), method: 'print', params: { content: stdout } })
  return { exitCode, stdout: null }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

let engine
function startEngine() {
  engine ??= (async () => {
    const { SchemaEngine } = await loadWasm()
    const datamodels = options.datamodels?.map((file) => [file, readFileSync(file, 'utf8')])
    const log = (entry) => process.env.DEBUG && process.stderr.write(`${entry}\n`)
    return SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory()))
  })()
  return engine
}

/** The package's own entry imports .wasm as a module, which Node 20 does not do; so its parts are put together here. */
async function loadWasm() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = path.join(wasmPackage().folder, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

function wasmPackage() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  return { folder, version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version }
}

// ── Connections ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** adapter-pg, mended where migrations need more than queries do. */
class MigrationAdapterFactory extends PrismaPg {
  constructor() {
    // Without a URL (validate, format, diff of two files) the engine is still given a factory, and never uses it.
    super(datasource.url === undefined ? {} : poolConfig(datasource.url))
  }

  async connect() {
    return fitForMigrations(await super.connect())
  }

  /** adapter-pg's own drops the shadow database before it hangs up, which PostgreSQL refuses. */
  async connectToShadowDb() {
    if (datasource.shadowDatabaseUrl) {
      return fitForMigrations(await new PrismaPg(poolConfig(datasource.shadowDatabaseUrl)).connect())
    }
    const config = poolConfig(datasource.url)
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    const quoted = pg.escapeIdentifier(database)
    const maintenance = { ...config, database: maintenanceDatabase }
    await withClient(maintenance, (client) => client.query(`CREATE DATABASE ${quoted} TEMPLATE template0`))
    const adapter = fitForMigrations(await new PrismaPg({ ...config, database }).connect())
    const hangUp = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await hangUp()
      await withClient(maintenance, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`))
    }
    return adapter
  }
}

function fitForMigrations(adapter) {
  // adapter-pg cuts a script at every `;`, through function bodies and literals too. Sent whole, PostgreSQL reads it.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  const begin = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (isolationLevel) => readCharAsText(await begin(isolationLevel))
  return readCharAsText(adapter)
}

function readCharAsText(queryable) {
  const performIO = queryable.performIO.bind(queryable)
  queryable.performIO = async (query) => {
    const result = await performIO(query)
    for (const field of result.fields ?? []) if (field.dataTypeID === oidOfChar) field.dataTypeID = oidOfText
    return result
  }
  return queryable
}

/** One connection: a session's advisory lock and its migration must be the same session. */
function poolConfig(url) {
  return { ...databaseConfig(url), max: 1, idleTimeoutMillis: 0 }
}

function databaseConfig(url) {
  const plain = new URL(url)
  for (const parameter of prismaOnlyParameters) plain.searchParams.delete(parameter)
  return parseIntoClientConfig(plain.toString())
}

async function withClient(config, use) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

// ── Errors ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function prismaErrorCode(error) {
  const codes = { ECONNREFUSED: 'P1001', ENOTFOUND: 'P1001', ETIMEDOUT: 'P1002', '28P01': 'P1000', '3D000': 'P1003' }
  return codes[error?.code] ?? 'P1010'
}

/** A refused connection to a name with two addresses is an AggregateError without a message of its own. */
function readable(error) {
  return error?.message || error?.errors?.map((one) => one.message).join('; ') || String(error)
}
