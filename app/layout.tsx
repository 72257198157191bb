import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: '明账：部门预决算，逐条可查', template: '%s｜明账' },
  description: '把区县部门的预算和决算变成人人能读、能比、能引用的页面，每个数字都能追到原文的那一格。',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15161a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body className="mx-auto max-w-5xl px-5 pb-16 sm:px-8">
        <a href="#content" className="sr-only focus:not-sr-only">
          跳到正文
        </a>
        <header className="no-print flex items-baseline justify-between gap-4 border-b border-rule py-4">
          <a href="/" className="font-serif text-2xl font-semibold text-ink no-underline">
            明账
          </a>
          <p className="text-sm text-muted">部门预决算，逐条可查</p>
        </header>
        <main id="content" className="pt-6">
          {children}
        </main>
        <footer className="mt-20 border-t border-rule pt-4 text-sm text-muted">
          <p className="max-w-[40em]">
            所有数字都来自部门公开的文件，原样收录，未作估算；空白处即原文空白。本站相加、相除得出的数另有注明。
          </p>
        </footer>
      </body>
    </html>
  )
}
