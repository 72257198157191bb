import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, removeFolder, throwawayServerFolder } from '@/cli/dev/throwaway'
import { runProgram, type Account } from '@/lib/db/run-program'
import { FORGETFUL, type TestServer } from './test-server'

/**
 * Another real PostgreSQL for the database tests, beside the embedded one: whoever runs the portal with DATABASE_URL has
 * one. MINGZHANG_TEST_DATABASE_URL names a running server; otherwise the newest of this machine's packages is started
 * for the run. Returns why there is none where there is none.
 */
export async function startSecondServer(signal?: AbortSignal): Promise<TestServer | { readonly absent: string }> {
  const given = process.env['MINGZHANG_TEST_DATABASE_URL']
  if (given) return { url: given, name: 'the server of MINGZHANG_TEST_DATABASE_URL', close: async () => undefined }
  const installed = newestInstalled()
  if (!installed) return { absent: `no second PostgreSQL in ${packages} and no MINGZHANG_TEST_DATABASE_URL` }
  const account = unprivilegedAccount()
  if (account === 'none') return { absent: 'PostgreSQL does not run as root, and there is no user postgres' }
  return start(installed, account, signal)
}

const packages = '/usr/lib/postgresql'

interface Installed {
  readonly version: number
  readonly bin: string
}

function newestInstalled(): Installed | undefined {
  if (!existsSync(packages)) return undefined
  return readdirSync(packages)
    .map((name) => ({ version: Number(name), bin: join(packages, name, 'bin') }))
    .filter(({ version, bin }) => version >= 15 && existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'pg_ctl')))
    .sort((a, b) => b.version - a.version)[0]
}

function unprivilegedAccount(): Account | undefined | 'none' {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'))
  const [name = '', , uid, gid] = line?.split(':') ?? []
  return line === undefined ? 'none' : { name, uid: Number(uid), gid: Number(gid) }
}

async function start(
  { version, bin }: Installed,
  account: Account | undefined,
  signal?: AbortSignal,
): Promise<TestServer> {
  const folder = throwawayServerFolder('second')
  const home = join(folder, 'server')
  const [data, passwordFile] = [join(home, 'data'), join(home, 'password')]
  mkdirSync(home, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [home, passwordFile]) chownSync(path, account.uid, account.gid)

  const run = async (program: string, args: readonly string[], abort?: AbortSignal) => {
    const { code, output } = await runProgram(join(bin, program), args, { cwd: home, account, signal: abort })
    if (code !== 0) throw new Error(`${program} of PostgreSQL ${version} failed:\n${output}`)
  }
  const close = async () => {
    await run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']).catch(() => undefined)
    removeFolder(folder)
  }
  try {
    const auth = ['-U', 'mingzhang', '-A', 'scram-sha-256', '--pwfile', passwordFile]
    await run('initdb', ['-D', data, ...auth, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], signal)
    const port = await freePort()
    const settings = {
      ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '', wal_level: 'minimal', max_wal_senders: '0' },
      ...FORGETFUL,
    }
    const options = [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)].join(' ')
    await run('pg_ctl', ['start', '-D', data, '-l', join(home, 'log'), '-w', '-t', '60', '-o', options], signal)
    return {
      url: `postgresql://mingzhang:${password}@127.0.0.1:${port}/postgres`,
      name: `PostgreSQL ${version}`,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Of a server that listens on loopback, holds test data and is gone in a minute. */
const password = 'throwaway'
