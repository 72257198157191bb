import { createProgram } from '@/cli/program'
import { settings } from '@/lib/env'
import { exitCodeOfSignal, exitCodes } from '@/lib/problem'
import { code, markdownTable } from './generated-parts'

export interface CommandFacts {
  /** As typed: `export <表名>`. */
  readonly usage: string
  readonly name: string
  readonly options: readonly string[]
  readonly description: string
}

/** Every command of `npx mingzhang`, in the order of its help. */
export const commandFacts = (): CommandFacts[] =>
  createProgram(new AbortController().signal).commands.map((command) => ({
    name: command.name(),
    usage: [command.name(), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
    options: command.options.map((option) => option.flags),
    description: command.description(),
  }))

/** The three tables of the Chinese README: the program speaks Chinese, so they are its own words. */
export const settingsInChinese = (): string =>
  markdownTable(
    ['变量', '默认', '含义'],
    settings.map(({ name, fallback, meaning }) => [
      code(name),
      fallback === undefined ? '无' : code(fallback),
      meaning,
    ]),
  )

export const commandsInChinese = (): string =>
  markdownTable(
    ['命令', '作用'],
    commandFacts().map(({ usage, options, description }) => [
      [code(usage), ...options.map((flags) => code(`[${flags}]`))].join(' '),
      description,
    ]),
  )

export const exitCodesInChinese = (): string =>
  markdownTable(
    ['退出码', '含义'],
    [
      ...Object.values(exitCodes).map(({ code: number, meaning }) => [String(number), meaning]),
      [Object.values(exitCodeOfSignal).join('、'), `完成之前被信号停止：${Object.keys(exitCodeOfSignal).join('、')}`],
    ],
  )
