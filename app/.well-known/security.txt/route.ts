import { currentEnv } from '@/lib/env'

export const dynamic = 'force-dynamic'

const DAYS = 90

/** Whom to tell of a hole (RFC 9116). Without a contact there is nothing true to say, so there is no file. */
export function GET(): Response {
  const { contact, siteUrl } = currentEnv()
  if (contact === undefined) return new Response('Not found\n', { status: 404 })
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(Date.now() + DAYS * 86_400_000).toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
