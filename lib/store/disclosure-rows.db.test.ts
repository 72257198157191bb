import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '@/cli/project-root'
import { sqlTowards } from '@/cli/dev/database/schema-engine'
import { testDatabase } from '@/cli/dev/test-database'

const database = testDatabase()
const schema = readFileSync(path.join(projectRoot, 'prisma/schema.prisma'), 'utf8')

describe('the schema that the rows go into', () => {
  it('is what the migrations make', async () => {
    expect(await sqlTowards(schema, database.url)).toBe('')
  })

  it('would be found to differ, if it did', async () => {
    const changed = schema.replace(/^model ShippedData \{$/m, '$&\n  remark String?')
    expect(await sqlTowards(changed, database.url)).toMatch(/^ALTER TABLE "ShippedData" ADD COLUMN +"remark" TEXT;$/m)
  })

  it('says of every model and enumeration what it is', () => {
    const undocumented = [...schema.matchAll(/^(.*)\n(?:model|enum) (\w+) \{/gm)]
      .filter(([, above]) => !above?.startsWith('///'))
      .map(([, , name]) => name)
    expect(undocumented).toEqual([])
    expect(schema.match(/^model /gm)?.length).toBeGreaterThan(20)
  })

  it('says of every amount what it is, and holds each one exactly', () => {
    const lines = schema.split('\n')
    const amounts = lines.flatMap((text, i) => {
      const [, field] = / +(\w+) +Decimal\b/.exec(text) ?? []
      return field === undefined ? [] : { field, text, documented: lines[i - 1]?.trim().startsWith('///') === true }
    })
    expect(amounts.length).toBeGreaterThan(80)
    expect(amounts.filter(({ text }) => !text.includes('@db.Decimal(24, 8)'))).toEqual([])
    const undocumented = amounts.filter(({ documented }) => !documented).map(({ field }) => field)
    expect(undocumented).toEqual([])
    expect(schema).not.toMatch(/ Float\b/)
  })
})
