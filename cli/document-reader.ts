import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Decision } from '@/lib/ingest/identify'
import { BOUNDS } from '@/lib/ingest/read/bounds'
import type { ReadFile } from './document-reading'
import type { ReadAnswer, ReadRequest } from './document-worker'
import { projectRoot } from './project-root'

/** What one file may take; `BOUNDS` unless a test asks for less. */
export interface ReadLimits {
  readonly seconds: number
  readonly memoryBytes: number
}

/**
 * Reads files of strangers: in a thread of its own, which is ended when the time is over, the memory is used up, or
 * somebody asks us to stop; the next file gets a new one. As long as all goes well, one thread reads them all.
 */
export class DocumentReader {
  readonly #signal: AbortSignal
  readonly #limits: ReadLimits
  #thread: Promise<Worker> | undefined

  constructor(signal: AbortSignal, limits: ReadLimits = BOUNDS) {
    this.#signal = signal
    this.#limits = limits
  }

  async read(file: string, decision?: Decision): Promise<ReadFile> {
    this.#signal.throwIfAborted()
    this.#thread ??= this.#start()
    const thread = await this.#thread
    const began = performance.now()
    try {
      return await this.#ask(thread, { file, decision })
    } catch (error) {
      await this.close()
      const outcome = outcomeOf(error)
      if (outcome === undefined) throw error
      return { path: file, outcome, seconds: (performance.now() - began) / 1_000 }
    }
  }

  async close(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    await (await thread?.catch(() => undefined))?.terminate()
  }

  async #start(): Promise<Worker> {
    const thread = new Worker(path.join(projectRoot, 'cli/document-thread.cjs'), {
      execArgv: [],
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(projectRoot, 'tsconfig.json') },
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(this.#limits.memoryBytes / 1024 / 1024) },
    })
    const started = await this.#answer(thread).catch(async (error: unknown) => {
      await thread.terminate()
      throw error
    })
    if (started.kind !== 'ready') throw new Error('the reading thread answered before it was asked')
    return thread
  }

  async #ask(thread: Worker, request: ReadRequest): Promise<ReadFile> {
    const limits = this.#limits
    const overdue = new AbortController()
    const timer = setTimeout(() => overdue.abort(new LimitReached('tooSlow')), limits.seconds * 1_000)
    // What lies outside the thread's own heap (bytes, typed arrays) counts for the process alone.
    const most = process.memoryUsage.rss() + 2 * limits.memoryBytes
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) overdue.abort(new LimitReached('memory'))
    }, WATCH_INTERVAL)
    try {
      const answered = this.#answer(thread, overdue.signal)
      thread.postMessage(request)
      const answer = await answered
      if (answer.kind === 'read') return answer.read
      throw answer.kind === 'bug' ? answer.error : new Error('the reading thread started twice')
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
    }
  }

  /** The next thing the thread says; rejects when it fails, when a limit is reached, and at once on a stop. */
  #answer(thread: Worker, limit?: AbortSignal): Promise<ReadAnswer> {
    const settled = new AbortController()
    const once = { once: true, signal: settled.signal }
    return new Promise<ReadAnswer>((resolve, reject) => {
      const failed = (error: unknown) => reject(error instanceof Error ? error : new Error(String(error)))
      const ended = (code: number) => failed(new Error(`the reading thread ended (${code})`))
      thread.once('message', resolve).once('error', failed).once('exit', ended)
      for (const signal of [this.#signal, limit]) signal?.addEventListener('abort', () => failed(signal.reason), once)
      if (this.#signal.aborted) failed(this.#signal.reason)
    }).finally(() => {
      settled.abort()
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
    })
  }
}

/** Often enough that unpacking cannot outrun it by much. */
const WATCH_INTERVAL = 50

class LimitReached extends Error {
  readonly limit: 'tooSlow' | 'memory'

  constructor(limit: 'tooSlow' | 'memory') {
    super(limit)
    this.limit = limit
  }
}

/** What a file that broke a limit became; nothing when the failure is not the file's. */
function outcomeOf(error: unknown): Extract<ReadFile['outcome'], { readonly ok: false }> | undefined {
  if (error instanceof LimitReached && error.limit === 'tooSlow') return { ok: false, failure: 'tooSlow' }
  const isFull = error instanceof LimitReached || (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isFull ? { ok: false, failure: 'tooMuchContent', detail: '所需内存过多' } : undefined
}
