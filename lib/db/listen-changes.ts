import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/** The channel that the triggers of the database speak on. */
const CHANNEL = 'mingzhang_changes'

/** What is said when the connection is new: anything may have changed while nobody listened. */
export const ANYTHING = 'registry'

interface Listener {
  readonly url: string
  /** Called with every tag that changed, once for what comes in one burst. */
  readonly onChange: (tags: readonly string[]) => Promise<void>
  readonly signal: AbortSignal
}

/** Listens until it is told to stop; a lost connection is opened again, and then everything counts as changed. */
export async function listenForChanges({ url, onChange, signal }: Listener): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await client.connect()
      const tell = inBursts(onChange)
      client.on('notification', ({ payload }) => tell(payload ?? ANYTHING))
      await client.query(`LISTEN ${CHANNEL}`)
      failures = 0
      tell(ANYTHING)
      await lost
    } catch {
      // Tried again below: a database that is away comes back.
    } finally {
      await client.end().catch(() => undefined)
    }
    await delay(Math.min(250 * 2 ** failures, LONGEST_PAUSE), undefined, { signal }).catch(() => undefined)
  }
}

const LONGEST_PAUSE = 10_000

/** An import of a hundred documents speaks a hundred times within a second. */
function inBursts(onChange: Listener['onChange']): (tag: string) => void {
  let waiting: Set<string> | undefined
  return (tag) => {
    if (waiting) {
      waiting.add(tag)
      return
    }
    const burst = (waiting = new Set([tag]))
    setTimeout(() => {
      waiting = undefined
      void onChange([...burst]).catch((error: unknown) => {
        process.stderr.write(`pages could not be made fresh: ${String(error)}\n`)
      })
    }, BURST).unref()
  }
}

const BURST = 50

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
