import { randomBytes, randomUUID } from 'node:crypto'
import { chown, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { damagedFolder, diskFull } from '@/lib/problem'
import type { ProgramResult } from './run-program'
import { dataFolder, saveCredentials, serverUser } from './server-folder'
import { lastLine, runServerProgram, type ServerPlace } from './server-place'

/** Makes the data folder. It is made beside its place and then renamed: a data folder is whole or not there, whenever we are killed. */
export async function createServer(place: ServerPlace, signal: AbortSignal | undefined): Promise<void> {
  await removeDrafts(place.folder)
  const password = randomBytes(24).toString('base64url')
  const draft = path.join(place.folder, `${draftPrefix}${randomUUID()}`)
  const passwordFile = `${draft}.password`
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (place.account) await chown(passwordFile, place.account.uid, place.account.gid)
    await initdb(place, draft, passwordFile, signal)
    await saveCredentials(place, { password })
    await rename(draft, dataFolder(place))
  } finally {
    await removeDrafts(place.folder)
  }
}

async function initdb(place: ServerPlace, draft: string, passwordFile: string, signal: AbortSignal | undefined) {
  let result: ProgramResult = { code: null, output: '' }
  for (const characters of characterLocales) {
    result = await runServerProgram(
      place,
      'initdb',
      [
        ...['-D', draft, '--username', serverUser, '--auth', 'scram-sha-256', '--pwfile', passwordFile],
        ...['--encoding', 'UTF8', '--locale', 'C', '--lc-ctype', characters],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--data-checksums'],
      ],
      signal,
    )
    if (result.code === 0) return
    if (!/invalid locale name/i.test(result.output)) break
  }
  if (/No space left|Disk quota/i.test(result.output)) throw diskFull(place.folder)
  throw damagedFolder(place.folder, lastLine(result.output))
}

async function removeDrafts(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(draftPrefix)) {
      await rm(path.join(folder, entry), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }
}

const draftPrefix = 'new-'

/**
 * Text sorts by code point, the same on every machine; what is a letter follows Unicode, or trigrams of Chinese would
 * be empty. The last one always exists.
 */
const characterLocales = ['C.UTF-8', 'en_US.UTF-8', 'C']
