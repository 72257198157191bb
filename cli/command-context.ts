import { readEnv, type Env } from '@/lib/env'
import { createProgress, type Progress } from './progress'
import { projectRoot } from './project-root'

/** What a command is given; it reads nothing else from the outside. */
export interface CommandContext {
  readonly env: Env
  /** Absolute. */
  readonly projectRoot: string
  /** Aborts when we are asked to stop; pass it on to whatever may take long. */
  readonly signal: AbortSignal
  /** Writes to standard error, so that standard output carries nothing but the command's own output. */
  readonly progress: Progress
}

/** Throws a Problem when a setting is wrong. */
export function createContext(signal: AbortSignal): CommandContext {
  return { env: readEnv(process.env, projectRoot), projectRoot, signal, progress: createProgress(process.stderr) }
}
