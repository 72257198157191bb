import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { isOwnKey } from '@/lib/serving/own-key'

/** This server's own word to itself that pages are no longer true (lib/serving); nobody else has the key. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnKey(request.headers.get('X-Mingzhang-Key'))) return new Response(null, { status: 404 })
  const tags = z
    .array(z.string().max(200))
    .max(10_000)
    .parse(await request.json())
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
