import { isReady } from '@/lib/site/is-ready'
import { portalDatabase } from '@/lib/queries/portal-database'

export const dynamic = 'force-dynamic'

/** Whether the portal can answer what it does not keep: asks the database. */
export async function GET(): Promise<Response> {
  const ready = await isReady(portalDatabase())
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', ...(!ready && { 'Retry-After': '30' }) },
  })
}
