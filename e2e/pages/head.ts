import type { Page } from '@playwright/test'

/** What a page says of itself to search engines and to cards. */
export const headOf = (page: Page) =>
  page.evaluate(() => {
    const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? ''
    const card = (name: string) => content(`meta[property="og:${name}"]`)
    return {
      title: document.title,
      description: content('meta[name=description]'),
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      card: {
        ...{ title: card('title'), description: card('description') },
        ...{ url: card('url'), site_name: card('site_name') },
      },
    }
  })

export const structuredData = async (page: Page): Promise<readonly Record<string, unknown>[]> =>
  (await page.locator('script[type="application/ld+json"]').allTextContents()).map(
    (text) => JSON.parse(text) as Record<string, unknown>,
  )
