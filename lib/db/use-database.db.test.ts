import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeFolder, throwawayServerFolder } from '@/cli/dev/throwaway'
import { Problem } from '@/lib/problem'
import { killGroup } from './run-program'
import { inspectServer } from './run-server'
import { assertSpace, dataFolder } from './server-folder'
import { planPlace } from './server-place'
import { programIn } from './server-programs'
import { useDatabase } from './use-database'

let folder: string
let choice: { databaseUrl: undefined; home: string; homeIsChosen: boolean }
const children: ChildProcess[] = []

beforeEach(() => {
  folder = throwawayServerFolder('lifecycle')
  choice = { databaseUrl: undefined, home: path.join(folder, 'home'), homeIsChosen: true }
})

afterEach(async () => {
  for (const child of children.splice(0)) killGroup(child.pid, 'SIGKILL')
  if ((await state()) === 'running') await useOnce()
  removeFolder(folder)
})

describe('the embedded server', () => {
  it('is made for Chinese text, and for nobody outside this machine', async () => {
    const database = await useDatabase(choice)
    const facts = await ask<Record<string, string>>(
      database.url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums,
         current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
         (SELECT string_agg(name, '' ORDER BY name COLLATE "zh-x-icu") FROM unnest(ARRAY['洛', '北', '安']) name) AS sorted,
         '劳务' ~ '^\\w+$' AS letters`,
    )
    await ask(database.url, 'CREATE EXTENSION pg_trgm')
    const [{ trigrams } = { trigrams: 0 }] = await ask<{ trigrams: number }>(
      database.url,
      `SELECT cardinality(show_trgm('劳务派遣')) AS trigrams`,
    )
    expect(facts).toEqual([
      { encoding: 'UTF8', checksums: 'on', listens: '127.0.0.1', sockets: '', sorted: '安北洛', letters: true },
    ])
    expect(trigrams).toBeGreaterThan(0)
    expect(statSync(path.join(choice.home, 'postgres/server.json')).mode & 0o077).toBe(0)
    await database.release()
    expect(await state()).toBe('stopped')
  })

  it('is stopped by the last of its users, of this process and of others', async () => {
    const [first, second, other] = await Promise.all([useDatabase(choice), useDatabase(choice), holdElsewhere()])
    expect(second.url).toBe(first.url)
    await first.release()
    await first.release()
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.release()
    expect(await state()).toBe('running')
    await endOf(other, 'SIGTERM')
    expect(await state()).toBe('stopped')
  })

  it('is taken over when its only user was killed, and then stopped as usual', async () => {
    const other = await holdElsewhere()
    await endOf(other, 'SIGKILL')
    expect(await state()).toBe('running')
    const steps: string[] = []
    const database = await useDatabase(choice, { onStep: (text) => steps.push(text) })
    expect(steps).toEqual(['接管上次没有关闭的 PostgreSQL'])
    await database.release()
    expect(await state()).toBe('stopped')
  })

  it('is started again by whoever uses it, at the same place, whatever ended it', async () => {
    const told: string[] = []
    const database = await useDatabase(choice, { onTrouble: (text) => told.push(text) })
    await ask(database.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    const isBack = () => ask(database.url, 'SELECT one FROM kept').catch(() => [])
    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      told.length = 0
      process.kill(serverPid(), signal)
      await expect.poll(() => told, { timeout: 300_000 }).toEqual(['数据库中断，正在重新启动', '数据库已恢复'])
      expect(await isBack()).toEqual([{ one: 1 }])
    }
    await database.release()
    expect(await state()).toBe('stopped')
  })

  it('is not started again once it was released', async () => {
    const database = await useDatabase(choice)
    process.kill(serverPid(), 'SIGKILL')
    await database.release()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(['stopped', 'absent']).toContain(await state())
  })

  it('is read by pages as a role that can neither write nor make anything', async () => {
    const database = await useDatabase(choice)
    await ask(database.url, 'CREATE TABLE published AS SELECT 1 AS one')
    expect(await ask(database.readerUrl, 'SELECT one FROM published')).toEqual([{ one: 1 }])
    await ask(database.readerUrl, 'LISTEN mingzhang_changes')
    for (const statement of ['DELETE FROM published', 'CREATE TABLE mine ()', 'CREATE TEMP TABLE mine ()']) {
      await expect(ask(database.readerUrl, `SET transaction_read_only = off; ${statement}`)).rejects.toThrow(
        /permission denied|read-only|read-write/,
      )
    }
    await expect(ask(database.readerUrl, "SELECT pg_read_file('PG_VERSION')")).rejects.toThrow('permission denied')
    await database.release()
  })

  it('recovers from being killed itself, with its data', async () => {
    const database = await useDatabase(choice)
    await ask(database.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    process.kill(serverPid(), 'SIGKILL')
    await database.release()
    const again = await useDatabase(choice)
    expect(await ask(again.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await again.release()
  })

  it('is not misled by a pid file whose number now belongs to another program', async () => {
    await useOnce()
    const lines = [process.pid, dataOf(), 0, 1, '', '127.0.0.1', '', 'ready']
    writeFileSync(path.join(dataOf(), 'postmaster.pid'), `${lines.join('\n')}\n`)
    await useOnce()
    expect(await state()).toBe('stopped')
  })

  it('is made anew where its making was cut off', async () => {
    mkdirSync(path.join(choice.home, 'postgres/new-half/base'), { recursive: true })
    await useOnce()
    expect(readdirSync(path.join(choice.home, 'postgres')).toSorted()).toEqual(['data', 'postgres.log', 'server.json'])
  })

  it('can be stopped while it is being made', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const attempt = useDatabase(choice, {
      signal: stop.signal,
      onStep: () => setTimeout(() => stop.abort(reason), 100),
    })
    await expect(attempt).rejects.toBe(reason)
    expect(existsSync(dataOf())).toBe(false)
    expect(readdirSync(path.join(choice.home, 'postgres')).filter((name) => name.startsWith('new-'))).toEqual([])
    await useOnce()
  })

  it('keeps its port, and takes another when somebody else has it', async () => {
    const first = await portOnce()
    expect(await portOnce()).toBe(first)
    const taker = await listen(first)
    expect(await portOnce()).not.toBe(first)
    taker.close()
  })

  it('says so when another server holds its folder', async () => {
    await useOnce()
    const { programs, account } = await planPlace(choice)
    const run = (...args: string[]) => {
      const who = account === undefined ? {} : { uid: account.uid, gid: account.gid }
      return spawnSync(programIn(programs.folder, 'pg_ctl'), args, { cwd: '/', stdio: 'ignore', ...who })
    }
    const socketsOnly = `-c listen_addresses= -c unix_socket_directories=${dataOf()}`
    run('start', '-D', dataOf(), '-w', '-l', path.join(choice.home, 'postgres/postgres.log'), '-o', socketsOnly)
    try {
      await expectProblem(useDatabase(choice), /正被另一个进程（\d+）占用/)
    } finally {
      run('stop', '-D', dataOf(), '-m', 'fast', '-w')
    }
  })

  it('leaves the data of another PostgreSQL alone', async () => {
    await useOnce()
    writeFileSync(path.join(dataOf(), 'PG_VERSION'), '15\n')
    await expectProblem(useDatabase(choice), /属于 PostgreSQL 15/)
    expect(await state()).toBe('unusable')
  })

  it('says so when its password is lost or its folder is damaged', async () => {
    await useOnce()
    rmSync(path.join(dataOf(), 'global'), { recursive: true })
    await expectProblem(useDatabase(choice), /无法从 .* 启动/)
    rmSync(path.join(choice.home, 'postgres/server.json'))
    await expectProblem(useDatabase(choice), /缺少口令文件/)
  })

  it('asks for room before it needs it', async () => {
    await expectProblem(assertSpace(folder, 1e9), /磁盘空间不足：还剩 \d+ MB/)
  })
})

async function useOnce(): Promise<void> {
  await portOnce()
}

async function portOnce(): Promise<number> {
  const database = await useDatabase(choice)
  await database.release()
  return Number(new URL(database.url).port)
}

async function state(): Promise<string> {
  return (await inspectServer(await planPlace(choice))).state
}

function dataOf(): string {
  return dataFolder({ folder: path.join(choice.home, 'postgres') })
}

function serverPid(): number {
  return Number.parseInt(readFileSync(path.join(dataOf(), 'postmaster.pid'), 'utf8'), 10)
}

/** Another process that uses the same server until it is ended; SIGTERM lets it release, SIGKILL does not. */
async function holdElsewhere(): Promise<ChildProcess> {
  const source = new URL('./use-database.ts', import.meta.url).href
  const script = `
    import { useDatabase } from ${JSON.stringify(source)}
    const database = await useDatabase(${JSON.stringify(choice)})
    process.on('SIGTERM', () => database.release().then(() => process.exit(0)))
    console.log('holding')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  children.push(child)
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', () => reject(new Error('the other user of the server did not start')))
  })
  return child
}

function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return ended
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server))
  })
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function expectProblem(attempt: Promise<unknown>, sentence: RegExp): Promise<void> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  expect((error as Problem).message).toMatch(sentence)
}
