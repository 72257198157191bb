import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { CommandContext } from '@/cli/command-context'
import { assertAddressFree, portalUrl, runningPortal } from '@/cli/portal-address'
import { planPortalBuild } from '@/cli/portal-build'
import { addressOf } from '@/lib/db/connection-problem'
import { migrationState } from '@/lib/db/migrate'
import { inspectServer } from '@/lib/db/run-server'
import { freeMegabytes, spaceForNew } from '@/lib/db/server-folder'
import { planPlace } from '@/lib/db/server-place'
import { findServerPrograms } from '@/lib/db/server-programs'
import { embeddedUrl, probeDatabase } from '@/lib/db/use-database'
import {
  asProblem,
  databaseIsNewer,
  diskFull,
  exitCodes,
  migrationEdited,
  migrationFailed,
  noPermission,
  Problem,
} from '@/lib/problem'

/** ✓ fine · – nothing to see yet, or `npm start` will see to it · ✗ stands in the way of `npm start`. */
interface Finding {
  readonly mark: '✓' | '–' | '✗'
  readonly name: string
  readonly text: string
  readonly advice?: string
}

/** Looks at everything that a start needs, and changes nothing. */
export async function runDoctor(context: CommandContext, write = (text: string) => process.stdout.write(text)) {
  const { env, projectRoot, signal } = context
  const findings: Finding[] = []
  const look = async (name: string, check: () => Promise<Omit<Finding, 'name'>>) => {
    signal.throwIfAborted()
    const finding = { name, ...(await check().catch(asFinding)) }
    findings.push(finding)
    write(`${finding.mark} ${name}　${finding.text}\n${finding.advice === undefined ? '' : `  ${finding.advice}\n`}`)
  }
  let url: string | undefined
  await look('运行环境', async () => fine(`Node.js ${process.version}，${process.platform}-${process.arch}`))
  await look('依赖', checkInstall)
  await look('数据目录', () => checkHome(env.home))
  await look('数据库', async () => {
    const { url: found, ...finding } = await checkDatabase(context)
    url = found
    return finding
  })
  await look('迁移', () => checkMigrations(url, projectRoot))
  await look('数据', () => checkData(url, projectRoot))
  await look('构建', () => checkBuild(context))
  await look('端口', () => checkAddress(context))

  const faults = findings.filter(({ mark }) => mark === '✗').length
  write(faults === 0 ? '没有发现问题。\n' : `发现 ${faults} 个问题。\n`)
  if (faults > 0) process.exitCode = exitCodes.notFine.code
}

async function checkInstall() {
  const installation = createRequire(import.meta.url)('../install.cjs') as { isInstalled: () => boolean }
  return installation.isInstalled()
    ? fine('与 package-lock.json 一致')
    : notYet('与 package-lock.json 不一致', installHint)
}

const installHint = 'npm start 会重新安装，也可以运行 npm ci。'

async function checkHome(home: string) {
  const folder = nearestExisting(home)
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw noPermission(folder, error)
  })
  const free = await freeMegabytes(folder)
  const exists = folder === home
  if (free < (exists ? 100 : spaceForNew)) throw diskFull(folder, { megabytes: spaceForNew, free })
  return fine(`${home}${exists ? '' : '（尚未新建）'}，可写，剩余 ${(free / 1024).toFixed(1)} GB`)
}

async function checkDatabase({ env }: CommandContext): Promise<Omit<Finding, 'name'> & { url?: string }> {
  if (env.databaseUrl !== undefined) {
    const { version } = await probeDatabase(env.databaseUrl)
    return { ...fine(`PostgreSQL ${version}，${addressOf(env.databaseUrl)}，编码 UTF8`), url: env.databaseUrl }
  }
  const { version } = await findServerPrograms()
  const server = await inspectServer(await planPlace(env))
  switch (server.state) {
    case 'absent':
      return notYet(`内置 PostgreSQL ${version.replace(/\.0(-.*)?$/, '')}，尚未新建`, 'npm start 会新建。')
    case 'stopped':
      return fine(`内置 PostgreSQL ${version.replace(/\.0(-.*)?$/, '')}，未在运行，可以启动`)
    case 'running':
      return { ...fine(`内置 PostgreSQL ${server.version}，正在端口 ${server.port} 运行`), url: embeddedUrl(server) }
    case 'unusable':
      throw server.problem
  }
}

async function checkMigrations(url: string | undefined, projectRoot: string) {
  if (url === undefined) return notYet('数据库未在运行，无从查看')
  const { applied, pending, failed, unknown, edited } = await migrationState(url, projectRoot)
  if (unknown.length > 0) throw databaseIsNewer(unknown)
  if (edited.length > 0) throw migrationEdited(edited)
  if (failed.length > 0) throw migrationFailed(failed.join('、'), '')
  if (pending.length > 0) return notYet(`还有 ${pending.length} 个未执行`, 'npm start 会执行。')
  return fine(`${applied.length} 个，均已执行`)
}

async function checkData(url: string | undefined, projectRoot: string) {
  if (url === undefined) return notYet('数据库未在运行，无从查看')
  const { openDatabase } = await import('@/lib/db/client')
  const { heldRelease, shippedRelease } = await import('@/lib/store/load-shipped-data')
  const shipped = await shippedRelease(path.join(projectRoot, 'data'))
  const db = openDatabase(url, 1)
  try {
    const held = await heldRelease(db)
    if (held === shipped) return fine(`已载入，版本 ${shipped}`)
    return notYet(held === undefined ? '尚未载入' : `已载入 ${held}，随附的是 ${shipped}`, 'npm start 会载入。')
  } catch {
    return notYet('尚未载入', 'npm start 会载入。')
  } finally {
    await db.$disconnect()
  }
}

async function checkBuild(context: CommandContext) {
  const { id, folder } = await planPortalBuild(context)
  return existsSync(folder) ? fine(`已是最新，版本 ${id}`) : notYet('尚未构建，或源码有改动', 'npm start 会构建。')
}

async function checkAddress({ env }: CommandContext) {
  const portal = await runningPortal(env)
  if (portal !== undefined) return fine(`门户正在 ${portal.note} 运行（进程 ${portal.pid}）`)
  await assertAddressFree(env)
  return fine(`${portalUrl(env)} 空闲`)
}

function fine(text: string) {
  return { mark: '✓', text } as const
}

function notYet(text: string, advice?: string) {
  return { mark: '–', text, ...(advice === undefined ? {} : { advice }) } as const
}

function asFinding(error: unknown): Omit<Finding, 'name'> {
  const problem: Problem | undefined = asProblem(error)
  if (problem === undefined) throw error
  return { mark: '✗', text: problem.message, advice: problem.whatToDo }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder))
}
