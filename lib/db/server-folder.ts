import { readFileSync } from 'node:fs'
import { readFile, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { damagedFolder, diskFull, otherServerVersion } from '@/lib/problem'
import type { Quarters } from './server-quarters'

export function dataFolder({ folder }: Pick<Quarters, 'folder'>): string {
  return path.join(folder, 'data')
}

export function lockFile({ folder }: Quarters): string {
  return path.join(folder, 'lock')
}

export function logFile({ folder }: Quarters): string {
  return path.join(folder, 'postgres.log')
}

export interface Credentials {
  readonly password: string
  /** Of the last start: kept, so that it changes only when somebody else has taken it. */
  readonly port?: number | undefined
}

export async function saveCredentials(quarters: Quarters, credentials: Credentials): Promise<void> {
  await writeFile(credentialsFile(quarters), JSON.stringify(credentials), { mode: 0o600 })
}

function credentialsFile({ folder }: Quarters): string {
  return path.join(folder, 'server.json')
}

const credentialsSchema = z.object({ password: z.string(), port: z.number().optional() })

export async function readCredentials(quarters: Quarters): Promise<Credentials> {
  try {
    return credentialsSchema.parse(JSON.parse(await readFile(credentialsFile(quarters), 'utf8')))
  } catch {
    throw damagedFolder(dataFolder(quarters), '缺少口令文件 server.json')
  }
}

export function assertSameMajor(quarters: Quarters): void {
  let found: string
  try {
    found = readFileSync(path.join(dataFolder(quarters), 'PG_VERSION'), 'utf8').trim()
  } catch {
    throw damagedFolder(dataFolder(quarters), '目录不完整，没有 PG_VERSION')
  }
  const ours = quarters.binaries.version.split('.')[0] ?? ''
  if (found !== ours) throw otherServerVersion(dataFolder(quarters), found, ours)
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
