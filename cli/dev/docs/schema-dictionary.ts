import { code, markdownTable } from './generated-parts'
import { readSchema, type SchemaBlock, type SchemaMember } from './schema-blocks'

/** Every model of the schema: its columns, what it is tied to, what is unique and what is indexed. */
export function modelDictionary(schema: string): string {
  const blocks = readSchema(schema)
  const models = blocks.filter(({ kind }) => kind === 'model')
  const names = new Set(models.map(({ name }) => name))
  return models.map((model) => describeModel(model, names)).join('\n\n')
}

/** Every enum of the schema with its values. */
export const enumDictionary = (schema: string): string =>
  markdownTable(
    ['enum', 'values', 'what'],
    readSchema(schema)
      .filter(({ kind }) => kind === 'enum')
      .map(({ name, members, comment }) => [code(name), members.map((value) => code(value.name)).join(' '), comment]),
  )

function describeModel(model: SchemaBlock, models: ReadonlySet<string>): string {
  const isTie = ({ type }: SchemaMember) => models.has(bareType(type))
  const ties = model.members.filter(isTie)
  const rows = model.members
    .filter((member) => !isTie(member))
    .map((field) => [code(field.name), typeOf(field, ties), whatOf(field)])
  const back = ties.filter(({ attributes }) => !foreignKey.test(attributes))
  return [
    `### ${model.name}`,
    model.comment,
    markdownTable(['field', 'type', 'what'], rows),
    back.length > 0 &&
      `Belonging to it: ${back.map(({ name, type }) => `${code(name)} (${bareType(type)})`).join(', ')}.`,
    rulesOf(model, 'unique', 'Unique together'),
    rulesOf(model, 'index', 'Indexed'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** `numeric(24,8) or null`, `integer → District`. */
function typeOf({ name, type, attributes }: SchemaMember, ties: readonly SchemaMember[]): string {
  const tie = ties.find((candidate) => foreignKey.exec(candidate.attributes)?.[1] === name)
  const base = PLAIN_TYPES[bareType(type)] ?? code(bareType(type))
  const marks = [/@id\b/.test(attributes) && 'key', /@unique\b/.test(attributes) && 'unique'].filter(Boolean)
  const whole = `${type.endsWith('[]') ? 'list of ' : ''}${base}${tie ? ` → ${bareType(tie.type)}` : ''}`
  return `${[whole, ...marks].join(', ')}${type.endsWith('?') ? ' or null' : ''}`
}

/** A column that the database calls something else is worth knowing in SQL. */
function whatOf({ attributes, comment }: SchemaMember): string {
  const [, column] = /@map\("(\w+)"\)/.exec(attributes) ?? []
  return [comment, column && `Column ${code(column)}.`].filter(Boolean).join(' ')
}

function rulesOf({ rules }: SchemaBlock, kind: 'unique' | 'index', title: string): string | false {
  const found = rules.flatMap((rule) => new RegExp(`^${kind}\\(\\[(.*)\\]`).exec(rule)?.[1] ?? [])
  return found.length > 0 && `${title}: ${found.map(code).join('; ')}.`
}

const bareType = (type: string) => type.replace(/[?[\]]/g, '')
const foreignKey = /fields: \[(\w+)\]/

const PLAIN_TYPES: Readonly<Record<string, string>> = {
  Int: 'integer',
  String: 'text',
  Boolean: 'boolean',
  Decimal: 'numeric(24,8)',
  DateTime: 'timestamp',
  Json: 'JSON',
}
