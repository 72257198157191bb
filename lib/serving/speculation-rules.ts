import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Tells browsers that understand it to fetch a page while the pointer rests on its link. Named by a header of each page: the
 * policy forbids it inline.
 */
export function sendSpeculationRules({ url, method }: IncomingMessage, response: ServerResponse): boolean {
  if (url !== '/speculation-rules.json' || (method !== 'GET' && method !== 'HEAD')) return false
  response.writeHead(200, {
    'content-type': 'application/speculationrules+json',
    'content-length': Buffer.byteLength(RULES),
    'cache-control': 'public, max-age=86400',
    'x-content-type-options': 'nosniff',
  })
  response.end(method === 'HEAD' ? undefined : RULES)
  return true
}

/** What is asked of the database each time is left out, and so are files. */
const NOT = ['/data/*', '/search*', '/projects?*', '/findings?*', '/compare*'].map((path) => ({
  not: { href_matches: path },
}))

const RULES = JSON.stringify({
  prefetch: [{ where: { and: [{ href_matches: '/*' }, ...NOT] }, eagerness: 'moderate' }],
})
