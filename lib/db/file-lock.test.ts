import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { lockHolder, tryFileLock, withFileLock } from './file-lock'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-lock-'))
  file = path.join(folder, 'deep/lock')
  return () => rmSync(folder, { recursive: true })
})

describe('a file lock', () => {
  it('has one holder at a time, and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, (inside += 1))
      await delay(5)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withFileLock(file, work)))
    expect(most).toBe(1)
    expect(readdirSync(path.dirname(file))).toEqual([])
  })

  it('tells who holds it, with what they noted', () => {
    const first = tryFileLock(file, 'http://127.0.0.1:3000')
    expect(tryFileLock(file)).toMatchObject({ holder: { pid: process.pid, note: 'http://127.0.0.1:3000' } })
    if ('release' in first) first.release()
    expect(lockHolder(file)).toBeUndefined()
  })

  it.each([
    ['whose process is gone', { pid: 4_194_304, started: '1', token: 'x', note: '' }],
    ['whose number another process has now', { pid: process.pid, started: 'long ago', token: 'x', note: '' }],
    ['that cannot be read', 'torn'],
  ])('counts as free when it is one %s', (_, content) => {
    const first = tryFileLock(file)
    if ('release' in first) first.release()
    writeFileSync(file, JSON.stringify(content))
    expect(tryFileLock(file)).toHaveProperty('release')
  })

  it('is waited for no longer than asked', async () => {
    tryFileLock(file)
    await expect(withFileLock(file, async () => 1, { longestWait: 150 })).rejects.toThrow('仍未放开')
    await expect(withFileLock(file, async () => 1, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/)
  })
})
