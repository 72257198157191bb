import { existsSync } from 'node:fs'
import { createServer } from './create-server'
import { findServer } from './find-server'
import type { ServerAddress } from './server-connection'
import { assertSameMajor, assertSpace, dataFolder, readCredentials, spaceForNew, spaceToRun } from './server-folder'
import type { Quarters } from './server-quarters'
import { startServer } from './start-server'

/** A running embedded server; `how` it came to run. */
export interface RunningServer extends ServerAddress {
  readonly version: string
  readonly how: 'created' | 'started' | 'found'
}

/** Finds the server running, or starts it, initialising its data folder first when there is none. Needs the lock. */
export async function ensureServerRuns(
  quarters: Quarters,
  options: { onStep: (text: string) => void; signal?: AbortSignal | undefined },
): Promise<RunningServer> {
  const isNew = !existsSync(dataFolder(quarters))
  if (isNew) {
    await assertSpace(quarters.folder, spaceForNew)
    options.onStep('正在新建数据库')
    await createServer(quarters, options.signal)
  }
  assertSameMajor(quarters)
  const { password } = await readCredentials(quarters)
  const running = await findServer(quarters, password)
  if (running !== undefined) return { ...running, password, how: 'found' }
  await assertSpace(quarters.folder, spaceToRun)
  options.signal?.throwIfAborted()
  return { ...(await startServer(quarters, password)), password, how: isNew ? 'created' : 'started' }
}
