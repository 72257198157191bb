import type { Metadata } from 'next'
import { site } from '@/lib/words/site'

interface PageMetadata {
  /** Without the name of the portal, which is put behind it. */
  readonly title: string
  readonly description: string
  /** The page's one address, whatever its query. */
  readonly path: string
  /** Other addresses of the same page, by what they show. */
  readonly also?: readonly { readonly path: string; readonly title: string }[]
}

/**
 * What a page says of itself to search engines and in cards. Cards have no picture: one with figures drawn in needs a
 * Chinese font, and none is shipped or downloaded; the figures stand in the description.
 */
export const pageMetadata = ({ title, description, path, also = [] }: PageMetadata): Metadata => ({
  title,
  description,
  alternates: {
    canonical: path,
    ...(also.length > 0 && {
      types: { 'text/html': also.map(({ path: url, title: shown }) => ({ url, title: shown })) },
    }),
  },
  openGraph: { ...openGraph, title, description, url: path },
})

/** Of every page; one that sets its own has to say it again. */
export const openGraph = { siteName: site.name, locale: site.locale, type: 'website' } as const
