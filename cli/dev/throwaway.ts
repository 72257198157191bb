import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunning, isServerIn } from '@/lib/db/server-process'

const prefix = 'mingzhang-throwaway-'
const ownerFile = 'owner.json'

/** A folder for one run, marked with the process that made it, so that a later run can clear up after a crash. */
export function throwawayFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${purpose}-`))
  writeFileSync(join(folder, ownerFile), JSON.stringify({ pid: process.pid }))
  // As root, PostgreSQL runs as a user of its own and has to reach its data inside.
  chmodSync(folder, 0o755)
  return folder
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** A port nobody listens on now. Somebody may take it before we do; whoever uses it then says so. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** Ends the servers and removes the folders of runs that were killed before they could do it themselves. */
export function sweepAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    try {
      sweep(join(tmpdir(), name))
    } catch {
      // Another user's, or somebody is clearing it up this moment.
    }
  }
}

function sweep(folder: string): void {
  const file = join(folder, ownerFile)
  // Numbers are used again: then a folder stays until the process that has its owner's has ended as well.
  if (!existsSync(file) || isRunning((JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid)) return
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const found of files.filter((name) => name.endsWith('postmaster.pid'))) {
    // Its first line is the server's process id.
    const pid = Number.parseInt(readFileSync(join(folder, found), 'utf8'), 10)
    if (pid > 1 && isServerIn(dirname(join(folder, found)), pid)) process.kill(pid, 'SIGQUIT')
  }
  removeFolder(folder)
}
