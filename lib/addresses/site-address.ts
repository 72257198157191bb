export const topicAddress = (slug: string): string => `/topics/${slug}`

export const glossaryAddress = (slug: string): string => `/glossary#${slug}`

/** A published table, as a file. */
export const dataAddress = (table: string, format: 'csv' | 'json'): string => `/data/${table}.${format}`

export const sitemapAddress = (kind: string, part: number): string => `/sitemaps/${kind}-${part}.xml`
