import path from 'node:path'
import type { AuditedFile } from '@/cli/audit-report'
import { documentFiles } from '@/cli/document-files'
import { refusal } from '@/cli/document-identity'
import type { ReadFile } from '@/cli/document-reading'
import { partsTogether } from '@/cli/parts-together'
import { auditInFull } from '@/lib/audit/audit-record'
import type { AuditData } from '@/lib/audit/edition'
import type { AuditCase } from '@/lib/audit/rule'
import { isSameBody, type Disclosure, type DisclosureIdentity } from '@/lib/budget/disclosure'
import { documentsOf, mergedDisclosure } from '@/lib/budget/disclosure-parts'

export interface Audits {
  readonly audited: readonly AuditedFile[]
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
}

/** Files that are given together are held against each other, as far as they are of the same body. */
export async function auditFiles(
  given: readonly string[],
  readFile: (file: string) => Promise<ReadFile>,
  data: AuditData,
): Promise<Audits> {
  const read: { name: string; disclosure: Disclosure; text: readonly string[] | undefined }[] = []
  const refused: { name: string; reason: string }[] = []
  for await (const parts of partsTogether(await documentFiles(given), readFile)) {
    // What an official checks before it is published need not be in our registry.
    const held = parts.flatMap((part) => (part.outcome.ok ? { ...part, disclosure: part.outcome.disclosure } : []))
    for (const { path: file, outcome } of parts)
      if (!outcome.ok) refused.push({ name: path.basename(file), reason: refusal(outcome) ?? '读不成' })
    if (held.length === 0) continue
    const disclosure = mergedDisclosure(held.map((part) => part.disclosure))
    const names = documentsOf(disclosure).map(({ fileName }) => fileName)
    // The text is that of the main document, which has the statement.
    const main = held.find((part) => part.disclosure.document.sha256 === disclosure.document.sha256)
    read.push({ name: names.join('、'), disclosure, text: main?.lines })
  }
  const all = read.map(({ disclosure }) => disclosure)
  const audited = read.map(({ name, disclosure, text }) => {
    const audit = auditInFull(caseOf(disclosure, text, all), data)
    return { name, identity: disclosure.identity, audit }
  })
  return { audited, refused }
}

const isUnitOf = (unit: DisclosureIdentity, whole: DisclosureIdentity): boolean =>
  unit.unit !== undefined &&
  (['district', 'department', 'year', 'phase'] as const).every((part) => unit[part] === whole[part])

function caseOf(disclosure: Disclosure, text: readonly string[] | undefined, all: readonly Disclosure[]): AuditCase {
  const { identity } = disclosure
  const sister = (year: number, phase: string) =>
    all.find(({ identity: other }) => isSameBody(other, identity) && other.year === year && other.phase === phase)
  return {
    ...{ disclosure, text, previous: sister(identity.year - 1, identity.phase) },
    budget: identity.phase === 'final' ? sister(identity.year, 'budget') : undefined,
    units:
      identity.unit === undefined && identity.department !== '~'
        ? all.filter((each) => isUnitOf(each.identity, identity))
        : undefined,
  }
}
