import fc from 'fast-check'
import { loadRegistry } from '@/cli/document-files'
import { projectRoot } from '@/cli/project-root'
import { runAudit } from '@/lib/audit/run-audit'
import { consistentSpec, madeDisclosure } from '@/lib/testing/consistent-disclosure'
import { printedInYuan } from '@/lib/testing/consistent-years'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import { FORMS, type Form } from '@/lib/budget/form'
import { TABLE_KEYS } from '@/lib/budget/tables'
import { inFullWidth } from '@/lib/ingest/full-width-fixture'
import type { Registry } from '@/lib/ingest/identify'
import { drawn, laidOut } from '@/lib/ingest/layout-fixture'
import { originalLines } from '@/lib/ingest/original-lines'
import { parseDocument } from '@/lib/ingest/parse-document'
import { readDocument } from '@/lib/ingest/read-document'
import { printFlattened } from '@/lib/ingest/shapes/flattened-fixture'
import { printAsTabs } from '@/lib/ingest/shapes/tab-fixture'
import { printStatement } from '@/lib/ingest/statement/statement-fixture'

/** One document in which everything agrees, and how it is printed. */
interface PrintedCase {
  readonly form: Form
  readonly disclosure: Disclosure
  readonly fullWidth: boolean
  readonly choices: readonly number[]
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A document as each shape would carry it. */
const SHAPES: Readonly<Record<string, (made: PrintedCase) => Uint8Array>> = {
  tab: (made) => utf8(tabbed(made)),
  flattened: (made) => utf8(flattened(made)),
  aligned: (made) => utf8(laidOut(tabbed(made))),
  pdf: (made) => drawn(tabbed(made)),
}

/**
 * npm run bench -- audit-silence [SHAPE [COUNT [SEED]]]: consistent documents of every form, printed in a shape, read back
 * and audited with their own words: nothing may be said against them. Doubts are counted apart.
 */
export async function printedSilence([shape, count = '1000', seed = '1']: readonly string[]): Promise<string> {
  const registry = await loadRegistry(projectRoot)
  const shapes = Object.keys(SHAPES).filter((name) => shape === undefined || name === shape)
  const lines: string[] = []
  for (const name of shapes) {
    const said = new Said(name)
    for (const made of casesOf(Number(count), Number(seed))) await audit(made, name, registry, said)
    lines.push(...said.lines())
  }
  return lines.join('\n')
}

/** The forms in turn; all else is drawn. */
function* casesOf(count: number, seed: number): Generator<PrintedCase> {
  for (const [i, form] of FORMS.entries()) {
    const numRuns = Math.floor(count / FORMS.length) + (i < count % FORMS.length ? 1 : 0)
    if (numRuns > 0) yield* fc.sample(caseIn(form), { numRuns, seed: seed * 100 + i })
  }
}

const caseIn = (form: Form): fc.Arbitrary<PrintedCase> =>
  fc
    .record({
      spec: fc
        .record({ rounded: fc.boolean(), wide: fc.boolean() })
        .chain((wanted) => consistentSpec({ phase: form.phase, ...wanted })),
      units: fc.integer({ min: 1, max: 5 }),
      code: fc.constantFrom('901', '301', '302', '303', '310', '399'),
      inYuan: fc.boolean(),
      fullWidth: fc.boolean(),
      choices: fc.array(fc.nat({ max: 1000 }), { minLength: 200, maxLength: 200 }),
    })
    .map(({ spec, units, code, inYuan, ...rest }) => {
      const made = coded(
        madeDisclosure({ ...spec, units: form.scopes.includes('department') ? units : 1 }, form),
        code,
        form,
      )
      return { form, disclosure: inYuan ? printedInYuan(made) : made, ...rest }
    })

/** Under another code, and of a place where this form is used. */
function coded(made: Disclosure, code: string, { places }: Form): Disclosure {
  const name = `${PLACES[places?.[0] ?? ''] ?? '洛阳市'}虚构局`
  const text = JSON.stringify(made)
    .replaceAll(/"901(?=(?:00\d)?")/g, `"${code}`)
    .replaceAll('测试区·虚构部门', name)
  return JSON.parse(text) as Disclosure
}
const PLACES: Readonly<Record<string, string>> = { 31: '上海市普陀区', 32: '南京市' }

// ── Printed ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function tabbed({ disclosure, form, fullWidth }: PrintedCase): string {
  const { name, year, phase } = disclosure.identity
  const printed = printAsTabs(disclosure, form).text
  const tables = fullWidth ? inFullWidth(printed) : printed
  const said = printStatement(disclosure).lines
  const title = `${name}${year}年度部门${phase === 'budget' ? '预算' : '决算'}`
  const parts =
    phase === 'budget'
      ? [title, '', '第二部分 情况说明', '', ...said, '', tables]
      : [title, '', tables, '', '第二部分 情况说明', '', ...said]
  return [...parts, ''].join('\n')
}

const flattened = ({ disclosure, form, choices }: PrintedCase): string => {
  const { name, year, phase } = disclosure.identity
  return `${name}${year}年度部门${phase === 'budget' ? '预算' : '决算'}\n${printFlattened(disclosure, choices, form).text}\n`
}

// ── What was said ────────────────────────────────────────────────────────────────────────────────────────────────────

async function audit(made: PrintedCase, shape: string, registry: Registry, said: Said): Promise<void> {
  const read = await readDocument(SHAPES[shape]!(made), 'fixture', '0'.repeat(64))
  if (!read.ok) return said.refused(made.form, read.failure)
  const outcome = parseDocument(read.document, registry)
  if (!outcome.ok) return said.refused(made.form, outcome.failure)
  const { disclosure } = outcome
  said.read(made, disclosure, runAudit({ disclosure, text: originalLines(read.document) }).findings)
}

class Said {
  readonly #shape: string
  readonly #forms = new Map<string, { documents: number; printed: number; typed: number; doubts: number }>()
  readonly #refused = new Map<string, number>()
  readonly #alarms = new Map<string, { times: number; example: string }>()
  readonly #doubts = new Map<string, { times: number; example: string }>()

  constructor(shape: string) {
    this.#shape = shape
  }

  refused({ key }: Form, failure: string): void {
    const name = `${key}: ${failure}`
    this.#refused.set(name, (this.#refused.get(name) ?? 0) + 1)
  }

  read({ form, disclosure: made }: PrintedCase, read: Disclosure, findings: readonly Finding[]): void {
    const so = this.#forms.get(form.key) ?? { documents: 0, printed: 0, typed: 0, doubts: 0 }
    const printed = form.tables.filter(({ key }) => made.tables[key])
    const typed = TABLE_KEYS.filter((key) => read.tables[key] && read.tables[key].state !== 'missing')
    const doubts = findings.filter(({ severity }) => severity === 'doubt')
    this.#forms.set(form.key, {
      documents: so.documents + 1,
      printed: so.printed + printed.length,
      typed: so.typed + typed.length,
      doubts: so.doubts + doubts.length,
    })
    for (const finding of findings.filter(({ severity }) => severity === 'error' || severity === 'conflict'))
      count(this.#alarms, finding, form, so.documents)
    for (const finding of doubts) count(this.#doubts, finding, form, so.documents)
  }

  lines(): string[] {
    const forms = [...this.#forms].map(
      ([form, { documents, printed, typed, doubts }]) =>
        `  ${this.#shape}: ${form} ${documents} documents, ${typed} of ${printed} tables typed, ${doubts} doubts`,
    )
    const told = (word: string, all: Map<string, { times: number; example: string }>) =>
      [...all].map(([rule, { times, example }]) => `  ${word}: ${rule} ${times} times, as ${example}`)
    return [
      ...forms,
      ...[...this.#refused].map(([name, times]) => `  refused: ${name} ${times} times`),
      ...told('false alarm', this.#alarms),
      ...told('doubt', this.#doubts),
      `  ${this.#shape}: ${this.#alarms.size} rules raised an alarm`,
    ]
  }
}

function count(
  all: Map<string, { times: number; example: string }>,
  { rule, sentence }: Finding,
  { key }: Form,
  nth: number,
): void {
  const name = `${rule} in ${key}`
  const so = all.get(name)
  all.set(name, { times: (so?.times ?? 0) + 1, example: so?.example ?? `no. ${nth}: ${sentence}` })
}
