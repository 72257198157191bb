import { sourceEdition, type Sources } from './source-edition'

/**
 * What of the database is made by which sources. Where they have changed, what they made is made anew by the next command
 * that opens the database; nobody raises a number.
 */
export const EDITIONS = {
  /** The rows of a disclosure. */
  stored: {
    from: ['lib/store/disclosure-content.ts'],
    without: ['lib/store/save-search.ts', 'lib/store/save-topics.ts'],
  },
  /** What it is found by. */
  searched: { from: ['lib/store/save-search.ts'] },
  /** What of it belongs to which topic. */
  matched: { from: ['lib/store/save-topics.ts'] },
  /** What is judged of it, and how that is written down. */
  judged: {
    from: ['lib/audit/audit-record.ts', 'lib/store/judge-stored.ts', 'lib/store/save-audit.ts'],
    without: ['lib/store/save-search.ts'],
  },
} as const satisfies Record<string, Sources>

const held = new Map<keyof typeof EDITIONS, string>()

export function editionOf(what: keyof typeof EDITIONS): string {
  const edition = held.get(what) ?? sourceEdition(EDITIONS[what])
  held.set(what, edition)
  return edition
}
