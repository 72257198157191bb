import { expect, it } from 'vitest'
import { sitemapIndexXml, sitemapXml } from './sitemap'

it('lists whole addresses with the time of their last change', () => {
  const changed = new Date('2030-01-02T03:04:05.006Z')
  expect(
    sitemapXml('https://a.example', [
      { path: '/', changed: undefined },
      { path: '/b/2030', changed },
    ]),
  ).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/</loc></url>
<url><loc>https://a.example/b/2030</loc><lastmod>2030-01-02T03:04:05.006Z</lastmod></url>
</urlset>
`,
  )
})

it('makes safe whatever a code may hold', () => {
  const xml = sitemapXml('https://a.example', [{ path: `/b/projects/x&y <z> '甲'`, changed: undefined }])
  expect(xml).toContain('<loc>https://a.example/b/projects/x%26y%20%3Cz%3E%20&apos;%E7%94%B2&apos;</loc>')
})

it('lists lists', () => {
  expect(sitemapIndexXml('https://a.example', ['/sitemaps/years-0.xml'])).toContain(
    '<sitemap><loc>https://a.example/sitemaps/years-0.xml</loc></sitemap>',
  )
})
