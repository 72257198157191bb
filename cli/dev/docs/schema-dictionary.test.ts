import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '@/cli/project-root'
import { readSchema } from './schema-blocks'
import { enumDictionary, modelDictionary } from './schema-dictionary'

const schema = `
// Not for the dictionary.
generator client {
  provider = "prisma-client"
}

/// A house,
/// with rooms.
model House {
  id    Int      @id @default(autoincrement())
  /// Where it stands.
  place String?  @unique
  // A note among ourselves.
  cost  Decimal? @map("price") @db.Decimal(24, 8)
  tags  String[]
  rooms Room[]

  @@index([place, cost(sort: Desc)])
}

/// A room.
model Room {
  id      Int   @id
  houseId Int
  house   House @relation(fields: [houseId], references: [id])
  kind    Kind

  @@unique([houseId, kind])
}

/// What a room is for.
enum Kind {
  kitchen
  /// Also for guests.
  chamber
}
`

describe('readSchema', () => {
  it('reads models and enums, with the comments that are meant for readers', () => {
    const [house, room, kind] = readSchema(schema)
    expect(house).toMatchObject({ kind: 'model', name: 'House', comment: 'A house, with rooms.' })
    expect(house?.members.map(({ name, comment }) => [name, comment])).toEqual([
      ['id', ''],
      ['place', 'Where it stands.'],
      ['cost', ''],
      ['tags', ''],
      ['rooms', ''],
    ])
    expect(room?.rules).toEqual(['unique([houseId, kind])'])
    expect(kind?.members.map(({ name }) => name)).toEqual(['kitchen', 'chamber'])
  })

  it('misses nothing of the project’s own', () => {
    const text = readFileSync(join(projectRoot, 'prisma/schema.prisma'), 'utf8')
    const blocks = readSchema(text)
    expect(blocks.map(({ name }) => name)).toEqual(
      [...text.matchAll(/^(?:model|enum) (\w+)/gm)].map(([, name]) => name),
    )
    expect(blocks.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([])
    const amounts = blocks.flatMap(({ name, members }) =>
      members
        .filter(({ type, comment }) => type.startsWith('Decimal') && comment === '')
        .map((field) => `${name}.${field.name}`),
    )
    // What of a target is a number is told at the target itself.
    expect(amounts.filter((field) => !/^Indicator\.(target|actual)/.test(field))).toEqual([])
  })
})

describe('the dictionary', () => {
  it('tells of each column its type and what it leads to', () => {
    const text = modelDictionary(schema)
    expect(text).toContain('### House\n\nA house, with rooms.')
    expect(text).toContain('| `place` | text, unique or null | Where it stands. |')
    expect(text).toContain('| `cost` | numeric(24,8) or null | Column `price`. |')
    expect(text).toContain('| `tags` | list of text |  |')
    expect(text).toContain('| `houseId` | integer → House |  |')
    expect(text).toContain('Belonging to it: `rooms` (Room).')
    expect(text).toContain('Unique together: `houseId, kind`.')
    expect(text).toContain('Indexed: `place, cost(sort: Desc)`.')
  })

  it('tells the values of an enum', () => {
    expect(enumDictionary(schema)).toContain('| `Kind` | `kitchen` `chamber` | What a room is for. |')
  })
})
