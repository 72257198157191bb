import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '@/cli/project-root'
import type { Rule } from '@/lib/audit/rule'
import { AUDIT_RULES } from '@/lib/audit/rules'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import { code } from './generated-parts'

/** Every rule of the audit, told by what stands above it in its file. */
export const auditRules = (): string => AUDIT_RULES.map(described).join('\n\n')

function described(rule: Rule): string {
  const { id, title, severity, phases, needs, toldTo = 'readers', presumes, example } = rule
  const facts = [
    `${severity} ${SEVERITY_TITLES[severity]}`,
    phases ? `${phases.join(', ')} only` : 'both phases',
    ...(needs ? [NEEDS[needs]] : []),
    TOLD_TO[toldTo],
  ]
  return [
    `### ${code(id)}`,
    `${title}。`,
    explanationOf(id),
    ...(presumes === undefined ? [] : [`前提：${presumes}`]),
    ...(example === undefined ? [] : [`> ${example}`]),
    `Weight: ${facts.join(' · ')}.`,
  ].join('\n\n')
}

/** Who hears of it. */
const TOLD_TO = {
  readers: 'told to all readers',
  form: 'told to the makers of the form',
  proof: 'told to the department’s proof-readers',
} as const

const NEEDS = {
  text: 'needs the document’s own text',
  previous: 'needs last year’s document',
  budget: 'needs the budget of the same year',
  units: 'needs the documents of its units',
} as const

const RULES = join(projectRoot, 'lib/audit/rules')
const RULE_FILES = readdirSync(RULES, { recursive: true, encoding: 'utf8' })

/** The comment above the rule: a rule without one is not documented. */
function explanationOf(id: string): string {
  const file = RULE_FILES.find((name) => basename(name) === `${id}.ts`)
  if (file === undefined) throw new Error(`${id}: no file in a group of lib/audit/rules has this name`)
  const source = readFileSync(join(RULES, file), 'utf8')
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const \w+: /.exec(source)?.[1]
  if (comment === undefined) throw new Error(`lib/audit/rules/${file}: nothing above the rule says what it is`)
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
}
