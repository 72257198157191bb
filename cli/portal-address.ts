import { createServer } from 'node:net'
import path from 'node:path'
import { lockHolder, tryLock, type LockHolder } from '@/lib/db/process-lock'
import { addressOf, type Env } from '@/lib/env'
import { hostNotHere, portalAlreadyRuns, portNotAllowed, portTaken } from '@/lib/problem'

/** The address a person opens. */
export function portalUrl({ host, port }: Pick<Env, 'host' | 'port'>): string {
  return addressOf(host, port)
}

/** Makes this process the only portal of its home until `release`, or says which one is. */
export async function claimHome(env: Env): Promise<{ release: () => void }> {
  const claim = await tryLock(claimFile(env), portalUrl(env))
  if ('holder' in claim) throw portalAlreadyRuns(claim.holder.pid, claim.holder.note)
  return claim
}

/** The portal that runs from this home; its note is its address. */
export function runningPortal(env: Env): Promise<LockHolder | undefined> {
  return lockHolder(claimFile(env))
}

export async function assertAddressFree(env: Env): Promise<void> {
  const code = await tryToListen(env)
  if (code === undefined) return
  if (code === 'EADDRINUSE') throw portTaken(env)
  if (code === 'EACCES') throw portNotAllowed(env.port)
  throw hostNotHere(env.host)
}

function claimFile({ home }: Env): string {
  return path.join(home, 'portal.lock')
}

function tryToListen({ host, port }: Env): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
