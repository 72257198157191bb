import { PrismaPg } from '@prisma/adapter-pg'
import { currentEnv } from '@/lib/env'
import { PrismaClient } from './generated/client'

export type Database = PrismaClient

/** Opens a pool of its own; whoever opens it ends it with `$disconnect()`. */
export function openDatabase(url: string, max = 4): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max }) })
}

/** The pool of the running portal, opened at the first question. Kept on the global object: development reloads modules. */
export function portalDatabase(): Database {
  const holder = globalThis as typeof globalThis & { mingzhangDatabase?: Database }
  holder.mingzhangDatabase ??= openDatabase(portalDatabaseUrl(), 10)
  return holder.mingzhangDatabase
}

function portalDatabaseUrl(): string {
  const { databaseUrl } = currentEnv()
  if (databaseUrl === undefined)
    throw new Error('the portal was started without DATABASE_URL; use npm start or npm run dev')
  return databaseUrl
}
