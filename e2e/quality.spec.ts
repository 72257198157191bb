import { expect, test } from '@playwright/test'
import { YEARLY_PAGE } from './pages/yearly-page'

test('a wide table can be read by keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(YEARLY_PAGE)
  await page.getByRole('region', { name: '花在什么事上' }).getByText('展开表格').click()
  const frame = page.getByRole('region', { name: /部门支出预算表/ })
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
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
