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
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

/** Settings in a Prisma URL that PostgreSQL would refuse. */
const prismaOnlyParameters = ['schema', 'connection_limit', 'pool_timeout', 'connect_timeout', 'pgbouncer']
const onlySchema = 'public'
const maintenanceDatabase = 'postgres'
const connectionTimeout = 10_000
/** JSON-RPC code the CLI reads as "look into data for a known error". */
const knownErrorCode = 4466
/** Types of PostgreSQL. The internal one-byte "char" is in many catalog queries, and adapter-pg does not know it. */
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
/** @type {{ url?: string }} */
const datasource = options.datasource ? JSON.parse(options.datasource) : {}

async function main() {
  if (options.version) console.log(`schema-engine-cli ${wasmPackage().version} (WebAssembly)`)
  else if (positionals[0] === 'cli') await answerOnce(positionals[1])
  else serve()
}

// ── One question ────────────────────────────────────────────────────────────────────────────────────────────────────

/** @param {string | undefined} command */
async function answerOnce(command) {
  const commands = {
    'can-connect-to-database': () => withClient(databaseConfig(datasource.url), (client) => client.query('SELECT 1')),
    'create-database': createDatabase,
    'drop-database': dropDatabase,
  }
  // The CLI wants nothing but JSON on standard error, and connecting may warn.
  process.removeAllListeners('warning')
  try {
    if (!Object.hasOwn(commands, command)) throw new Error(`unknown command: ${command}`)
    await commands[command]()
    process.stderr.write('\n')
  } catch (error) {
    const fields = { message: readable(error), error_code: prismaCodes[error?.code] ?? null, is_panic: false }
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
    process.stderr.write(`\n${JSON.stringify(line)}\n`)
    process.exitCode = 1
  }
}

async function createDatabase() {
  const { database } = databaseConfig(datasource.url)
  try {
    await maintain(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
  } catch (error) {
    // Two that create it at once: the later finds it there, or its name taken while it works.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  }
  return database
}

async function dropDatabase() {
  const { database } = databaseConfig(datasource.url)
  await maintain(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`)
}

/** Runs a statement on databases, which one sends from another database. */
function maintain(statement) {
  const config = { ...databaseConfig(datasource.url), database: maintenanceDatabase }
  return withClient(config, (client) => client.query(statement))
}

// ── JSON-RPC ────────────────────────────────────────────────────────────────────────────────────────────────────────

function serve() {
  const panic = listenForPanic()
  // One request at a time, in order, as the binary does: the engine holds one connection.
  let queue = Promise.resolve()
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  lines.on('line', (line) => {
    const message = line.trim() === '' ? {} : JSON.parse(line)
    // A line without a method answers one of our own `print` requests.
    if (message.method !== undefined) queue = queue.then(() => respond(message, panic))
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

async function respond({ id, method, params }, panic) {
  const answer = await Promise.race([call(method, params), panic.happens]).then(
    (result) => ({ result: result ?? {} }),
    (error) => ({ error: requestError(error, panic) }),
  )
  // Before the answer: with it the CLI has what it wants, and may end this process.
  await dropShadowDatabases()
  send({ id, ...answer })
}

async function call(method, params) {
  if (method === 'createDatabase') return { databaseName: await createDatabase() }
  const engine = await startEngine()
  return Object.hasOwn(mended, method) ? mended[method](engine, params) : engine[method](params)
}

/** The requests that the WebAssembly engine understands otherwise than the binary. */
const mended = {
  getDatabaseVersion: (engine, params) => engine.version(params ?? null),

  /** The binary has the CLI print a diff through a request of its own instead of returning it. */
  async diff(engine, params) {
    const { exitCode, stdout } = await engine.diff(params)
    if (stdout !== null && stdout !== undefined)
      send({ id: randomUUID(), method: 'print', params: { content: stdout } })
    return { exitCode, stdout: null }
  },

  async applyMigrations(engine, params) {
    const result = await engine.applyMigrations(params)
    historyMovedOn ||= result.appliedMigrationNames.length > 0
    return result
  },

  /**
   * The engine does not replay migrations here, but remembers what the applied ones led to when it diagnosed them last.
   * `migrate dev` has it diagnose, apply what is pending and then asks this: time to look again.
   */
  async evaluateDataLoss(engine, params) {
    const { migrationsList, filters } = params
    if (historyMovedOn) await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true })
    historyMovedOn = false
    return engine.evaluateDataLoss(params)
  },
}
let historyMovedOn = false

/**
 * The engine leaves the message of a panic in a registry, and the call that panicked mostly never ends: the trap is
 * thrown where nobody awaits it.
 */
function listenForPanic() {
  const happens = new Promise((_, reject) => process.on('uncaughtException', reject))
  happens.catch(() => undefined)
  const panic = { happens, message: undefined }
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => (panic.message = text) }
  return panic
}

/** A panic too is told as an ordinary error: the CLI offers to report a marked one to Prisma, whose binary this is not. */
function requestError(error, panic) {
  const message = panic.message === undefined ? readable(error) : `The schema engine panicked: ${panic.message}`
  const data = { is_panic: false, message, error_code: error?.code ?? null, meta: error?.meta ?? null }
  return { code: knownErrorCode, message: 'An error happened. Check the data field for details.', data }
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
    // The CLI may leave the URL out where it needs no database. The engine wants a factory all the same.
    super(datasource.url === undefined ? {} : poolConfig(datasource.url))
  }

  async connect() {
    return fitForMigrations(await super.connect())
  }

  /** adapter-pg's own drops the shadow database before it hangs up, which PostgreSQL refuses. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await maintain(`CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE template0`)
    shadowDatabases.add(database)
    const adapter = fitForMigrations(await new PrismaPg({ ...poolConfig(datasource.url), database }).connect())
    const hangUp = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await hangUp()
      await dropShadowDatabase(database)
    }
    return adapter
  }
}

/** Those that exist now. The engine forgets about one in which something failed. */
const shadowDatabases = new Set()

async function dropShadowDatabases() {
  for (const database of shadowDatabases) await dropShadowDatabase(database).catch(() => undefined)
}

async function dropShadowDatabase(database) {
  await maintain(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`)
  shadowDatabases.delete(database)
}

function fitForMigrations(adapter) {
  // adapter-pg cuts a script at every `;`, through function bodies and literals too. Sent whole, PostgreSQL reads it.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      if (error instanceof pg.DatabaseError) throw scriptError(error, script)
      adapter.onError(error)
    }
  }
  const begin = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (isolationLevel) => readChars(await begin(isolationLevel))
  return readChars(adapter)
}

/**
 * The words of PostgreSQL, and the line they are about. The engine and adapter-pg keep little of the errors that they
 * know by their code, so it is hidden from them.
 */
function scriptError(error, script) {
  const before = error.position === undefined ? undefined : [...script].slice(0, Number(error.position) - 1)
  const line = before === undefined ? '' : ` (line ${before.filter((character) => character === '\n').length + 1})`
  return new DriverAdapterError({
    kind: 'postgres',
    code: `SQLSTATE ${error.code}`,
    severity: error.severity,
    message: `${error.message}${line}`,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  })
}

/** Gives adapter-pg a type that it knows in place of "char", and the engine the type that it expects. */
function readChars(queryable) {
  const plain = queryable.queryRaw
  queryable.queryRaw = async (query) => {
    const chars = []
    const performIO = async (one) => {
      const result = await queryable.performIO(one)
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== oidOfChar) continue
        field.dataTypeID = oidOfText
        chars.push(index)
      }
      return result
    }
    const result = await plain.call(Object.create(queryable, { performIO: { value: performIO } }), query)
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character
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
  const schema = plain.searchParams.get('schema') ?? onlySchema
  if (schema !== onlySchema) throw new Error(`only the schema "${onlySchema}" is supported, not "${schema}"`)
  for (const parameter of prismaOnlyParameters) plain.searchParams.delete(parameter)
  return parseIntoClientConfig(plain.toString())
}

async function withClient(config, use) {
  const client = new pg.Client({ connectionTimeoutMillis: connectionTimeout, ...config })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

// ── Errors ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const prismaCodes = {
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
  EHOSTUNREACH: 'P1001',
  ETIMEDOUT: 'P1002',
  28000: 'P1010',
  '28P01': 'P1000',
  '3D000': 'P1003',
}

/** A refused connection to a name with two addresses is an AggregateError without a message of its own. */
function readable(error) {
  return error?.message || error?.errors?.map((one) => one.message).join('; ') || String(error)
}

// Last, when everything above has its value.
await main()
