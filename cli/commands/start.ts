import { assertAddressFree, claimHome, portalUrl } from '@/cli/portal-address'
import type { CommandContext } from '@/cli/command-context'
import { ensurePortalBuild, removeOtherBuilds, type PortalBuild } from '@/cli/portal-build'
import { startPortalServer, type PortalServer } from '@/cli/portal-server'
import { prepareDatabase } from '@/cli/prepare-database'
import { seconds } from '@/cli/progress'
import { untilStopped } from '@/cli/stop-request'
import type { Database } from '@/lib/db/use-database'
import { portalStopped } from '@/lib/problem'

/** Brings the portal up, step by step, and keeps it up until somebody stops it. */
export async function runStart(context: CommandContext): Promise<void> {
  const home = await claimHome(context.env)
  try {
    await assertAddressFree(context.env)
    const database = await prepareDatabase(context)
    try {
      const build = await buildStep(context)
      const server = await serveStep(context, build, database)
      await keepUp(context, server, database)
    } finally {
      await database.release()
    }
  } finally {
    home.release()
  }
}

async function buildStep(context: CommandContext): Promise<PortalBuild> {
  context.signal.throwIfAborted()
  return context.progress.step(
    '构建',
    async ({ note }) => {
      const build = await ensurePortalBuild(context, note)
      await removeOtherBuilds(build)
      return build
    },
    ({ id, isNew }) => `${isNew ? '已完成' : '已是最新'}，版本 ${id}`,
  )
}

function serveStep(context: CommandContext, { folder }: PortalBuild, { readerUrl }: Database): Promise<PortalServer> {
  const { env, projectRoot, signal, progress } = context
  return progress.step('服务', () => startPortalServer({ env, projectRoot, folder, databaseUrl: readerUrl, signal }))
}

/** Being stopped is how a portal ends, so it is no failure here. */
async function keepUp({ env, signal }: CommandContext, server: PortalServer, database: Database): Promise<void> {
  process.stdout.write(`明账已在 ${portalUrl(env)} 打开（Ctrl-C 停止）\n`)
  const how = await Promise.race([server.ended, untilStopped(signal).catch(() => undefined)])
  if (how !== undefined) throw portalStopped(how)
  const began = performance.now()
  process.stderr.write('… 正在停止\n')
  await server.stop()
  await database.release()
  process.stderr.write(`✓ 已停止　${seconds(performance.now() - began)}\n`)
}
