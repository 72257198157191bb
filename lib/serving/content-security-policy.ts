import { createHash } from 'node:crypto'

/**
 * The strictest policy under which a finished page still works: nothing from elsewhere, no inline style, no eval, and of
 * inline scripts exactly those that stand in this page, named by their hashes. A page that is kept keeps its policy.
 */
export function contentSecurityPolicy(html: string): string {
  return [
    `default-src 'none'`,
    [`script-src 'self'`, ...inlineScriptHashes(html)].join(' '),
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Blocks of data (JSON-LD) run nothing and need no leave. */
function inlineScriptHashes(html: string): string[] {
  const inline = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, attributes = '']) => !/\ssrc=/.test(attributes) && !/type="application\//.test(attributes),
  )
  return [...new Set(inline.map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`))]
}
