import { ELDER_COOKIE } from '@/app/reader.css/elder'

/** Remembers how the reader wants pages to look, and leads back to where they were. A form: it works without a script. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined)
  if (!form) return new Response(null, { status: 400 })
  const elder = form.get('elder') === 'on'
  const headers = new Headers({ Location: backTo(request), 'Cache-Control': 'no-store' })
  const age = elder ? ONE_YEAR : 0
  headers.append('Set-Cookie', `${ELDER_COOKIE}=on; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`)
  return new Response(null, { status: 303, headers })
}

const ONE_YEAR = 31_536_000

/** Only ever to a page of our own. */
function backTo(request: Request): string {
  const referer = request.headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return '/'
  const { pathname, search, host } = new URL(referer)
  // Two slashes, or one that a browser takes for one, would name another host.
  const isOwn = host === request.headers.get('host') && !/^\/[/\\]/.test(pathname)
  return isOwn ? `${pathname}${search}` : '/'
}
