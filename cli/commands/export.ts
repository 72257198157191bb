import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CommandContext } from '@/cli/command-context'
import { openRunning } from '@/cli/prepare-database'
import type { ExportOptions } from '@/cli/program'
import { ensurePrismaClient } from '@/cli/prisma-client'
import { migrationState } from '@/lib/db/migrate'
import { badUsage, notMigrated } from '@/lib/problem'

/** Writes one table of the open data; standard output carries nothing else. */
export async function runExport(name: string, options: ExportOptions, context: CommandContext): Promise<void> {
  await ensurePrismaClient(context)
  const { isOpenTable, OPEN_TABLES, openTableText } = await import('@/lib/open-data/open-tables')
  if (!isOpenTable(name)) {
    throw badUsage(`没有名为 ${name} 的数据表；可用的是 ${Object.keys(OPEN_TABLES).join('、')}。`)
  }
  const database = await openRunning(context)
  try {
    const { pending } = await migrationState(database.url, context.projectRoot)
    if (pending.length > 0) throw notMigrated(pending.length)
    const { openDatabase } = await import('@/lib/db/client')
    const { openRows } = await import('@/lib/open-data/list-open-rows')
    const db = openDatabase(database.url)
    try {
      await write(openTableText(name, openRows(db, name), options.format), options.out, context.signal)
    } finally {
      await db.$disconnect()
    }
  } finally {
    await database.release()
  }
}

/** A file appears whole or not at all. */
async function write(text: AsyncIterable<string>, out: string | undefined, signal: AbortSignal): Promise<void> {
  if (out === undefined) {
    // A reader that has seen enough (`| head`) ends the export, not the program with an error.
    await pipeline(Readable.from(text), process.stdout, { signal, end: false }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error
      },
    )
    return
  }
  const unfinished = `${out}.${process.pid}.part`
  try {
    await pipeline(Readable.from(text), createWriteStream(unfinished), { signal })
    await rename(unfinished, out)
  } finally {
    await rm(unfinished, { force: true })
  }
}
