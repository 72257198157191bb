import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { openGraph } from '@/app/page-metadata'
import { SiteHeader } from '@/components/site/site-header'
import { currentEnv } from '@/lib/env'
import { pageScript } from '@/lib/serving/page-script'
import { site } from '@/lib/words/site'
import './globals.css'

/** At run time, not at build: only then is it known where the portal stands. */
export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(currentEnv().siteUrl),
  title: { default: site.title, template: site.titleOfPage },
  description: site.description,
  manifest: '/manifest.webmanifest',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
  openGraph,
})

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15161a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const { contact } = currentEnv()
  return (
    <html lang={site.language}>
      <head>
        {/* The reader's own choice of letters: a stylesheet by itself, so that the page is the same for everyone and can be kept. */}
        <link rel="stylesheet" href="/reader.css" />
        {/* All the script there is at first; Next's own is left out where pages are finished. */}
        <script type="module" src={pageScript()} />
      </head>
      <body className="mx-auto max-w-6xl px-5 pb-16 sm:px-8">
        <a href="#content" className="skip">
          {site.skip}
        </a>
        <SiteHeader />
        <main id="content" className="pt-6">
          {children}
        </main>
        <footer className="mt-20 border-t border-rule pt-4 text-sm text-muted">
          <p className="max-w-[46em]">{site.footer}</p>
          <p className="no-print mt-1 flex flex-wrap gap-x-5">
            <a href="/about">{site.pages.about}</a>
            <a href="/functions">{site.pages.functions}</a>
            <a href="/economics">{site.pages.economics}</a>
            {contact !== undefined && <a href={contact}>{site.contact}</a>}
          </p>
        </footer>
      </body>
    </html>
  )
}
