import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { realTexts } from '@/cli/dev/real-documents'
import { projectRoot } from '@/cli/project-root'

/**
 * How far the memory of a process rises while it parses one text, each in a process of its own, above what the program
 * takes before: the peak of its resident set, per MB of the text. Small texts show what V8 reserves, grown ones what the
 * parser needs.
 */
export function memoryReport(): string {
  const texts = realTexts().map(({ name }) => ({ name, times: 1 }))
  const [table] = texts.filter(({ name }) => name.endsWith('.md'))
  const grown = table ? [16, 64, 256].map((times) => ({ ...table, times })) : []
  const lines = [...texts, ...grown].map(({ name, times }) => {
    const { bytes, idle, peak } = measured(name, times)
    const rise = Math.max(0, peak - idle)
    const label = times === 1 ? name : `${name}, rows × ${times}`
    return `  ${label.padEnd(44)} ${mb(bytes)} MB text ${mb(rise)} MB ${(rise / bytes).toFixed(0).padStart(6)} × the text`
  })
  return ['peak memory above an idle process', ...lines].join('\n')
}

export interface ParseMemory {
  /** Of the text. */
  readonly bytes: number
  /** Resident, before the text is parsed and after a small one was. */
  readonly idle: number
  readonly peak: number
}

function measured(name: string, times: number): ParseMemory {
  const script = path.join(projectRoot, 'cli/dev/benches/measure-parse-memory.ts')
  const printed = execFileSync(process.execPath, [...process.execArgv, script, name, String(times)], {
    encoding: 'utf8',
  })
  return JSON.parse(printed) as ParseMemory
}

const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(2).padStart(8)
