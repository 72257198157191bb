/** A model or an enum of prisma/schema.prisma, as written. */
export interface SchemaBlock {
  readonly kind: 'model' | 'enum'
  readonly name: string
  readonly comment: string
  readonly members: readonly SchemaMember[]
  /** `@@unique([…])` and `@@index([…])`, without the `@@`. */
  readonly rules: readonly string[]
}

/** A field of a model or a value of an enum. */
export interface SchemaMember {
  readonly name: string
  /** Empty for a value of an enum. */
  readonly type: string
  readonly attributes: string
  readonly comment: string
}

/** Reads the schema line by line; Prisma's own formatter keeps one thing to a line. */
export function readSchema(text: string): SchemaBlock[] {
  const blocks: (SchemaBlock & { members: SchemaMember[]; rules: string[] })[] = []
  let comment: string[] = []
  let inside = false
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const [, note] = /^\/\/\/ ?(.*)$/.exec(line) ?? []
    if (note !== undefined) {
      comment.push(note)
      continue
    }
    const [, kind, name = ''] = /^(model|enum|generator|datasource) (\w+) \{$/.exec(line) ?? []
    const block = blocks.at(-1)
    if (kind === 'model' || kind === 'enum') {
      blocks.push({ kind, name, comment: comment.join(' '), members: [], rules: [] })
      inside = true
    } else if (line === '}') inside = false
    else if (inside && block && line.startsWith('@@')) block.rules.push(line.slice(2))
    else if (inside && block && line !== '' && !line.startsWith('//')) block.members.push(readMember(line, comment))
    comment = []
  }
  return blocks
}

function readMember(line: string, comment: readonly string[]): SchemaMember {
  const [name = '', type = '', ...attributes] = line.split(/\s+/)
  return { name, type, attributes: attributes.join(' '), comment: comment.join(' ') }
}
