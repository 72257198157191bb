import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, cp, lchown, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '@/lib/env'
import { homeOutOfReach, noServerAccount } from '@/lib/problem'
import { runProgram, type Account } from './run-program'
import { findServerBinaries, programIn, restoreLibraryLinks, type ServerBinaries } from './server-binaries'

/** Where the embedded server lives and as whom it runs. */
export interface Quarters {
  readonly binaries: ServerBinaries
  /** Holds the data folder, the log and what we know about the server. */
  readonly folder: string
  /** Only when we are root: PostgreSQL refuses to run as root. */
  readonly account: Account | undefined
  /** The server cannot enter the home (a clone below /root, say), so it lives elsewhere. */
  readonly moved: boolean
}

export type HomeChoice = Pick<Env, 'home' | 'homeIsChosen'>

/** Says where the server will live; changes nothing. */
export async function planQuarters({ home, homeIsChosen }: HomeChoice): Promise<Quarters> {
  const binaries = await findServerBinaries()
  const folder = path.join(home, 'postgres')
  if (!weAreRoot()) return { binaries, folder, account: undefined, moved: false }
  const account = findAccount()
  if (canEnter(nearestExisting(home), account)) return { binaries, folder, account, moved: false }
  if (homeIsChosen) throw homeOutOfReach(home, accountName)
  return { binaries, folder: path.join(systemFolder, shortHash(home)), account, moved: true }
}

/** Makes the quarters ready for use: the account, the folder, and programs that the account may run. */
export async function prepareQuarters(choice: HomeChoice): Promise<Quarters> {
  await restoreLibraryLinks(await findServerBinaries())
  const planned = await planQuarters(choice)
  if (!weAreRoot()) {
    await mkdir(planned.folder, { recursive: true, mode: 0o700 })
    return planned
  }
  const account = planned.account ?? (await createAccount())
  await mkdir(path.dirname(planned.folder), { recursive: true, mode: 0o755 })
  await mkdir(planned.folder, { recursive: true })
  await chmod(planned.folder, 0o700)
  await chown(planned.folder, account.uid, account.gid)
  const reachable = canEnter(programIn(planned.binaries.folder, 'postgres'), account)
  const binaries = reachable ? planned.binaries : await copyBinaries(planned.binaries, planned.folder, account)
  return { ...planned, account, binaries }
}

const accountName = 'postgres'
const systemFolder = '/var/lib/mingzhang'

function weAreRoot(): boolean {
  return process.getuid?.() === 0
}

function findAccount(): Account | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name === accountName) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

/** useradd is everywhere but on Alpine and BusyBox, where it is adduser. */
async function createAccount(): Promise<Account> {
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName],
    ['adduser', '-S', '-D', '-H', accountName],
  ]
  for (const [command = '', ...args] of attempts) {
    await runProgram(command, args).catch(() => undefined)
    const account = findAccount()
    if (account !== undefined) return account
  }
  throw noServerAccount()
}

/**
 * Whether the account may pass through every folder down to `target`, and into it. Without an account yet, a stranger's
 * rights are meant.
 */
function canEnter(target: string, account: Account | undefined): boolean {
  const { mode, uid, gid } = statSync(target)
  const place = uid === account?.uid ? 6 : gid === account?.gid ? 3 : 0
  if (((mode >> place) & 1) === 0) return false
  const parent = path.dirname(target)
  return parent === target || canEnter(parent, account)
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder))
}

async function copyBinaries(from: ServerBinaries, folder: string, account: Account): Promise<ServerBinaries> {
  const to = path.join(folder, `programs-${from.version}`)
  if (!existsSync(to)) {
    const draft = `${to}.${process.pid}`
    await rm(draft, { recursive: true, force: true })
    await cp(from.folder, draft, { recursive: true, verbatimSymlinks: true })
    for (const entry of await readdir(draft, { recursive: true })) {
      await lchown(path.join(draft, entry), account.uid, account.gid)
    }
    await chown(draft, account.uid, account.gid)
    await rename(draft, to).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true })
      if (!existsSync(to)) throw error
    })
  }
  return { ...from, folder: to }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
