import { readFileSync } from 'node:fs'
import { readFile, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { damagedFolder, diskFull, otherServerVersion } from '@/lib/problem'
import type { ServerPlace } from './server-place'

export function dataFolder({ folder }: Pick<ServerPlace, 'folder'>): string {
  return path.join(folder, 'data')
}

export function logFile({ folder }: ServerPlace): string {
  return path.join(folder, 'postgres.log')
}

export const serverUser = 'mingzhang'

/** How to reach a running server as its owner, beside the portal's own database. */
export function maintenanceConfig({ port, password }: { port: number; password: string }): pg.ClientConfig {
  const place = { host: '127.0.0.1', port, database: 'postgres', ssl: false }
  return { ...place, user: serverUser, password, connectionTimeoutMillis: 5_000 }
}

export interface Credentials {
  readonly password: string
  /** Of the last start: kept, so that it changes only when somebody else has taken it. */
  readonly port?: number | undefined
}

export async function saveCredentials(place: ServerPlace, credentials: Credentials): Promise<void> {
  await writeFile(credentialsFile(place), JSON.stringify(credentials), { mode: 0o600 })
}

function credentialsFile({ folder }: ServerPlace): string {
  return path.join(folder, 'server.json')
}

const credentialsSchema = z.object({ password: z.string(), port: z.number().optional() })

export async function readCredentials(place: ServerPlace): Promise<Credentials> {
  try {
    return credentialsSchema.parse(JSON.parse(await readFile(credentialsFile(place), 'utf8')))
  } catch {
    throw damagedFolder(dataFolder(place), '缺少口令文件 server.json')
  }
}

export function assertSameMajor(place: ServerPlace): void {
  let found: string
  try {
    found = readFileSync(path.join(dataFolder(place), 'PG_VERSION'), 'utf8').trim()
  } catch {
    throw damagedFolder(dataFolder(place), '目录不完整，没有 PG_VERSION')
  }
  const ours = place.programs.version.split('.')[0] ?? ''
  if (found !== ours) throw otherServerVersion(dataFolder(place), found, ours)
}

export async function assertSpace(folder: string, megabytes: number): Promise<void> {
  const free = await freeMegabytes(folder)
  if (free < megabytes) throw diskFull(folder, { megabytes, free })
}

export async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return Math.floor((bavail * bsize) / 2 ** 20)
}

export const spaceForNew = 250
export const spaceToRun = 50
