import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { freemem, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunning, isServerIn } from '@/lib/db/server-process'

const prefix = 'mingzhang-throwaway-'
const ownerFile = 'owner.json'

/** A folder for one run, marked with the process that made it, so that a later run can clear up after a crash. */
export function throwawayFolder(purpose: string, parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, `${prefix}${purpose}-`))
  writeFileSync(join(folder, ownerFile), JSON.stringify({ pid: process.pid }))
  // As root, PostgreSQL runs as a user of its own and has to reach its data inside.
  chmodSync(folder, 0o755)
  return folder
}

/** The same for the data of a server: in memory where there is room, since nothing of it has to outlive the run. */
export function throwawayServerFolder(purpose: string): string {
  return throwawayFolder(purpose, hasRoom(memory) ? memory : tmpdir())
}

const memory = '/dev/shm'
/** The databases of all tests at once take less than a gigabyte; containers often have 64 MB. */
const room = 4 * 2 ** 30

function hasRoom(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize > room && freemem() > room
  } catch {
    return false
  }
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
  for (const parent of [tmpdir(), memory].filter(existsSync))
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
      try {
        sweep(join(parent, name))
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
