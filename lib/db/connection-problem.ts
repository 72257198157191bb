import { databaseUnusable, type DatabaseComplaint, type Problem } from '@/lib/problem'

/** Why a database could not be used, for the person who gave its address. */
export function connectionProblem(error: unknown, url: string): Problem {
  return databaseUnusable(complaintOf(error), addressOf(url), error)
}

/** Host, port and name: what may be shown of a URL that holds a password. */
export function addressOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname
  return `${host}:${port === '' ? '5432' : port}/${decodeURIComponent(pathname.slice(1))}`
}

function complaintOf(error: unknown): DatabaseComplaint {
  const { code, message } = firstOf(error)
  const byCode = code === undefined ? undefined : complaintByCode[code]
  if (byCode !== undefined) return byCode
  if (/timeout/i.test(message)) return 'timeout'
  if (/SASL|SCRAM|password must be/i.test(message)) return 'credentials'
  if (/SSL|TLS|certificate/i.test(message) || code?.includes('CERT')) return 'tls'
  // No SQLSTATE came back, so whatever it was did not speak the protocol.
  return 'notPostgres'
}

const complaintByCode: Record<string, DatabaseComplaint> = {
  ECONNREFUSED: 'refused',
  ENOENT: 'refused',
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  '28P01': 'credentials',
  '28000': 'credentials',
  '3D000': 'missing',
  '42501': 'credentials',
  '53300': 'full',
  '57P03': 'starting',
  '57P01': 'starting',
}

/** A name with several addresses fails with one error for each. */
function firstOf(error: unknown): { code?: string; message: string } {
  const { errors } = error as { errors?: unknown[] }
  return (errors?.[0] ?? error) as { code?: string; message: string }
}
