import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/** The channel that the triggers of the database speak on. */
const CHANNEL = 'mingzhang_changes'

interface Listener {
  readonly url: string
  readonly signal: AbortSignal
  /** Something that carries this tag changed, and the data are at this version since. */
  readonly onChange: (version: number, tag: string) => void
  /** The data are at this version, and every change from now on will be told. */
  readonly onConnected: (version: number) => void
  /** The data were at this version a while ago: every change up to it has been told, unless one was lost. */
  readonly onProof: (version: number) => void
}

/**
 * Listens until it is told to stop; a lost connection is opened again. A connection can be dead and look open for hours, so
 * it proves itself alive every few seconds.
 */
export async function listenForChanges({ url, signal, onChange, onConnected, onProof }: Listener): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await client.connect()
      client.on('notification', ({ payload = '' }) => {
        const [, version = '0', tag = ''] = /^(\d+) (.*)$/.exec(payload) ?? []
        onChange(Number(version), tag)
      })
      await client.query(`LISTEN ${CHANNEL}`)
      onConnected(await versionOf(client))
      failures = 0
      await Promise.race([lost, untilSilent(client, lost, onProof)])
    } catch {
      // Tried again below: a database that is away comes back.
    } finally {
      // A connection whose other end is gone would be waited for.
      void client.end().catch(() => undefined)
    }
    await delay(Math.min(250 * 2 ** failures, LONGEST_PAUSE), undefined, { signal }).catch(() => undefined)
  }
}

const LONGEST_PAUSE = 10_000

async function versionOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>('SELECT version FROM "DataVersion"')
  return Number(rows[0]?.version ?? 0)
}

/** Ends when the server at the other end no longer answers. */
async function untilSilent(client: pg.Client, lost: Promise<void>, onProof: Listener['onProof']): Promise<void> {
  let isLost = false
  void lost.then(() => (isLost = true))
  let seen: number | undefined
  while (!isLost) {
    await Promise.race([delay(BETWEEN_PROOFS, undefined, { ref: false }), lost])
    // An announcement may come just after the version that it belongs to, but not this long after it.
    if (seen !== undefined) onProof(seen)
    const proof = versionOf(client).catch(() => undefined)
    if (isLost) return
    seen = await Promise.race([proof, delay(LONGEST_PROOF, undefined, { ref: false })])
    if (seen === undefined) return
  }
}

const BETWEEN_PROOFS = 10_000
const LONGEST_PROOF = 5_000

/** Whether a database answers at all, soon. */
export async function databaseAnswers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
