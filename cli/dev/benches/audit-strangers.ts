import { auditFiles } from '@/cli/audit-files'
import type { AuditedFile } from '@/cli/audit-report'
import { loadAuditData } from '@/cli/judge'
import { loadRegistry } from '@/cli/document-files'
import { readFileAsDocument } from '@/cli/document-reading'
import { projectRoot } from '@/cli/project-root'
import judgedFindings from './judged-findings.json'
import { SEVERITIES, SEVERITY_TITLES, type Evidence, type Finding, type Severity } from '@/lib/budget/finding'

/**
 * npm run bench -- audit-strangers FOLDER…: what the audit says of documents that nobody has read yet, its matters (一件事)
 * first, then each finding by weight with its rule, sentence and places, for somebody who reads them beside the documents. Files of one disclosure
 * are put together as `ingest` does. Nothing of ours is known beforehand: no correction, no check of the texts that ship.
 */
export async function auditStrangersReport(given: readonly string[]): Promise<string> {
  if (given.length === 0) throw new Error('npm run bench -- audit-strangers FOLDER…: which documents?')
  const registry = await loadRegistry(projectRoot)
  const { corrections } = await loadAuditData(projectRoot)
  const { audited, refused } = await auditFiles(given, (file) => readFileAsDocument(file, registry), {
    corrections,
    textAudits: [],
  })
  const all = audited.flatMap(({ audit }) => audit.findings)
  return [
    ...audited.flatMap(linesOf),
    ...refused.map(({ name, reason }) => `${name}: refused, ${reason}`),
    '',
    `${audited.length} disclosures: ${countsOf(all)}`,
    `  matters: ${countsOf(audited.flatMap(({ audit }) => audit.matters))}`,
    ...judgedOf(all),
    ...rulesOf(all),
  ].join('\n')
}

function linesOf({ name, audit }: AuditedFile): string[] {
  const outcomes = (outcome: string) => audit.checks.filter((check) => check.outcome === outcome).length
  return [
    '',
    `${name}: ${countsOf(audit.findings)}; ${outcomes('holds')} hold, ${outcomes('unchecked')} unchecked`,
    `  ${audit.matters.length} matters: ${countsOf(audit.matters)}`,
    ...audit.matters.map(
      ({ severity, toldTo, headline, findings }) =>
        `    ■ ${SEVERITY_TITLES[severity]} (${toldTo}, ${findings.length}) ${headline}`,
    ),
    ...SEVERITIES.flatMap((severity) =>
      audit.findings.filter((finding) => finding.severity === severity).map((finding) => lineOf(finding)),
    ),
  ]
}

const lineOf = ({ key, severity, sentence, published, expected }: Finding): string =>
  `  ${judgedAs(key, severity)} ${SEVERITY_TITLES[severity]} ${key}  ${sentence}  [${[...placesOf(published), ...placesOf(expected)].slice(0, MOST_PLACES).join(' ')}]`

/** What somebody who read the document found: true, false; of an error or a conflict also that nobody has looked yet. */
function judgedAs(key: string, severity: Severity): string {
  const judged = JUDGED.find((one) => key.startsWith(one.key))
  if (judged) return judged.holds ? '✓' : '✗'
  return severity === 'error' || severity === 'conflict' ? '?' : ' '
}

/** Keys may be given by their beginning: what is no longer found has none else. */
const JUDGED: readonly { readonly key: string; readonly holds: boolean; readonly because: string }[] = judgedFindings

const MOST_PLACES = 4

const placesOf = (evidence: Evidence | undefined): string[] =>
  evidence ? [evidence, ...(evidence.parts ?? [])].flatMap(({ at }) => at ?? []) : []

/** What was judged, by weight: true, false, nobody has looked. */
function judgedOf(findings: readonly Finding[]): string[] {
  return SEVERITIES.map((severity) => {
    const marks = findings.filter((each) => each.severity === severity).map(({ key }) => judgedAs(key, severity))
    const times = (mark: string) => marks.filter((each) => each === mark).length
    return `  ${SEVERITY_TITLES[severity]}: ${times('✓')} true, ${times('✗')} false, ${times('?') + times(' ')} not judged`
  })
}

type Weighed = Pick<Finding, 'severity'>
const countsOf = (findings: readonly Weighed[]): string =>
  SEVERITIES.map((severity) => `${SEVERITY_TITLES[severity]} ${counted(findings, severity)}`).join(' ')

const counted = (findings: readonly Weighed[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length

/** Errors and conflicts by rule, the most frequent first. */
function rulesOf(findings: readonly Finding[]): string[] {
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'conflict')
  const rules = [...new Set(grave.map(({ rule }) => rule))].map((rule) => ({
    rule,
    times: grave.filter((finding) => finding.rule === rule).length,
  }))
  return rules.sort((a, b) => b.times - a.times).map(({ rule, times }) => `  ${rule} ${times}`)
}
