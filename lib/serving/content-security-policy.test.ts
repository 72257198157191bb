import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

const scriptsOf = (html: string) => /script-src ([^;]*)/.exec(contentSecurityPolicy(html))?.[1]

describe('contentSecurityPolicy', () => {
  it('names each inline script of the page by its hash, once', () => {
    const page = '<p>1</p><script>a()</script><script id="x">b()\n</script><script>a()</script>'
    expect(scriptsOf(page)).toBe(
      `'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=' 'sha256-coNNbfmqp+okL86S9CsPdmsdHszSHUdBwS8D/cAVSiQ='`,
    )
  })

  it('gives no leave to data, and needs none for scripts of our own host', () => {
    expect(scriptsOf('<script type="application/ld+json">{"a":1}</script><script src="/_next/a.js"></script>')).toBe(
      `'self'`,
    )
  })

  it('allows neither inline style nor other hosts', () => {
    expect(contentSecurityPolicy('')).not.toMatch(/unsafe|https?:|\*/)
    expect(contentSecurityPolicy('')).toMatch(/^default-src 'none'/)
  })
})
