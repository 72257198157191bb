import { expect, test } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { faultsInLightAndDark, widerThan } from './pages/accessibility'
import { YEARLY_PAGE } from './pages/yearly-page'

const XIGONG = '/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju'
const PAGES = [
  ...['/', '/luolong', '/laocheng/zhengwu-fuwu-he-dashuju-guanliju', YEARLY_PAGE, `${XIGONG}/2025`],
  ...['/jianxi/zhengwu-fuwu-zhongxin/2024', `${XIGONG}/2025/projects/410303250000000013768`, '/documents/1eb14a5cdb20'],
  ...['/compare', '/laocheng/zhengwu-fuwu-he-dashuju-guanliju/changes', '/jianxi/zhengwu-fuwu-zhongxin/changes'],
  ...['/findings', '/findings/levels-add-up-93f1e55ef2', '/projects', '/projects?q=12345&sort=department'],
  ...['/search', '/search?q=%E6%94%BF%E5%8A%A1', '/search?q=197.53', '/search?q=mei-you'],
  ...['/topics', '/topics/laowu-paiqian', '/functions/201', '/economics/30103'],
  ...['/putuo-shanghai', '/putuo-shanghai/caizhengju/2024', '/putuo-shanghai/sifaju/units/benji/2026', '/jiangsu'],
  ...['/jiangsu/renda-changweihui-bangongting/2019', '/jiangsu/renda-changweihui-bangongting/changes'],
  ...['/documents/2baf474e2d65', '/search?q=%E6%99%AE%E9%99%80'],
  ...['/glossary', '/guide', '/about', '/no/such/page', '/luolong/no-such-department'],
]

for (const path of PAGES) {
  test(`${path} has no accessibility fault, in the light and in the dark`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await faultsInLightAndDark(page)).toEqual([])
  })

  test(`nothing of ${path} is wider than its screen`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 })
    await page.goto(path)
    expect(await widerThan(page, [1440, 768, 390, 360])).toEqual([])
  })
}

test('a wide table can be read by keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(YEARLY_PAGE)
  const frame = page.getByRole('region', { name: /部门支出预算表/ })
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
})

for (const path of PAGES)
  test(`${path} asks no other host, and its first scripts stay under 10 KB`, async ({ page, baseURL }) => {
    const scripts: Promise<number>[] = []
    const others: string[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith(baseURL ?? '')) others.push(response.url())
      if (response.request().resourceType() === 'script') scripts.push(response.body().then((b) => gzipSync(b).length))
    })
    // A chart below the fold of a small screen: what it needs comes later.
    await page.setViewportSize({ width: 390, height: 400 })
    await page.goto(path, { waitUntil: 'networkidle' })
    const total = (await Promise.all(scripts)).reduce((a, b) => a + b, 0)
    expect(others).toEqual([])
    expect(total).toBeLessThan(10 * 1024)
  })

test('a chart below the fold asks for nothing before it is looked at', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 400 })
  await page.goto(YEARLY_PAGE, { waitUntil: 'networkidle' })
  for (const chart of await page.locator('[data-chart]').all())
    await expect(chart).toHaveAttribute('data-chart', 'server')
})

test('nothing moves while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const holder = globalThis as typeof globalThis & { shifted: number }
    holder.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) holder.shifted += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(YEARLY_PAGE, { waitUntil: 'networkidle' })
  for (const chart of await page.locator('[data-chart]').all()) {
    await chart.scrollIntoViewIfNeeded()
    await expect(chart).toHaveAttribute('data-chart', 'live')
  }
  expect(await page.evaluate(() => (globalThis as typeof globalThis & { shifted: number }).shifted)).toBe(0)
})
