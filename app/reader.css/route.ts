import { cookies } from 'next/headers'
import { ELDER_COOKIE, ELDER_STYLES } from './elder'

/** The reader's own stylesheet: empty, or the large letters they asked for. Linked from every page, kept by no proxy. */
export async function GET(): Promise<Response> {
  const elder = (await cookies()).has(ELDER_COOKIE)
  return new Response(elder ? ELDER_STYLES : '', {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'private, no-cache', Vary: 'Cookie' },
  })
}
