/** The process answers; asks nothing of the database. */
export const dynamic = 'force-static'

export const GET = (): Response => new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } })
