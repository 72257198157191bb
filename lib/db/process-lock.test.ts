import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { lockHolder, tryLock, withLock } from './process-lock'

let folder: string
let name: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-lock-'))
  name = path.join(folder, 'deep/lock')
  return () => rmSync(folder, { recursive: true })
})

describe('a lock between processes', () => {
  it('has one holder at a time, and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, (inside += 1))
      await delay(5)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withLock(name, work)))
    expect(most).toBe(1)
    expect(readdirSync(path.dirname(name))).toEqual([])
  })

  it('tells who holds it, with what they noted', async () => {
    const first = await tryLock(name, 'http://127.0.0.1:3000')
    expect(await tryLock(name)).toEqual({ holder: { pid: process.pid, note: 'http://127.0.0.1:3000' } })
    symlinkSync(path.dirname(name), path.join(folder, 'other'))
    expect(await lockHolder(path.join(folder, 'other/lock'))).toMatchObject({ pid: process.pid })
    if ('release' in first) first.release()
    expect(await lockHolder(name)).toBeUndefined()
  })

  it('is free again when its holder was killed, in the middle of its work too', async () => {
    const source = new URL('./process-lock.ts', import.meta.url).href
    const script = `
      import { tryLock } from ${JSON.stringify(source)}
      await tryLock(${JSON.stringify(name)})
      process.stdout.write('holding', () => { for (;;); })`
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    const waiting = withLock(name, async () => 'ours')
    holder.kill('SIGKILL')
    expect(await waiting).toBe('ours')
  })

  it('is waited for no longer than asked', async () => {
    await tryLock(name)
    await expect(withLock(name, async () => 1, { longestWait: 150 })).rejects.toThrow('仍未放开')
    await expect(withLock(name, async () => 1, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/)
  })
})
