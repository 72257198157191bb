import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { environmentForPrograms, type Env } from '@/lib/env'
import { homeOutOfReach, noServerAccount, unsupportedPlatform } from '@/lib/problem'
import { runProgram, type Account, type ProgramResult } from './run-program'
import { findServerPrograms, programIn, restoreLibraryLinks, type ServerPrograms } from './server-programs'

/** Where the embedded server lives and as whom it runs. */
export interface ServerPlace {
  readonly programs: ServerPrograms
  /** Holds the data folder, the log and what we know about the server. */
  readonly folder: string
  /** Only when we are root: PostgreSQL refuses to run as root. */
  readonly account: Account | undefined
  /** The server cannot enter the home (a clone below /root, say), so it lives elsewhere. */
  readonly moved: boolean
}

export type HomeChoice = Pick<Env, 'home' | 'homeIsChosen'>

/** Says where the server will live; changes nothing. */
export async function planPlace({ home, homeIsChosen }: HomeChoice): Promise<ServerPlace> {
  const programs = await findServerPrograms()
  const folder = path.join(home, 'postgres')
  if (!weAreRoot()) return { programs, folder, account: undefined, moved: false }
  const account = findAccount()
  if (canEnter(nearestExisting(home), account)) return { programs, folder, account, moved: false }
  if (homeIsChosen) throw homeOutOfReach(home, accountName)
  const id = createHash('sha256').update(home).digest('hex').slice(0, 12)
  return { programs, folder: path.join('/var/lib/mingzhang', id), account, moved: true }
}

/** Makes the place ready for use: the account, the folder, and programs that the account may run. */
export async function preparePlace(choice: HomeChoice): Promise<ServerPlace> {
  await restoreLibraryLinks(await findServerPrograms())
  const planned = await planPlace(choice)
  await mkdir(path.dirname(planned.folder), { recursive: true })
  await mkdir(planned.folder, { recursive: true, mode: 0o700 })
  if (!weAreRoot()) return planned
  const account = planned.account ?? (await createAccount())
  await chmod(planned.folder, 0o700)
  await chown(planned.folder, account.uid, account.gid)
  const { programs } = planned
  const isReachable = canEnter(programIn(programs.folder, 'postgres'), account)
  return {
    ...planned,
    account,
    programs: isReachable ? programs : await copyPrograms(programs, planned.folder, account),
  }
}

/** Runs one of the server's own programs, as the account that the server runs as. */
export async function runServerProgram(
  { programs, folder, account }: ServerPlace,
  name: 'initdb' | 'pg_ctl',
  args: readonly string[],
  signal?: AbortSignal,
): Promise<ProgramResult> {
  // Without the PG… variables of whoever starts us, and with messages in the language that we read.
  const env = environmentForPrograms({ LC_ALL: 'C' })
  for (const variable of Object.keys(env)) if (/^(PG|LANG|LC_(?!ALL))/i.test(variable)) delete env[variable]
  try {
    // From the folder itself: the account may be unable to enter the folder we were started in.
    return await runProgram(programIn(programs.folder, name), args, { cwd: folder, env, account, signal })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // ENOENT for a file that is there: its loader is not, as on musl systems.
    if (code === 'ENOENT' || code === 'ENOEXEC') throw unsupportedPlatform(`${process.platform}-${process.arch}`, error)
    throw error
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}

const accountName = 'postgres'

function weAreRoot(): boolean {
  return process.getuid?.() === 0
}

function findAccount(): Account | undefined {
  const [, uid, gid] =
    new RegExp(`^${accountName}:[^:]*:(\\d+):(\\d+):`, 'm').exec(readFileSync('/etc/passwd', 'utf8')) ?? []
  return uid === undefined ? undefined : { name: accountName, uid: Number(uid), gid: Number(gid) }
}

async function createAccount(): Promise<Account> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName]
  await runProgram('useradd', args).catch(() => undefined)
  const account = findAccount()
  if (account === undefined) throw noServerAccount()
  return account
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

async function copyPrograms(from: ServerPrograms, folder: string, { uid, gid }: Account): Promise<ServerPrograms> {
  const to = path.join(folder, `programs-${from.version}`)
  if (existsSync(to)) return { ...from, folder: to }
  const draft = `${to}.${process.pid}`
  await cp(from.folder, draft, { recursive: true, verbatimSymlinks: true })
  await runProgram('chown', ['-hR', `${uid}:${gid}`, draft])
  await rename(draft, to).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true })
    // Another process was faster.
    if (!existsSync(to)) throw error
  })
  return { ...from, folder: to }
}
