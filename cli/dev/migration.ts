import { projectRoot } from '@/cli/project-root'
import { badUsage } from '@/lib/problem'
import { writeNextMigration } from './database/next-migration'
import { createTemplate, databaseOn, startEmbeddedServer } from './database/test-server'
import { devScript } from './dev-script'

// npm run migration -- what_it_does: writes the SQL that leads from the migrations there are to prisma/schema.prisma.
await devScript(async (stop) => {
  const [name = ''] = process.argv.slice(2)
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw badUsage('迁移要有一个名字，小写字母、数字和下划线，例如 what_it_does。')
  const server = await startEmbeddedServer(stop)
  try {
    const { name: migrated } = await createTemplate(server.url)
    const folder = await writeNextMigration(databaseOn(server.url, migrated), { projectRoot, name, now: new Date() })
    console.log(folder ?? 'the migrations lead to the schema as it stands')
    return 0
  } finally {
    await server.close()
  }
})
