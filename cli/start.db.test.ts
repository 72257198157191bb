import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeFolder, throwawayServerFolder } from '@/cli/dev/throwaway'
import { tryLock } from '@/lib/db/process-lock'
import { inspectServer } from '@/lib/db/run-server'
import { planPlace } from '@/lib/db/server-place'
import { projectRoot } from './project-root'

let home: string

beforeEach(() => {
  const folder = throwawayServerFolder('start')
  home = path.join(folder, 'home')
  return () => removeFolder(folder)
})

const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')))

describe('a command', () => {
  it.each([
    ['a bad setting', ['start'], { PORT: 'http' }, 3, '环境变量 PORT 不是端口号'],
    ['an unknown command', ['begin'], {}, 2, '没有名为 begin 的命令'],
    ['an unknown option', ['start', '--fast'], {}, 2, '没有名为 --fast 的选项'],
    ['too much', ['start', 'now'], {}, 2, '命令后面有多余的内容'],
    ['an address of elsewhere', ['start'], { HOST: '192.0.2.1' }, 3, '本机没有地址 192.0.2.1'],
    [
      'no database',
      ['load'],
      { DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/b' },
      5,
      '数据库 127.0.0.1:1/b 拒绝连接',
    ],
  ])('ends with one sentence on %s', async (_, args, settings, code, sentence) => {
    const { exitCode, output } = await run(args, settings).ended
    expect({ exitCode, output }).toEqual({ exitCode: code, output: expect.stringContaining(`✗ ${sentence}`) as string })
    expect(output).not.toMatch(/secret|\n\s+at /)
  })

  it('does not start a second portal in the same home, and says where the first is', async () => {
    const claim = await tryLock(path.join(home, 'portal.lock'), 'http://127.0.0.1:4321')
    const { exitCode, output } = await run(['start']).ended
    expect(exitCode).toBe(6)
    expect(output).toContain(`明账已经在 http://127.0.0.1:4321 运行（进程 ${process.pid}）`)
    if ('release' in claim) claim.release()
  })

  it('finds a taken port before it does anything else', async () => {
    const taker = createServer().listen(0, '127.0.0.1')
    await once(taker, 'listening')
    const { port } = taker.address() as AddressInfo
    const { exitCode, output } = await run(['start'], { PORT: String(port) }).ended
    taker.close()
    expect(exitCode).toBe(6)
    expect(output).toContain(`端口 ${port}（127.0.0.1）已被别的程序占用`)
    expect(existsSync(path.join(home, 'postgres'))).toBe(false)
  })

  it('stopped while it makes the database, migrates or loads leaves nothing running, and goes on from there', async () => {
    for (const [when, signal, code] of [
      ['正在新建数据库', 'SIGTERM', 143],
      ['✓ 数据库', 'SIGINT', 130],
      ['✓ 迁移', 'SIGHUP', 129],
    ] as const) {
      const load = run(['load'])
      await load.says(when)
      load.child.kill(signal)
      // Somebody impatient.
      load.child.kill(signal)
      expect((await load.ended).exitCode, when).toBe(code)
      expect(['absent', 'stopped'], when).toContain(await serverState())
    }
    expect((await run(['load']).ended).exitCode).toBe(0)
    expect(await serverState()).toBe('stopped')
  })

  it('stops in order by itself when what started it is killed', async () => {
    const load = run(['load'])
    await load.says('✓ 数据库')
    load.child.kill('SIGKILL')
    await expect.poll(serverState, { timeout: 300_000 }).toBe('stopped')
  })
})

async function serverState(): Promise<string> {
  return (await inspectServer(await planPlace({ home, homeIsChosen: true }))).state
}

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<{ exitCode: number | null; output: string }>
  says(text: string): Promise<void>
}

/** As a person runs it: through bootstrap.cjs, from a folder that is not the project's. */
function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [path.join(projectRoot, 'cli/bootstrap.cjs'), ...args], {
    cwd: '/',
    env: { ...process.env, DATABASE_URL: '', MINGZHANG_HOME: home, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  const listeners: (() => void)[] = []
  const hear = (chunk: string) => {
    output += chunk
    listeners.forEach((listener) => listener())
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = new Promise<{ exitCode: number | null; output: string }>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, output })),
  )
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      listeners.push(() => output.includes(text) && resolve())
      void ended.then(() => reject(new Error(`it ended before it said ${text}:\n${output}`)))
    })
  return { child, ended, says }
}
