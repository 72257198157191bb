import { expect, test } from '@playwright/test'
import { YEARLY_PAGE, YearlyPage, type MarkPlaces } from './pages/yearly-page'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the chart, the tables and the explanations are there', async ({ page }) => {
    const yearly = new YearlyPage(page)
    await yearly.open()
    await expect(page.getByRole('img', { name: /条形图：“事业运行”一项占 92\.16%/ })).toBeVisible()
    await expect(yearly.marks).toHaveCount(6)
    await expect(yearly.functionRow('2010350')).toContainText('717.88')
    await page.locator('article > p').first().getByRole('button', { name: '基本支出' }).click()
    await expect(page.getByRole('note').filter({ visible: true })).toContainText('让单位运转起来的钱')
  })
})

test('the chart becomes a Recharts chart once visible and idle, with the same marks in the same places', async ({
  page,
}) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // The server's drawing is measured before the other one may come: its code is held back.
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route(/\.js(\?|$)/, async (route) => {
    await held
    await route.continue()
  })
  const yearly = new YearlyPage(page)
  await page.goto(YEARLY_PAGE, { waitUntil: 'domcontentloaded' })
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null),
  )
  await expect(yearly.chart).toHaveAttribute('data-chart', 'server')
  const drawn = await yearly.markPlaces()
  const height = await yearly.chart.evaluate((chart) => chart.getBoundingClientRect().height)
  letThrough()
  await yearly.chart.scrollIntoViewIfNeeded()
  await expect(yearly.chart).toHaveAttribute('data-chart', 'live')
  await expect(yearly.chart.locator('.recharts-surface')).toBeVisible()
  await expect(yearly.marks).toHaveCount(Object.keys(drawn).length)
  // Recharts measures its frame first, so the bars may take a moment to reach their places.
  await expect.poll(async () => farthestApart(drawn, await yearly.markPlaces())).toBeLessThan(1)
  expect(await yearly.chart.evaluate((chart) => chart.getBoundingClientRect().height)).toBe(height)
  expect(faults).toEqual([])
})

test('the live chart tells the parts of a bar to the pointer and to the keyboard', async ({ page }) => {
  const yearly = new YearlyPage(page)
  await yearly.open()
  await yearly.chart.hover()
  await expect(yearly.chart).toHaveAttribute('data-chart', 'live')
  await yearly.marks.first().hover()
  await expect(yearly.chart.getByText('497.31 万元')).toBeVisible()
  await page.mouse.move(0, 0)
  await yearly.chart.locator('.recharts-surface').focus()
  await page.keyboard.press('ArrowDown')
  await expect(yearly.chart.getByText('20.44 万元')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(yearly.chart.getByText('497.31 万元')).toBeVisible()
})

/** In pixels, over all marks and sides; endless where a mark is missing. */
function farthestApart(a: MarkPlaces, b: MarkPlaces): number {
  const sides = ['x', 'y', 'width', 'height'] as const
  return Math.max(
    ...Object.entries(a).flatMap(([mark, place]) =>
      sides.map((side) => Math.abs((b[mark]?.[side] ?? Infinity) - place[side])),
    ),
  )
}
