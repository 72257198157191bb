import type { FullAudit } from '@/lib/audit/audit-record'
import { AUDIT_RULES } from '@/lib/audit/rules'
import type { DisclosureIdentity } from '@/lib/budget/disclosure'
import { SEVERITIES, SEVERITY_TITLES, type Evidence, type Finding } from '@/lib/budget/finding'
import type { Matter } from '@/lib/budget/matter'
import { PHASE_TITLES } from '@/lib/budget/phase'

/** One document's audit on its way to the terminal. */
export interface AuditedFile {
  readonly name: string
  readonly identity: DisclosureIdentity
  readonly audit: FullAudit
}

/** For people: what was checked, each matter (一件事) that does not agree, by its kind, with its root and what it drags along. */
export const auditReport = (files: readonly AuditedFile[]): string => files.map(fileReport).join('\n')

function fileReport({ name, identity, audit }: AuditedFile): string {
  const lines = [`${titleOf(identity)}（${name}）`, `  ${ledgerLine(audit)}`]
  for (const { title, matters } of partsOf(audit)) {
    lines.push('', `  ${title} ${matters.length} 件`)
    for (const { headline, root, others } of matters) {
      lines.push(`  · ${headline}`, ...(root ? [`    ${placesOf(root)}`] : []))
      for (const finding of others) lines.push(`    － ${finding.sentence}`)
    }
  }
  for (const { correction, figures } of audit.corrections) {
    lines.push('', `  更正 ${correction.key}：${correction.reason}`)
    lines.push(`    依此改动 ${figures.length} 个数字：`)
    for (const { label, arithmetic } of figures.slice(0, MOST_FIGURES)) lines.push(`    ${label}　${arithmetic}`)
    if (figures.length > MOST_FIGURES) lines.push(`    …… 其余见 --json`)
  }
  for (const { correction, problems } of audit.stale)
    lines.push('', `  ✗ 更正 ${correction.key} 已不适用：${problems.join('；')}`)
  return `${lines.join('\n')}\n`
}

const MOST_FIGURES = 8

/** For an archive or a reply to the department. */
export const auditMarkdown = (files: readonly AuditedFile[]): string => files.map(fileMarkdown).join('\n')

function fileMarkdown({ name, identity, audit }: AuditedFile): string {
  const lines = [`# 核对报告：${titleOf(identity)}`, '', `文件：${name}。${ledgerLine(audit)}`]
  for (const { title, matters } of partsOf(audit)) {
    lines.push('', `## ${title}（${matters.length}）`, '')
    for (const { headline, root, others } of matters) {
      lines.push(`- ${headline}${root ? ` ${cited(root)}` : ''}`)
      for (const finding of others) lines.push(`  - ${finding.sentence} ${cited(finding)}`)
    }
  }
  lines.push('', '## 核对台账', '', '| 规则 | 相符 | 不相符 | 无法核对 |', '| --- | ---: | ---: | ---: |')
  for (const rule of AUDIT_RULES) {
    const own = audit.checks.filter((check) => check.rule === rule.id)
    const count = (outcome: string) => own.filter((check) => check.outcome === outcome).length
    if (own.length > 0) lines.push(`| ${rule.title} | ${count('holds')} | ${count('fails')} | ${count('unchecked')} |`)
  }
  return `${lines.join('\n')}\n`
}

export const auditJson = (files: readonly AuditedFile[]): string =>
  `${JSON.stringify(
    files.map(({ name, identity, audit }) => ({ file: name, identity, ...audit })),
    undefined,
    2,
  )}\n`

const titleOf = ({ name, year, phase }: DisclosureIdentity): string => `${name} ${year} 年${PHASE_TITLES[phase]}`

function ledgerLine({ checks, findings }: FullAudit): string {
  const count = (outcome: string) => checks.filter((check) => check.outcome === outcome).length
  const rounding = findings.filter(({ severity }) => severity === 'rounding').length
  const fails = count('fails')
  const remark = rounding > 0 ? `（其中尾差 ${rounding} 处）` : ''
  return `核对 ${checks.length} 项：相符 ${count('holds')}，不相符 ${fails}${remark}，无法核对 ${count('unchecked')}（不算相符）。`
}

/** By kind, rounding (尾差) last of what all are told, then what only the department's proof-readers are: as pages have it. */
function partsOf({ matters, findings }: FullAudit) {
  const told = matters.filter(({ toldTo }) => toldTo !== 'proof')
  const kinds = SEVERITIES.map((kind) => ({
    title: SEVERITY_TITLES[kind],
    matters: told.filter(({ severity }) => severity === kind),
  }))
  const found = new Map(findings.map((finding) => [finding.key, finding]))
  return [...kinds, { title: '校对单', matters: matters.filter(({ toldTo }) => toldTo === 'proof') }]
    .filter((part) => part.matters.length > 0)
    .map((part) => ({ title: part.title, matters: part.matters.map((matter) => toLines(matter, found)) }))
}

function toLines({ headline, admitted, toldTo, findings }: Matter, found: ReadonlyMap<string, Finding>) {
  const [root, ...others] = findings.flatMap((key) => found.get(key) ?? [])
  const marks = [...(admitted ? ['文件自己写明'] : []), ...(toldTo === 'form' ? ['范本如此'] : [])]
  return { headline: marks.length > 0 ? `${headline}（${marks.join('，')}）` : headline, root, others }
}

const cited = (finding: Finding): string =>
  [placesOf(finding), `规则 \`${finding.rule}\``].filter((part) => part !== '').join('；')

function placesOf({ published, expected }: Finding): string {
  const of = (evidence: Evidence | undefined): string[] =>
    evidence ? [evidence, ...(evidence.parts ?? [])].flatMap(({ at }) => at ?? []) : []
  const places = [...new Set([...of(published), ...of(expected)])]
  const shown = places.slice(0, MOST_PLACES)
  return shown.length === 0
    ? ''
    : `出处 ${shown.join('、')}${places.length > shown.length ? ` 等 ${places.length} 处` : ''}`
}

const MOST_PLACES = 6
