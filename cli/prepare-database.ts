import path from 'node:path'
import { migrate } from '@/lib/db/migrate'
import { useDatabase, type Database } from '@/lib/db/use-database'
import type { CommandContext } from './command-context'
import { loadJudge } from './judge'
import { ensurePrismaClient } from './prisma-client'

/** The database running, migrated and holding the shipped data: what the portal and every command that reads need. */
export async function prepareDatabase(context: CommandContext): Promise<Database> {
  const database = await openRunning(context)
  try {
    await bringUpToDate(context, database)
    await loadData(context, database)
    await judgeData(context, database)
    return database
  } catch (error) {
    await database.release()
    throw error
  }
}

/** The database running, as it is. */
export function openRunning({ env, signal, progress }: CommandContext): Promise<Database> {
  return progress.step(
    '数据库',
    ({ note }) => useDatabase(env, { onStep: note, onTrouble, signal }),
    ({ description }) => description,
  )
}

const onTrouble = (text: string) => void process.stderr.write(`… ${text}\n`)

async function bringUpToDate({ projectRoot, progress, signal }: CommandContext, database: Database): Promise<void> {
  await progress.step(
    '迁移',
    async () => {
      await ensurePrismaClient({ projectRoot, signal })
      signal.throwIfAborted()
      // What an embedded database holds can be loaded again, so there a migration cut off is simply repeated.
      return migrate(database.url, { projectRoot, retryFailed: database.origin === 'embedded', signal })
    },
    ({ executed }) => (executed.length === 0 ? '已是最新' : `执行了 ${executed.length} 个`),
  )
}

async function loadData({ projectRoot, progress, signal }: CommandContext, { url }: Database): Promise<void> {
  signal.throwIfAborted()
  await progress.step(
    '数据',
    async ({ bar }) => {
      // Imported late: the client they are built on may just have been generated.
      const { openDatabase } = await import('@/lib/db/client')
      const { loadShippedData } = await import('@/lib/store/load-shipped-data')
      const db = openDatabase(url)
      try {
        return await loadShippedData(
          db,
          await loadJudge(projectRoot),
          path.join(projectRoot, 'data'),
          (done, total, what) => {
            // Between two documents, each of which is one transaction.
            signal.throwIfAborted()
            bar(done, total, what)
          },
        )
      } finally {
        await db.$disconnect()
      }
    },
    ({ status, release, disclosures }) =>
      `${status === 'loaded' ? '已载入' : '已是最新'}，${disclosures} 份公开文件，版本 ${release}`,
  )
}

/** Everything again when the rules have changed; what is loaded or imported is judged as it is stored. */
async function judgeData({ projectRoot, progress, signal }: CommandContext, { url }: Database): Promise<void> {
  signal.throwIfAborted()
  await progress.step(
    '核对',
    async ({ bar }) => {
      const { openDatabase } = await import('@/lib/db/client')
      const { judgeOutdated } = await import('@/lib/store/judge-stored')
      const db = openDatabase(url)
      try {
        return await judgeOutdated(db, await loadJudge(projectRoot), {
          signal,
          onProgress: (done, total) => bar(done, total, ''),
        })
      } finally {
        await db.$disconnect()
      }
    },
    (judged) => (judged === 0 ? '已是最新' : `${judged} 份公开文件`),
  )
}
