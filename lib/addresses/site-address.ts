export const topicAddress = (slug: string): string => `/topics/${slug}`

export const glossaryAddress = (slug: string): string => `/glossary#${slug}`

/** A published table, as a file. */
export const dataAddress = (table: string, format: 'csv' | 'json'): string => `/data/${table}.${format}`

export const sitemapAddress = (kind: string, part: number): string => `/sitemaps/${kind}-${part}.xml`

/** The best few hits, for whoever is still typing. */
export const hitsAddress = (text: string): string => `/search/hits?q=${encodeURIComponent(text)}`
