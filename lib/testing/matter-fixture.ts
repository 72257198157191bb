import type { Finding } from '@/lib/budget/finding'
import type { Matter } from '@/lib/budget/matter'

/** For tests: every finding a matter of its own, under its own key. */
export const aloneEach = (findings: readonly Finding[]): Matter[] =>
  findings.map(({ key, severity, sentence, published, difference, admitted }) => ({
    ...{ key, severity, toldTo: 'readers', headline: sentence, root: published, admitted, findings: [key] },
    ...(difference !== undefined && { amount: difference.replace('-', '') }),
  }))
