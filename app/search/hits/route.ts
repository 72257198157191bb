import { parseSearch } from '@/lib/addresses/search-address'
import { portalDatabase } from '@/lib/queries/portal-database'
import { search } from '@/lib/search/find-hits'
import { toPaletteAnswer } from '@/lib/search/palette-answer'

/** `/search/hits?q=…`: the best few hits for whoever is still typing. */
export async function GET(request: Request): Promise<Response> {
  const asked = parseSearch(Object.fromEntries(new URL(request.url).searchParams))
  const answer = await search(portalDatabase(), { text: asked.text, each: EACH })
  return Response.json(toPaletteAnswer(answer), { headers: { 'Cache-Control': 'public, max-age=60' } })
}

const EACH = 8
