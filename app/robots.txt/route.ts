import { currentEnv } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** Everything may be read; what need not be listed says so itself (`noindex`). */
export const GET = (): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${currentEnv().siteUrl}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
