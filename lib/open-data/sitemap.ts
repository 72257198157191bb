import type { SitemapEntry } from '@/lib/site/list-sitemap'

/** The list of addresses that search engines read (sitemaps.org). */
export function sitemapXml(site: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ path, changed }) => {
    const date = changed === undefined ? '' : `<lastmod>${changed.toISOString()}</lastmod>`
    return `<url><loc>${location(site, path)}</loc>${date}</url>\n`
  })
  return `${HEAD}<urlset ${NAMESPACE}>\n${urls.join('')}</urlset>\n`
}

/** The list of such lists. */
export function sitemapIndexXml(site: string, paths: readonly string[]): string {
  const parts = paths.map((path) => `<sitemap><loc>${location(site, path)}</loc></sitemap>\n`)
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${parts.join('')}</sitemapindex>\n`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Whatever stands in a path is made safe for an address and for XML. */
const location = (site: string, path: string): string =>
  `${site}${path.split('/').map(encodeURIComponent).join('/')}`.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
