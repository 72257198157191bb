import { expect, test } from '@playwright/test'
import { Chart, type MarkPlaces } from './pages/chart'
import { YEARLY_PAGE, YEARLY_PAGES, YearlyPage } from './pages/yearly-page'

/** Its page has every kind: a walk over parts, a flow from two sources, bars, a treemap. */
const EVERY_KIND = '/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju/2025'
const KINDS = ['柱形图', '流向图', '条形图', '树图']
/** What is held of it are sentences: nothing to draw. */
const SENTENCES_ONLY = '/luolong/zhengwu-fuwu-zhongxin/2022'
/** A year corrected by its document's own words, beside one that is derived. */
const CORRECTED = '/laocheng/zhengwu-fuwu-he-dashuju-guanliju'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the chart, the tables and the explanations are there', async ({ page }) => {
    const yearly = new YearlyPage(page)
    await yearly.open()
    await expect(page.getByRole('img', { name: /条形图：“事业运行”一项占 92\.16%/ })).toBeVisible()
    await expect(yearly.functions.marks).toHaveCount(6)
    await expect(yearly.functionRow('2010350')).toContainText('717.88')
    await page.getByRole('region', { name: '先看这里' }).getByRole('button', { name: '基本支出' }).click()
    await expect(page.getByRole('note').filter({ visible: true })).toContainText('让单位运转起来的钱')
  })

  test('charts of every kind are drawn, each with its figures in words', async ({ page }) => {
    await page.goto(EVERY_KIND)
    for (const kind of KINDS) {
      const drawing = page.getByRole('img', { name: new RegExp(`^${kind}：.*\\d`) })
      await expect(drawing).toBeVisible()
      expect(await drawing.locator('[data-mark]').count()).toBeGreaterThan(3)
    }
  })

  for (const path of [...Object.keys(YEARLY_PAGES).filter((page) => page !== SENTENCES_ONLY), CORRECTED]) {
    test(`the charts of ${path} can be read on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 })
      await page.goto(path)
      const charts = await Chart.all(page)
      expect(charts.length).toBeGreaterThan(0)
      for (const chart of charts) {
        const words = await chart.words()
        expect(words.length).toBeGreaterThan(0)
        for (const { text, left, right, size } of words) {
          expect(size, text).toBeGreaterThanOrEqual(12)
          expect(left, text).toBeGreaterThanOrEqual(0)
          expect(right, text).toBeLessThanOrEqual(360)
        }
        expect(overlapping(words)).toEqual([])
      }
    })
  }
})

for (const path of [YEARLY_PAGE, EVERY_KIND, CORRECTED]) {
  test(`the charts of ${path} become Recharts charts once visible and idle, with the same marks in the same places`, async ({
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
    // The page is whole before its script has come.
    await page.goto(path, { waitUntil: 'commit' })
    await page.waitForFunction(
      () =>
        document.readyState !== 'loading' &&
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null),
    )
    const charts = await Chart.all(page)
    expect(charts.length).toBeGreaterThan(0)
    const drawn: { places: MarkPlaces; height: number }[] = []
    for (const chart of charts) {
      await expect(chart.frame).toHaveAttribute('data-chart', 'server')
      drawn.push({ places: await chart.markPlaces(), height: await chart.height() })
    }
    letThrough()
    for (const [i, chart] of charts.entries()) {
      const { places = {}, height } = drawn[i] ?? {}
      await chart.frame.scrollIntoViewIfNeeded()
      await expect(chart.frame).toHaveAttribute('data-chart', 'live')
      await expect(chart.surface).toBeVisible()
      await expect(chart.marks).toHaveCount(Object.keys(places).length)
      // Recharts measures its frame first, so the marks may take a moment to reach their places.
      await expect.poll(async () => farthestApart(places, await chart.markPlaces())).toBeLessThan(1)
      expect(await chart.height()).toBe(height)
    }
    expect(faults).toEqual([])
  })
}

test('the live chart tells the parts of a bar to the pointer and to the keyboard', async ({ page }) => {
  const yearly = new YearlyPage(page)
  await yearly.open()
  const { frame, marks, surface } = yearly.functions
  await frame.hover()
  await expect(frame).toHaveAttribute('data-chart', 'live')
  await marks.first().hover()
  await expect(frame.getByText('497.31 万元')).toBeVisible()
  await page.mouse.move(0, 0)
  await surface.focus()
  await page.keyboard.press('ArrowDown')
  await expect(frame.getByText('20.44 万元')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(frame.getByText('497.31 万元')).toBeVisible()
})

test('a flow, a treemap and a walk tell every mark to the pointer and to the keyboard', async ({ page }) => {
  await page.goto(EVERY_KIND)
  const told = {
    柱形图: ['推算 3020.78', '−429.95', '+1588.04', '4178.87'],
    流向图: ['2988.04', '1190.83', '2988.04', '862.42'],
    树图: ['79.73', '72.24', '26.44', '23.05'],
  }
  for (const [kind, figures] of Object.entries(told)) {
    const chart = new Chart(page.locator('[data-chart]').filter({ has: page.locator(`[aria-label^="${kind}"]`) }))
    await chart.frame.scrollIntoViewIfNeeded()
    await expect(chart.frame).toHaveAttribute('data-chart', 'live')
    await chart.surface.focus()
    for (const [i, figure] of figures.entries()) {
      if (i > 0) await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowDown')
      await expect(chart.tooltip).toContainText(figure)
    }
    await page.keyboard.press('ArrowUp')
    await expect(chart.tooltip).toContainText(figures.at(-2) ?? '')
    await chart.surface.blur()
  }
  const flow = new Chart(page.locator('[data-chart]').filter({ has: page.locator('[aria-label^="流向图"]') }))
  await flow.frame.locator('[data-mark^="source-"][data-mark$="-stream"]').last().hover()
  await expect(flow.tooltip).toContainText('一般公共预算')
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

/** Words that run into each other, two by two. The boxes of letters are a little larger than the letters. */
function overlapping(words: Awaited<ReturnType<Chart['words']>>): readonly string[] {
  const along = (a: number, aEnd: number, b: number, bEnd: number) => Math.min(aEnd, bEnd) - Math.max(a, b)
  return words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => along(a.left, a.right, b.left, b.right) > 1 && along(a.top, a.bottom, b.top, b.bottom) > 5)
      .map((b) => `${a.text} / ${b.text}`),
  )
}
