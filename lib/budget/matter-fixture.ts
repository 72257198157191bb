import type { Finding } from './finding'
import type { Matter } from './matter'

/** For tests: every finding a matter of its own, under its own key. */
export const aloneEach = (findings: readonly Finding[]): Matter[] =>
  findings.map(({ key, severity, sentence, published, difference, admitted }) => ({
    ...{ key, severity, toldTo: 'readers', headline: sentence, root: published, admitted, findings: [key] },
    ...(difference !== undefined && { amount: difference.replace('-', '') }),
  }))
