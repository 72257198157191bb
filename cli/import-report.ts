import { printedCode } from '@/lib/budget/place'
import { PHASE_TITLES, SCOPE_TITLES } from '@/lib/budget/phase'
import { expectedTables, formOf, formTableOf } from '@/lib/budget/form'
import { columnPath, TABLE_KEYS, tableOf } from '@/lib/budget/tables'
import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure, DisclosureIdentity } from '@/lib/budget/disclosure'
import { heldBy, holdsNothing, partsOf, withPart, type Held } from '@/lib/budget/disclosure-parts'
import { sourceText } from '@/lib/figures/source-text'
import { BOUNDS } from '@/lib/ingest/read/bounds'
import type { Conflict, Proposal } from '@/lib/ingest/identify'
import type { ParseOutcome } from '@/lib/ingest/parse-outcome'
import type { HoldingDocument } from '@/lib/store/save-disclosure'
import type { FigureChange } from '@/lib/store/figure-changes'
import type { FileOutcome } from './document-reading'
import { printable } from './terminal-text'

/** What commands that read documents say about them: plain Chinese, one sentence to a thing. */

type Read = Extract<ParseOutcome, { ok: true }>
type Refused = Extract<FileOutcome, { ok: false }>

/** Why a file was refused, and what would help. */
export function refusalOf({ failure, detail }: Refused): string {
  if (failure === 'noText' && detail !== undefined)
    return printable(`文件里的文字读不出来（${detail}）。请找可以选中、复制文字的版本，或先做文字识别并核对。`)
  const sentence = REFUSALS[failure]
  return detail === undefined ? sentence : printable(sentence.replace(/。/, `（${UNCLEAR[detail] ?? detail}）。`))
}

const REFUSALS: Record<Refused['failure'], string> = {
  empty: '文件是空的。',
  tooLarge: `文件超过 ${BOUNDS.bytes / 1024 / 1024} MB。请拆开，或确认它就是公开文件。`,
  unknownFormat: '不认得这种格式。可读的是文本、Markdown、PDF、Word（.docx）、Excel 和网页。',
  wrongEncoding: '文字编码认不出来。请另存为 UTF-8 后再试。',
  encrypted: '文件加了密。请先去掉密码。',
  noText: '文件里没有文字，可能只有扫描的图像。请找可以选中文字的版本，或先做文字识别并核对。',
  truncated: '文件不完整，下载可能中断了。请重新下载。',
  damaged: '文件已经损坏，读不出内容。请重新下载。',
  tooMuchContent: '内容超出上限。请确认它就是公开文件；上限见 docs/reading-limits.md。',
  tooSlow: `读了 ${BOUNDS.seconds} 秒还没有读完，已经放弃。请换一种格式再试。`,
  errorPage: '这是网站的出错页面，不是公开文件。请重新下载。',
  notADisclosure:
    '没有找到预算或决算的标题和表格，看来不是部门预决算公开文件。请找部门自己公开的原文；内容在图片里的，请找可以选中文字的版本。',
  blankForm: '表格和说明里该填数字的地方都空着，看来是没有填写的样表。请找填好以后公开的那一份。',
  identityUnclear: '认不出是谁的、哪一年的文件。请用 --as 说明所属，例如 --as 410311/605。',
  missing: '文件不见了。请检查路径后重试。',
  notAFile: '这不是普通文件。请给出保存下来的文件。',
  noPermission: '没有权限读取这个文件。请修改它的权限，或换一个用户运行。',
  unreadable: '文件读取失败。请检查磁盘或网络后重试。',
  changed: '读取时文件正在被改写。请等它保存完后重试。',
}

const UNCLEAR: Record<string, string> = {
  ...{ year: '没有年度', phase: '分不出预算还是决算', name: '没有部门名称' },
  district: '没有说是哪个区县',
}

/** 洛龙区政务服务中心（605） 2025 年预算. */
export function bodyOf(identity: DisclosureIdentity): string {
  const code = printedCode(identity.unit ?? identity.department)
  return `${identity.name}${code === undefined ? '' : `（${code}）`}`
}

export function phaseOf({ scope, phase }: DisclosureIdentity): string {
  return `${SCOPE_TITLES[scope]}${PHASE_TITLES[phase]}`
}

/** The counts that a report and the closing table give of a document. */
export function countsOf({ disclosure, account }: Read) {
  const { tables } = disclosure
  const expected = expectedTables(disclosure)
  const present = Object.values(tables).filter((table) => table !== undefined && table.state !== 'missing')
  const official = expected.filter(({ key }) => tables[key] !== undefined && tables[key]?.state !== 'missing')
  return {
    // Of an unknown form nobody knows how many there should be.
    ...{ found: expected.length === 0 ? present.length : official.length, expected: expected.length },
    rows: present.reduce((sum, table) => sum + (table?.rows.length ?? 0), 0),
    ...{ figures: account.figures, unplaced: account.unplaced.length, open: account.openColumns },
  }
}

/** Everything a person wants to know of a document before it is stored. */
export function reportOf(fileName: string, read: Read): string {
  const { disclosure, shape, account, identification } = read
  const { identity, document, claims, rawTables, issues } = disclosure
  const counts = countsOf(read)
  const lost = new Set(account.unplaced.map(({ at }) => at))
  const lines = [
    `${fileName}　${bodyOf(identity)}　${identity.year} 年${phaseOf(identity)}`,
    `  标题　${document.title}`,
    `  形式　${shape}；${[...account.roles.values()].reduce((sum, count) => sum + count, 0)} 行各有归处，${counts.unplaced} 行没有归处`,
    `  表格　${isStatementAlone(disclosure) ? '不在这个文件里' : `${shareOf(counts)}，${counts.rows} 行`}；数字 ${counts.figures} 个，列未定 ${counts.open} 个`,
    `  格式　${formOf(disclosure)?.name ?? '未知，有哪些表以文件为准'}`,
    ...tableLines(disclosure),
    `  说明　${claims.length} 处数字`,
    ...(rawTables.length === 0
      ? []
      : [`  未知的表　${rawTables.map(({ title, at }) => `${title || '（无题）'}　${place(at)}`).join('、')}`]),
    ...account.unplaced.map(({ at, text }) => `  没有归处　${place(at)}　${text}`),
    ...issues.filter(({ at }) => !lost.has(at ?? '')).map(({ at, message }) => `  待核对　${place(at)}　${message}`),
  ]
  if (identification.outcome === 'conflict') lines.push(`  有矛盾　${conflictSentence(identification.conflict)}`)
  else lines.push(...identification.proposals.map((proposal) => `  登记表　${proposalSentence(proposal)}`))
  lines.push(`  结论　${identification.outcome === 'identified' ? '可以入库' : '弄清上面的归属之后才能入库'}`)
  // A tab or a line end inside a cell is only space here.
  return lines.map((line) => `${printable(line.replace(/[\t\n\r]+/g, ' '))}\n`).join('')
}

const place = (at: string | undefined): string => sourceText(at) ?? at ?? ''

const STATES = {
  filled: '',
  declaredEmpty: '（声明无数据）',
  empty: '（空表）',
  missing: '（目录里有，文中没有）',
} as const

/** Statement and tables may be published apart. */
const isStatementAlone = ({ tables, rawTables }: Disclosure): boolean =>
  Object.keys(tables).length === 0 && rawTables.length === 0

/** `9/14`, or `9` where the form is unknown. */
export const shareOf = ({ found, expected }: { readonly found: number; readonly expected: number }): string =>
  expected === 0 ? String(found) : `${found}/${expected}`

function tableLines(disclosure: Disclosure): string[] {
  const { tables, identity } = disclosure
  const form = formOf(disclosure)
  const named = TABLE_KEYS.map((key) => ({ key, ...formTableOf(form, identity.phase, key) }))
  return named
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .flatMap(({ key, number, title }) => {
      const table = tables[key]
      if (!table) return []
      const figures = table.rows.flatMap(({ cells }) =>
        Object.values(cells).filter((cell) => cellMoney(cell, table.unit) !== undefined),
      )
      const indicators = 'indicators' in table ? `，${table.indicators.length} 条指标` : ''
      const counts = table.state === 'missing' ? '' : `　${table.rows.length} 行，${figures.length} 个金额${indicators}`
      const numbered = number === undefined ? (form ? '附' : '－') : String(number).padStart(2, '0')
      return `    ${numbered} ${title}${STATES[table.state]}${counts}　${place(table.at)}`
    })
}

// ── Identity ────────────────────────────────────────────────────────────────────────────────────────────────────────

export function proposalSentence(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'district':
      return `没有 ${proposal.name}（${proposal.code}）；登记时可用：${JSON.stringify(proposal.entry)}`
    case 'zone':
      return `没有 ${proposal.name}：它不在行政区划代码表里，请查到统计用区划代码（以 ${proposal.within} 开头）后登记，部门可用：${JSON.stringify(proposal.entry)}`
    case 'department': {
      const code = proposal.code === undefined ? '，文件没有印代码' : `，代码 ${proposal.code}`
      return `没有“${proposal.name}”${code}；登记时可用：${JSON.stringify(proposal.entry)}`
    }
    case 'unit':
      return `部门 ${printedCode(proposal.department) ?? proposal.department.slice(1)} 下没有单位“${proposal.unit.name}”；核对后可补登：${JSON.stringify(proposal.unit)}`
    case 'renamed':
      return `代码 ${proposal.code} 原名“${proposal.from}”，${proposal.year} 年印作“${proposal.to}”：按更名处理，请核对。`
    case 'code':
      return `${proposal.department} 还没有代码，这份文件印的是 ${proposal.code}，请核对后补登。`
  }
}

export function conflictSentence(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'district':
      return `文件可能属于 ${conflict.candidates.join('、')} 中的一个区县，请用 --as 说明。`
    case 'names':
      return `封面写的是“${conflict.names[0]}”，表头写的是“${conflict.names[1]}”，请用 --as 说明是谁的文件。`
    case 'severalBodies':
      return `“${conflict.name}”在登记表里属于几个部门（${conflict.departments.join('、')}），请用 --as 说明。`
    case 'year':
      return `标题写的是 ${conflict.years[0]} 年，表格写的是 ${conflict.years[1]} 年，请先弄清是哪一年的文件。`
    case 'nameOfAnother':
      return `代码 ${conflict.code} 与名称“${conflict.name}”在登记表里分属两个部门（${conflict.other}），请用 --as 说明。`
    case 'otherCode':
      return `“${conflict.name}”登记的代码是 ${conflict.known}，文件印的是 ${conflict.code}，请用 --as 说明。`
    case 'strangeName':
      return `代码 ${conflict.code} 登记为“${conflict.known}”，与“${conflict.name}”没有相近之处，请用 --as 说明。`
  }
}

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a disclosure of several documents is made of: which of it stands in which. */
export function documentsReport(
  identity: DisclosureIdentity,
  documents: readonly HoldingDocument[],
  given?: ReadonlySet<string>,
): string[] {
  const whose = `${bodyOf(identity)}　${identity.year} 年${phaseOf(identity)}`
  return [
    `= ${whose}　由 ${documents.length} 个文件组成：`,
    ...documents.map(({ sha256, fileName, ...held }) => {
      const before = given === undefined || given.has(sha256) ? '' : '（先前入库，这次的文件里没有这些）'
      return `    ${printable(fileName)}　${heldText(identity, held)}${before}`
    }),
  ]
}

/** What files of one disclosure make together, and what a later one took over from those before it. */
export function mergedReport(parts: readonly Disclosure[]): string {
  const [first, ...rest] = parts as readonly [Disclosure, ...Disclosure[]]
  const takings: string[] = []
  const whole = rest.reduce((held, part) => {
    const { disclosure, taken } = withPart(held, part)
    if (!holdsNothing(taken))
      takings.push(`  △ ${part.document.fileName}　取代前面的文件里的${heldText(part.identity, taken)}`)
    return disclosure
  }, first)
  const documents = partsOf(whole).map((part) => ({ ...part.document, ...heldBy(part) }))
  const lines = [...documentsReport(whole.identity, documents), ...takings]
  return lines.map((line) => `${printable(line)}\n`).join('')
}

/** 说明 30 处数字，表格 3 张（01、02、08），未知的表 1 张. */
export function heldText({ phase }: DisclosureIdentity, { tables, claims, rawTables }: Held): string {
  const names = tables.map((key) => {
    const definition = tableOf(phase, key)
    return definition?.number === undefined ? (definition?.title ?? key) : String(definition.number).padStart(2, '0')
  })
  const said = [
    claims === 0 ? '' : `说明 ${claims} 处数字`,
    tables.length === 0 ? '' : `表格 ${tables.length} 张（${names.join('、')}）`,
    rawTables === 0 ? '' : `未知的表 ${rawTables} 张`,
  ].filter((words) => words !== '')
  return said.length === 0 ? '没有内容' : said.join('，')
}

// ── Changes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a corrected edition changed, figure by figure. */
export function changesReport({ identity }: Disclosure, changes: readonly FigureChange[]): string[] {
  return changes.map(({ table, row, column, before, after, at }) => {
    const definition = table === 'statement' ? undefined : tableOf(identity.phase, table)
    const official = definition?.columns.find(({ key }) => key === column)
    const where = [definition?.title ?? '说明', row, official ? columnPath(official) : (PARTS[column] ?? column)]
    return `    ${where.join('　')}　${shown(before)} → ${shown(after)}${at === undefined ? '' : `　${place(at)}`}`
  })
}

const shown = (text: string | undefined): string => (text === undefined ? '（无）' : text === '' ? '（空白）' : text)

const PARTS: Record<string, string> = {
  ...{ amount: '金额', change: '增减额', changePercent: '增减 %', share: '占比', completionRate: '完成率' },
  ...{ count: '数量', score: '得分', target: '指标值', actual: '完成值', points: '分值', deviation: '偏差' },
}
