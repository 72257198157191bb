import { parentPort } from 'node:worker_threads'
import type { Decision } from '@/lib/ingest/identify'
import { loadRegistry } from './document-files'
import { readFileAsDocument, type ReadFile } from './document-reading'
import { projectRoot } from './project-root'

/** What the thread is asked: one file at a time. */
export interface ReadRequest {
  readonly file: string
  readonly decision: Decision | undefined
}

/** `ready` once everything is loaded, so that loading counts against no file; a bug travels as it was thrown. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly read: ReadFile }
  | { readonly kind: 'bug'; error: unknown }

const port = parentPort
if (!port) throw new Error('document-worker runs in a thread')
const answer = (message: ReadAnswer) => port.postMessage(message)

// Of promises that a library forgot about: what we wait for answers for itself, and the next file must not pay for it.
process.on('unhandledRejection', () => undefined)

const registry = await loadRegistry(projectRoot)
port.on('message', ({ file, decision }: ReadRequest) => {
  readFileAsDocument(file, registry, decision).then(
    (read) => answer({ kind: 'read', read }),
    (error: unknown) => answer({ kind: 'bug', error }),
  )
})
answer({ kind: 'ready' })
