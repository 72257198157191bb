import { disclosureSchema, shortId, type Disclosure, type DisclosureIdentity } from '@/lib/budget/disclosure'
import type { District } from '@/lib/budget/place'
import { documentAt, placeWithin } from '@/lib/budget/source-position'
import type { Claim } from '@/lib/budget/statement'
import { TABLE_KEYS } from '@/lib/budget/tables'
import { withoutProse } from '@/lib/budget/without-prose'

/**
 * The text of a shipped file: facts only, one row to a line, so that a change of one figure is a change of one line.
 * `before` is the file as it was: the short words that a person wrote into it (`gist`) are kept.
 */
export function packDisclosure(disclosure: Disclosure, before?: Disclosure): string {
  // Through the schema, whose order of keys is then the order in every file.
  return formatDisclosure(disclosureSchema.parse(withGists(withoutProse(disclosure), before)))
}

export function formatDisclosure(disclosure: Disclosure): string {
  const { format, document, otherDocuments, identity, unit, tables, claims, rawTables, issues } = disclosure
  const parts = [
    `  "format": ${inline(format)}`,
    `  "document": ${inline(document)}`,
    ...(otherDocuments ? [`  "otherDocuments": ${list(otherDocuments, '  ')}`] : []),
    `  "identity": ${inline(identity)}`,
    `  "unit": ${inline(unit)}`,
    `  "tables": ${formatTables(tables)}`,
    `  "claims": ${list(claims, '  ')}`,
    `  "rawTables": ${list(rawTables, '  ')}`,
    `  "issues": ${list(issues, '  ')}`,
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

/**
 * Where a shipped disclosure stands under `data/disclosures`: by the address of its district, and its code or address; a
 * unit without a code behind its department, since slugs of units are known within their department alone.
 */
export function packedPath(identity: DisclosureIdentity, districts: readonly District[]): string {
  const { district: code, department, unit, year, phase } = identity
  const district = districts.find((candidate) => candidate.code === code)?.slug ?? code
  const own = department.replace(/^~/, '')
  const body = unit === undefined ? own : unit.startsWith('~') ? `${own}.${unit.slice(1)}` : unit
  return `${district}/${body}-${year}-${phase}.json`
}

/** What of a table is written one to a line. */
const LISTS: ReadonlySet<string> = new Set(['rows', 'goals', 'indicators'])

function formatTables(tables: Disclosure['tables']): string {
  const parts = TABLE_KEYS.flatMap((key) => {
    const table = tables[key]
    if (!table) return []
    const fields = Object.entries(table)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) =>
        LISTS.has(name)
          ? `      "${name}": ${list(value as readonly unknown[], '      ')}`
          : `      "${name}": ${inline(value)}`,
      )
    return `    "${key}": {\n${fields.join(',\n')}\n    }`
  })
  return parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n  }`
}

function list(values: readonly unknown[], indent: string): string {
  if (values.length === 0) return '[]'
  return `[\n${values.map((value) => `${indent}  ${inline(value)}`).join(',\n')}\n${indent}]`
}

/** JSON on one line, with a space where a reader wants one. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}: ${inline(field)}`).join(', ')}}`
}

function withGists(disclosure: Disclosure, before: Disclosure | undefined): Disclosure {
  if (!before) return disclosure
  const gists = new Map(
    before.claims.flatMap((claim) => (claim.gist === undefined ? [] : [[spot(before, claim), claim.gist]])),
  )
  return {
    ...disclosure,
    claims: disclosure.claims.map((claim) => {
      const gist = claim.gist ?? gists.get(spot(disclosure, claim))
      return gist === undefined ? claim : { ...claim, gist }
    }),
  }
}

/**
 * Where a claim makes its statement: its first figure, in the very same bytes. In another edition the sentence may say
 * something else.
 */
function spot({ document }: Disclosure, { subject, at, amount, change, count }: Claim): string {
  const place = (amount ?? change ?? count)?.at ?? at
  return [subject, documentAt(place) ?? shortId(document), placeWithin(place)].join(' ')
}
