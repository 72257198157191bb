import { Argument, Command, CommanderError, Option } from 'commander'
import { version } from '@/package.json'
import { settings } from '@/lib/env'
import { badUsage, exitCodes, type Problem } from '@/lib/problem'
import { createContext } from './command-context'

/** Every command there is. Each loads its code when it is called, and not before. */
export function createProgram(signal: AbortSignal): Command {
  const program = inChinese(new Command('mingzhang'))
    .description('明账：部门预决算公开，逐条可查、可追到出处')
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示帮助')
    .addHelpText('after', appendix)

  program
    .command('start')
    .description('启动门户：数据库、迁移、数据、构建、服务，依次就绪')
    .action(async () => (await import('./commands/start')).runStart(createContext(signal)))

  program
    .command('doctor')
    .description('检查环境、数据库、数据与构建；不作任何改动')
    .action(async () => (await import('./commands/doctor')).runDoctor(createContext(signal)))

  program
    .command('load')
    .description('执行迁移并载入随附数据，不启动门户')
    .action(async () => (await import('./commands/load')).runLoad(createContext(signal)))

  program
    .command('export')
    .description('导出一张开放数据表；表名见 docs/tables.md')
    .addArgument(new Argument('<表名>'))
    .addOption(new Option('--format <格式>', '输出格式').choices(['csv', 'json']).default('csv'))
    .option('--out <文件>', '写入文件，而不是标准输出')
    .action(async (table: string, options: ExportOptions) =>
      (await import('./commands/export')).runExport(table, options, createContext(signal)),
    )

  program
    .command('parse')
    .description('读公开文件，报告读出了什么；不作任何改动')
    .argument('<文件...>')
    .option('--json', '输出读出的全部数据，而不是报告')
    .addOption(asOption())
    .action(async (files: string[], options: ParseOptions) =>
      (await import('./commands/parse')).runParse(files, options, createContext(signal)),
    )

  program
    .command('ingest')
    .description('读公开文件并入库，每份公开一个事务（几个文件的一起）；同一份再导入不作改动')
    .argument('<文件或目录...>')
    .option('--dry-run', '只读，不入库')
    .addOption(asOption())
    .option('--origin <网址>', '文件的来源网址')
    .action(async (files: string[], options: IngestOptions) =>
      (await import('./commands/ingest')).runIngest(files, options, createContext(signal)),
    )

  program
    .command('pack')
    .description('读公开文件，写成随附数据：只留数字、代码、名称与出处')
    .argument('<文件...>')
    .option('--out <目录>', '写入的目录', 'data/disclosures')
    .addOption(asOption())
    .option('--origin <网址>', '文件的来源网址')
    .action(async (files: string[], options: PackOptions) =>
      (await import('./commands/pack')).runPack(files, options, createContext(signal)),
    )

  program
    .command('audit')
    .description('核对文件里的数字是否相符，列出不相符之处；不作任何改动')
    .argument('[文件...]')
    .option('--all', '核对库中全部文件，而不是给出的文件')
    .option('--json', '输出核对台账与发现')
    .option('--markdown', '输出可存档的核对报告')
    .addOption(asOption())
    .action(async (files: string[], options: AuditOptions) =>
      (await import('./commands/audit')).runAuditCommand(files, options, createContext(signal)),
    )
  return program
}

const asOption = () => new Option('--as <区县/部门>', '文件的归属，有矛盾或认不出时由人说明')

export interface ParseOptions {
  readonly json?: true
  readonly as?: string
}

export interface IngestOptions {
  readonly dryRun?: true
  readonly as?: string
  readonly origin?: string
}

export interface AuditOptions {
  readonly all?: true
  readonly json?: true
  readonly markdown?: true
  readonly as?: string
}

export interface PackOptions {
  readonly out: string
  readonly as?: string
  readonly origin?: string
}

export interface ExportOptions {
  readonly format: 'csv' | 'json'
  readonly out?: string
}

/** A wrong command line as a problem; undefined when the error is something else. */
export function usageProblem(error: unknown): Problem | undefined {
  if (!(error instanceof CommanderError)) return undefined
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? []
  switch (error.code) {
    case 'commander.unknownCommand':
      return badUsage(`没有名为 ${named} 的命令。`)
    case 'commander.help':
      return badUsage('没有这样的命令。')
    case 'commander.unknownOption':
      return badUsage(`没有名为 ${named} 的选项。`)
    case 'commander.missingArgument':
      return badUsage(`缺少参数 ${named}。`)
    case 'commander.optionMissingArgument':
      return badUsage(`选项 ${named.split(' ')[0]} 后面缺少取值。`)
    case 'commander.excessArguments':
      return badUsage('命令后面有多余的内容。')
    case 'commander.invalidArgument': {
      const [, choices = ''] = /choices are (.*)\./.exec(error.message) ?? []
      return badUsage(`选项 ${named.split(' ')[0]} 的取值有误，可用的是 ${choices.replaceAll(', ', '、')}。`)
    }
    default:
      return badUsage('命令行有误。')
  }
}

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** commander speaks English: here its titles are translated, and its errors are thrown for usageProblem to translate. */
function inChinese(program: Command): Command {
  return program
    .exitOverride((error) => {
      if (error.exitCode !== 0) throw error
    })
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      displayWidth,
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
      optionDescription: (option) => {
        const choices = option.argChoices === undefined ? '' : `：${option.argChoices.join('、')}`
        const fallback = option.defaultValue === undefined ? '' : `（默认 ${String(option.defaultValue)}）`
        return option.description + choices + fallback
      },
    })
    .helpOption('-h, --help', '显示帮助')
}

/** In columns of a terminal, where a Chinese character takes two. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffee]/g)?.length ?? 0)
}

const appendix = [
  '',
  '环境变量：',
  ...settings.map(({ name, fallback, meaning }) => {
    return `  ${name.padEnd(16)}${meaning}${fallback === undefined ? '' : `（默认 ${fallback}）`}`
  }),
  '',
  '退出码：',
  ...Object.values(exitCodes).map(({ code, meaning }) => `  ${String(code).padEnd(16)}${meaning}`),
  `  ${'128+N'.padEnd(16)}完成之前被信号 N 停止，例如 Ctrl-C 为 130`,
].join('\n')
