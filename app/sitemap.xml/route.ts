import { sitemapAddress } from '@/lib/addresses/site-address'
import { sitemapParts } from '@/app/cached-queries'
import { currentEnv } from '@/lib/env'
import { sitemapIndexXml } from '@/lib/open-data/sitemap'
import { SITEMAP_KINDS } from '@/lib/site/list-sitemap'

export const dynamic = 'force-dynamic'

/** `/sitemap.xml`: the parts of the list of all pages. */
export async function GET(): Promise<Response> {
  const parts = await sitemapParts()
  const paths = SITEMAP_KINDS.flatMap((kind) =>
    Array.from({ length: parts[kind] }, (_, part) => sitemapAddress(kind, part)),
  )
  const xml = sitemapIndexXml(currentEnv().siteUrl, ['/sitemaps/pages.xml', ...paths])
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
