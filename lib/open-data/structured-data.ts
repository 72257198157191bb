import type { Figure } from '@/lib/budget/figure'
import type { Phase } from '@/lib/budget/phase'
import { documentAddress, sourceLink } from '@/lib/addresses/source-link'
import type { YearlyPage } from '@/lib/yearly/get-yearly-page'

/** Where the page stands, in the words of schema.org: every step but the page itself with its whole address. */
export const breadcrumbData = (site: string, steps: readonly { readonly name: string; readonly href?: string }[]) => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, href }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    ...(href !== undefined && { item: `${site}${href}` }),
  })),
})

/** The portal itself, and how to search it. */
export const portalData = (site: string, { name, description, language }: Words) => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  name,
  description,
  url: `${site}/`,
  inLanguage: language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site}/search?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

interface Words {
  readonly name: string
  readonly description: string
  /** Of the text: `zh-CN`. */
  readonly language: string
}

interface DatasetWords extends Words {
  readonly portal: string
  /** What a total is called in a phase: `部门预算支出总计`. */
  readonly total: (phase: Phase) => string
  /** The same as the document's own words put it right. */
  readonly correctedTotal: (phase: Phase) => string
  readonly unit: string
}

/** A department's or a unit's year as a set of data: what was published, the documents it stands in, where to download all of it. */
export function yearlyData(site: string, page: YearlyPage, words: DatasetWords) {
  const { district, department, unit, home, year, phases } = page
  const url = `${site}${home}/${year}`
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': url,
    url,
    name: words.name,
    description: words.description,
    inLanguage: words.language,
    isAccessibleForFree: true,
    license: LICENCE,
    temporalCoverage: String(year),
    spatialCoverage: { '@type': 'Place', name: district.name },
    creator: { '@type': 'GovernmentOrganization', name: (unit ?? department).name },
    publisher: { '@type': 'Organization', name: words.portal, url: `${site}/` },
    isBasedOn: phases
      .flatMap(({ documents }) => documents)
      .map(({ id, title }) => ({
        '@type': 'CreativeWork',
        name: title,
        url: `${site}${documentAddress(id)}`,
      })),
    variableMeasured: phases.flatMap(({ phase, totals, audit }) =>
      measured(site, words, phase, totals.expenditure, correctedAt(audit, totals.expenditure)),
    ),
    distribution: TABLES.map((table) => ({
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: `${site}/data/${table}.csv`,
    })),
  }
}

/** Corrections follow one another, so the last one speaks. */
const correctedAt = (audit: Audit | undefined, figure: Figure | undefined): string | undefined =>
  audit?.corrections.flatMap(({ figures }) => figures).findLast(({ at }) => at !== null && at === figure?.at)?.corrected

type Audit = YearlyPage['phases'][number]['audit']

function measured(
  site: string,
  { total, correctedTotal, unit }: DatasetWords,
  phase: Phase,
  figure: Figure | undefined,
  corrected: string | undefined,
) {
  if (figure?.wan === undefined || figure.wan === '') return []
  const cell = sourceLink(figure.document, figure.at)
  return [
    {
      '@type': 'PropertyValue',
      name: total(phase),
      value: figure.wan,
      unitText: unit,
      ...(cell !== undefined && { url: `${site}${cell}` }),
    },
    ...(corrected === undefined
      ? []
      : [{ '@type': 'PropertyValue', name: correctedTotal(phase), value: corrected, unitText: unit }]),
  ]
}

const CONTEXT = 'https://schema.org'
const LICENCE = 'https://www.apache.org/licenses/LICENSE-2.0'
const TABLES = ['disclosures', 'functions', 'economics', 'projects'] as const
