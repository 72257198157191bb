import { SingleBar } from 'cli-progress'
import { StopRequest } from './stop-request'

/** What a long step may say while it runs. */
export interface StepReport {
  note(text: string): void
  bar(done: number, total: number, what: string): void
}

export interface Progress {
  /** Runs one step and writes a line with its outcome and its time. */
  step<T>(name: string, run: (report: StepReport) => Promise<T>, describe?: (result: T) => string): Promise<T>
}

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

/** On a terminal a step in progress is one line, drawn over and over; elsewhere plain lines, fit for a log. */
export function createProgress(stream: Output, now: () => number = () => performance.now()): Progress {
  return {
    async step(name, run, describe = () => '') {
      const began = now()
      const report = stream.isTTY ? terminalReport(stream as NodeJS.WriteStream, name) : plainReport(stream, name, now)
      const finish = (mark: string, text: string) => {
        report.end()
        stream.write(`${[`${mark} ${name}`, text, seconds(now() - began)].filter(Boolean).join('　')}\n`)
      }
      try {
        const result = await run(report)
        finish('✓', describe(result))
        return result
      } catch (error) {
        if (error instanceof StopRequest) finish('–', '已中止')
        else finish('✗', '')
        throw error
      }
    },
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} 秒`
}

interface EndingReport extends StepReport {
  end(): void
}

function plainReport(stream: Output, name: string, now: () => number): EndingReport {
  let lastBar = now()
  const note = (text: string) => void stream.write(`… ${name}　${text}\n`)
  return {
    note,
    bar(done, total, what) {
      if (now() - lastBar < plainInterval) return
      lastBar = now()
      note(`${done}/${total}　${what}`)
    },
    end() {},
  }
}

const plainInterval = 5_000

function terminalReport(stream: NodeJS.WriteStream, name: string): EndingReport {
  let bar: SingleBar | undefined
  const draw = (text: string) => void stream.write(`\r${clearLine}… ${name}　${text}`)
  draw('')
  return {
    // Wrapped lines cannot be drawn over, and a long note is worth keeping: it gets a line of its own.
    note: (text) => (text.length > 40 ? stream.write(`\r${clearLine}… ${name}　${text}\n`) : draw(text)),
    bar(done, total, what) {
      if (bar === undefined) {
        stream.write(`\r${clearLine}`)
        bar = new SingleBar({
          stream,
          format: `… ${name}　{bar} {value}/{total}　{what}`,
          barCompleteChar: '█',
          barIncompleteChar: '░',
          barsize: 24,
          hideCursor: true,
          clearOnComplete: true,
          gracefulExit: false,
        })
        bar.start(total, done, { what })
      } else bar.update(done, { what })
    },
    end() {
      bar?.stop()
      stream.write(`\r${clearLine}`)
    },
  }
}

const clearLine = '\u001b[K'
