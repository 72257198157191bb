import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '@/cli/project-root'
import { testDatabase } from '@/cli/dev/test-database'
import { runPrisma } from '@/lib/db/prisma-command'
import { environmentForPrograms } from '@/lib/env'

const database = testDatabase()
const schemaFile = path.join(projectRoot, 'prisma/schema.prisma')
const schema = readFileSync(schemaFile, 'utf8')

/** What a migration would have to do to the migrated database before it is as the schema says. */
async function differenceFrom(wanted: string) {
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', wanted, '--exit-code']
  return runPrisma(args, { projectRoot, env: environmentForPrograms({ DATABASE_URL: database.url }) })
}

describe('the schema that the rows go into', () => {
  it('is what the migrations make', async () => {
    expect(await differenceFrom(schemaFile)).toMatchObject({
      ...{ code: 0, output: expect.stringContaining('No difference detected') as string },
    })
  })

  it('would be found to differ, if it did', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'changed-schema-'))
    try {
      const changed = path.join(folder, 'schema.prisma')
      writeFileSync(changed, schema.replace(/^model ShippedData \{$/m, '$&\n  remark String?'))
      expect(await differenceFrom(changed)).toMatchObject({
        ...{ code: 2, output: expect.stringContaining('Added column `remark`') as string },
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
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
