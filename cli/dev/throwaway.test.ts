import { spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, removeFolder, sweepAbandoned, throwawayFolder, throwawayServerFolder } from './throwaway'

const made: string[] = []
const makeFolder = (make = throwawayFolder) => {
  const folder = make('unit')
  made.push(folder)
  return folder
}
afterEach(() => made.splice(0).forEach(removeFolder))

describe('sweepAbandoned', () => {
  it.each([
    ['folder', throwawayFolder],
    ['folder for a server, which may be in memory,', throwawayServerFolder],
  ])('removes the %s of a process that has gone', (_, make) => {
    const folder = makeFolder(make)
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid }))
    sweepAbandoned()
    expect(existsSync(folder)).toBe(false)
  })

  it('leaves the folder of a process that runs', () => {
    const folder = makeFolder()
    sweepAbandoned()
    expect(existsSync(folder)).toBe(true)
  })
})

it.skipIf(process.platform === 'win32')('makes folders that the account of the server can enter', () => {
  expect(statSync(makeFolder()).mode & 0o777).toBe(0o755)
})

it('finds a port that can be listened on', async () => {
  const port = await freePort()
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  server.close()
  expect(port).toBeGreaterThan(1023)
})
