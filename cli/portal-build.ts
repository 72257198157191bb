import { createHash, type Hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withLock } from '@/lib/db/process-lock'
import { runProgram } from '@/lib/db/run-program'
import { assertSpace } from '@/lib/db/server-folder'
import { environmentForPrograms } from '@/lib/env'
import { buildFailed } from '@/lib/problem'
import type { CommandContext } from './command-context'
import { buildIslands, buildServer } from './portal-parts'
import { ensurePrismaClient } from './prisma-client'

export interface PortalBuild {
  /** Short hash of everything it was built from. */
  readonly id: string
  /** Holds the server and all that it serves. */
  readonly folder: string
  readonly isNew: boolean
}

type BuildContext = Pick<CommandContext, 'projectRoot' | 'env' | 'signal'>

/**
 * The portal built from the sources as they stand. What is served is a copy in the home: building again, in another
 * terminal or after a pull, does not pull the files from under a running portal.
 */
export async function ensurePortalBuild(context: BuildContext, onStep: (text: string) => void): Promise<PortalBuild> {
  const plan = await planPortalBuild(context)
  if (existsSync(plan.folder)) return { ...plan, isNew: false }
  await mkdir(path.dirname(plan.folder), { recursive: true })
  await assertSpace(path.dirname(plan.folder), spaceToBuild)
  const lock = path.join(context.projectRoot, 'node_modules/.mingzhang-build.lock')
  await withLock(lock, () => buildAndCopy(context, plan, onStep), { signal: context.signal, longestWait: 600_000 })
  return { ...plan, isNew: true }
}

/** What would be served, and whether it is there; changes nothing. */
export async function planPortalBuild({ projectRoot, env }: Omit<BuildContext, 'signal'>) {
  const id = await fingerprintOf(projectRoot)
  return { id, folder: path.join(env.home, 'portal', id) }
}

/** Removes the copies of other builds. Only whoever has claimed the home may do so: no portal runs from them then. */
export async function removeOtherBuilds({ folder }: PortalBuild): Promise<void> {
  for (const name of await readdir(path.dirname(folder))) {
    if (name !== path.basename(folder)) {
      await rm(path.join(path.dirname(folder), name), { recursive: true, force: true })
    }
  }
}

async function buildAndCopy(
  context: BuildContext,
  plan: { id: string; folder: string },
  onStep: (text: string) => void,
): Promise<void> {
  const output = path.join(context.projectRoot, '.next')
  const stamp = path.join(output, 'mingzhang-build')
  const built = await readFile(stamp, 'utf8').catch(() => '')
  if (built !== plan.id) {
    onStep('正在构建，约需半分钟')
    await rm(stamp, { force: true })
    await buildPortal(context)
    await writeFile(stamp, plan.id)
  } else {
    // `npm run dev` makes them too, of whatever the sources were then.
    await buildIslands(context.projectRoot)
  }
  const draft = `${plan.folder}.${process.pid}`
  await cp(path.join(output, 'standalone'), draft, { recursive: true, verbatimSymlinks: true })
  await cp(path.join(output, 'static'), path.join(draft, '.next/static'), { recursive: true })
  await cp(path.join(context.projectRoot, 'public'), path.join(draft, 'public'), { recursive: true })
  await rename(draft, plan.folder)
}

/** Builds into .next/standalone. */
export async function buildPortal({ projectRoot, signal }: Omit<BuildContext, 'env'>): Promise<void> {
  await ensurePrismaClient({ projectRoot, signal })
  await buildIslands(projectRoot)
  const next = path.join(projectRoot, 'node_modules/next/dist/bin/next')
  const env = environmentForPrograms({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' })
  // npm sets it for what it runs, and Node complains about it beside NO_COLOR.
  delete env['FORCE_COLOR']
  const { code, output } = await runProgram(process.execPath, [next, 'build'], { cwd: projectRoot, env, signal })
  const folder = path.join(projectRoot, '.next/standalone')
  if (code !== 0 || !existsSync(folder)) throw buildFailed(output.trim())
  await buildServer(projectRoot, folder)
}

// ── What it is built from ───────────────────────────────────────────────────────────────────────────────────────────

async function fingerprintOf(projectRoot: string): Promise<string> {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '')
  for (const name of (await readdir(projectRoot)).toSorted()) {
    if (sourceFiles.test(name)) await addFile(hash, projectRoot, name)
    if (sourceFolders.has(name)) await addFolder(hash, projectRoot, name)
  }
  // What makes the server and the script of the pages.
  await addFile(hash, projectRoot, 'cli/portal-parts.ts')
  return hash.digest('hex').slice(0, 12)
}

const sourceFolders = new Set(['app', 'components', 'data', 'lib', 'prisma', 'public'])
const sourceFiles = /^(package\.json|package-lock\.json|tsconfig\.json|(next|postcss|prisma)\.config\.\w+|proxy\.ts)$/
/** Derived, of no consequence to what is served, or read from the database rather than built in. */
const notSources = /\.test\.tsx?$|^public\/islands\/|^lib\/db\/generated\/|^data\/disclosures\/|^prisma\/migrations\//

async function addFolder(hash: Hash, projectRoot: string, folder: string): Promise<void> {
  const entries = await readdir(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)))
  for (const file of files.toSorted()) {
    if (!notSources.test(file.replaceAll(path.sep, '/'))) await addFile(hash, projectRoot, file)
  }
}

async function addFile(hash: Hash, projectRoot: string, file: string): Promise<void> {
  const content = await readFile(path.join(projectRoot, file))
  hash.update(`${file}\0${content.length}\0`).update(content)
}

const spaceToBuild = 400
