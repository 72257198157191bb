import type { StageEvents } from './run-stages'
import type { Stage, StageResult } from './stage'

export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** One line for each stage as it ends, with what a failed one printed; on a terminal also what is running now. */
export function stageBoard(terminal: Terminal): StageEvents {
  const running = new Set<string>()
  const status = (text: string) => void (terminal.isTTY && terminal.write(`\r\u001b[2K${text}`))
  const showRunning = () => status(running.size > 0 ? `  … ${[...running].join(', ')}` : '')
  return {
    onStart: ({ name }) => {
      running.add(name)
      showRunning()
    },
    onEnd: (stage, result, seconds) => {
      running.delete(stage.name)
      status('')
      terminal.write(`${lineOf(stage, result, seconds)}\n`)
      if (result.failed > 0 && result.output.trim() !== '') terminal.write(`\n${result.output.trimEnd()}\n\n`)
      showRunning()
    },
  }
}

/** What `npm test` ends with. */
export function totalsLine({ passed, failed, skipped }: Pick<StageResult, 'passed' | 'failed' | 'skipped'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function lineOf({ name }: Stage, result: StageResult, seconds: number): string {
  const mark = result.failed > 0 ? '✗' : result.passed > 0 ? '✓' : '–'
  const note = result.note === undefined ? '' : `  (${result.note})`
  return `  ${mark} ${name.padEnd(16)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${totalsLine(result)}${note}`
}
