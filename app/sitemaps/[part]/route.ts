import { topicAddress } from '@/lib/addresses/site-address'
import { sitemapDistricts, sitemapPart, sitemapParts, topics } from '@/app/cached-queries'
import { currentEnv } from '@/lib/env'
import { sitemapXml } from '@/lib/open-data/sitemap'
import { SITEMAP_KINDS, type SitemapEntry } from '@/lib/site/list-sitemap'

export const dynamic = 'force-dynamic'

/** `/sitemaps/pages.xml`, `/sitemaps/years-0.xml`: one part of the list of all pages. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const entries = await entriesOf((await params).part)
  if (!entries) return new Response('no such part\n', { status: 404, headers: { 'Content-Type': 'text/plain' } })
  const xml = sitemapXml(currentEnv().siteUrl, entries)
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

/** Pages of their own, which no key in the database stands for. */
const PAGES = [
  ...['/', '/compare', '/topics', '/projects', '/findings', '/functions', '/economics'],
  ...['/guide', '/glossary', '/about', '/about/corrections'],
]

async function entriesOf(name: string): Promise<readonly SitemapEntry[] | undefined> {
  if (name === 'pages.xml') {
    const own = [...PAGES, ...(await topics()).map(({ slug }) => topicAddress(slug))]
    return [...own.map((path) => ({ path, changed: undefined })), ...(await sitemapDistricts())]
  }
  const [, word, number] = /^([a-z]+)-(0|[1-9]\d{0,8})\.xml$/.exec(name) ?? []
  const kind = SITEMAP_KINDS.find((each) => each === word)
  // What is not there is not asked for, so that nobody can fill the memory with it.
  if (!kind || Number(number) >= (await sitemapParts())[kind]) return undefined
  return sitemapPart(kind, Number(number))
}
