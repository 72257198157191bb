import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteHeader } from '@/components/budget/site-header'
import { currentEnv } from '@/lib/env'
import './globals.css'

/** At run time, not at build: only then is it known where the portal stands. */
export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(currentEnv().siteUrl),
  title: { default: '明账：部门预决算，逐条可查', template: '%s｜明账' },
  description: '把区县部门的预算和决算变成人人能读、能比、能引用的页面，每个数字都能追到原文的那一格。',
  openGraph: { siteName: '明账', locale: 'zh_CN', type: 'website' },
})

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15161a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        {/* The reader's own choice of letters: a stylesheet by itself, so that the page is the same for everyone and can be kept. */}
        {/* eslint-disable-next-line @next/next/no-css-tags */}
        <link rel="stylesheet" href="/reader.css" />
      </head>
      <body className="mx-auto max-w-6xl px-5 pb-16 sm:px-8">
        <a href="#content" className="skip">
          跳到正文
        </a>
        <SiteHeader />
        <main id="content" className="pt-6">
          {children}
        </main>
        <footer className="mt-20 border-t border-rule pt-4 text-sm text-muted">
          <p className="max-w-[46em]">
            数字都来自部门公开的文件，原样收录，不作估算；空白处即原文空白。本站相加、相除得出的数另有注明。
          </p>
          <p className="no-print mt-1 flex flex-wrap gap-x-5">
            <a href="/about">方法、局限与更正</a>
            <a href="/functions">功能分类科目</a>
            <a href="/economics">经济分类科目</a>
          </p>
        </footer>
      </body>
    </html>
  )
}
