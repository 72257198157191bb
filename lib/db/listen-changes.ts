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

/**
 * Listens until it is told to stop; a lost connection is opened again, and then everything counts as changed. A connection
 * can be dead and look open for hours, so it proves itself alive every few seconds.
 */
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
      await Promise.race([lost, untilSilent(client, lost)])
    } catch {
      // Tried again below: a database that is away comes back.
    } finally {
      await client.end().catch(() => undefined)
    }
    await delay(Math.min(250 * 2 ** failures, LONGEST_PAUSE), undefined, { signal }).catch(() => undefined)
  }
}

const LONGEST_PAUSE = 10_000

/** Ends when the server at the other end no longer answers. */
async function untilSilent(client: pg.Client, lost: Promise<void>): Promise<void> {
  let isLost = false
  void lost.then(() => (isLost = true))
  while (!isLost) {
    await Promise.race([delay(BETWEEN_PROOFS, undefined, { ref: false }), lost])
    const proof = client.query('SELECT 1').then(
      () => true,
      () => false,
    )
    if (isLost || !(await Promise.race([proof, delay(LONGEST_PROOF, false, { ref: false })]))) return
  }
}

const BETWEEN_PROOFS = 10_000
const LONGEST_PROOF = 5_000

/**
 * An import of a hundred documents speaks a hundred times within a second. What could not be passed on is tried again with
 * whatever has come since, ever more slowly; after some failures it may be anything.
 */
export function inBursts(onChange: Listener['onChange'], pause = BURST): (tag: string) => void {
  const waiting = new Set<string>()
  let isPlanned = false
  let failures = 0
  const plan = () => {
    if (isPlanned) return
    isPlanned = true
    setTimeout(() => void pass(), Math.min(pause * 2 ** failures, LONGEST_PAUSE)).unref()
  }
  const pass = async () => {
    const burst = [...waiting]
    waiting.clear()
    try {
      await onChange(burst)
      failures = 0
    } catch (error) {
      failures += 1
      process.stderr.write(`pages could not be made fresh, tried again: ${String(error)}\n`)
      for (const tag of failures < MOST_FAILURES ? burst : [ANYTHING]) waiting.add(tag)
    }
    isPlanned = false
    if (waiting.size > 0) plan()
  }
  return (tag) => {
    waiting.add(tag)
    plan()
  }
}

const BURST = 50
const MOST_FAILURES = 5

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
