import { readdirSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'

const DISPATCHED = '/topics/laowu-paiqian'

const answer = (page: Page) => page.getByRole('region', { name: '一个劳务派遣人员，一个月花多少钱？' })

test('what does a dispatched worker cost per month in each district, and where does it say so: three clicks from home', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: '专题' }).click()
  await page.getByRole('link', { name: '劳务派遣', exact: true }).click()
  await expect(page).toHaveURL(DISPATCHED)
  // Read off the page, before anything is opened.
  await expect(answer(page).getByRole('heading', { level: 3 })).toHaveText(
    '每人每月：洛龙区 3657.96 元，西工区 3000.00 元',
  )
  const luolong = answer(page).getByRole('row', { name: /2025 年劳务派遣人员经费/ })
  for (const figure of ['197.53', '45 人', '推算', '3657.96']) await expect(luolong).toContainText(figure)
  await luolong.getByRole('link', { name: '45 人' }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#L540-/)
  const cell = page.locator(':target')
  await expect(cell).toContainText('45 人')
  await expect(cell).toBeInViewport()
})

test('each cost stands with its arithmetic, the document’s own cap, and the reason why it is there', async ({
  page,
}) => {
  await page.goto(DISPATCHED)
  await expect(answer(page)).toContainText('1,975,300.00 元 ÷ 45 人 ÷ 12 个月 = 3657.96 元')
  await expect(answer(page)).toContainText('≤3657.97 元，推算比它低 0.01 元')
  await expect(answer(page)).toContainText('指标“劳务派遣人员满意度”里有“劳务派遣”')
  await expect(answer(page).getByRole('link', { name: '政府购买服务' })).toHaveCount(2)
})

test('who publishes nothing of it is said, with the reason, and what is only like it stands apart', async ({
  page,
}) => {
  await page.goto(DISPATCHED)
  const silence = page.getByRole('region', { name: '没有公布的' })
  await expect(silence.getByRole('listitem').filter({ hasText: '老城区' })).toContainText('没有一处写到')
  await expect(silence.getByRole('listitem').filter({ hasText: '2022 年' })).toContainText('没有列项目')
  await expect(silence.getByRole('listitem').filter({ hasText: '涧西区' })).toContainText('见“相近”')
  const near = page.getByRole('region', { name: '相近，但不算在内' })
  await expect(near).toContainText('=19 人')
  await expect(near.getByRole('link', { name: '2000 元' }).first()).toHaveAttribute('href', /^\/documents\//)
})

const TOPICS = readdirSync('data/topics').map((name) => `/topics/${name.replace(/\.json$/, '')}`)

test('the list leads to every topic', async ({ page }) => {
  await page.goto('/topics')
  const listed = await page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(listed.toSorted()).toEqual(TOPICS.toSorted())
})

for (const topic of TOPICS)
  test(`every figure of ${topic} is a door to a cell`, async ({ page }) => {
    await page.goto(topic)
    expect(await page.locator('main [data-table]:not(a[href^="/documents/"])').allTextContents()).toEqual([])
    expect(await page.locator('main a.door').count()).toBeGreaterThan(1)
  })

test('三公: the table and the statement, a blank and a zero, published and corrected stay apart', async ({ page }) => {
  await page.goto('/topics/san-gong')
  const rows = page.getByRole('region', { name: /预算（万元）/ }).getByRole('row')
  const laocheng = rows.filter({ hasText: '老城区' }).first()
  await expect(laocheng).toContainText('11.50')
  await expect(laocheng.locator('ins').first()).toContainText('1.50')
  await expect(rows.filter({ hasText: '西工区' })).toContainText('表空着，没有注明')
  await expect(page.getByRole('region', { name: /决算（万元）/ })).toContainText('表空着，注明没有数据')
})

test.describe('without JavaScript and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  for (const path of ['/topics', DISPATCHED, '/topics/san-gong', '/topics/xinchuang-bangong-shebei'])
    test(`${path} is whole`, async ({ page }) => {
      await page.goto(path)
      const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
      expect(over).toBeLessThanOrEqual(0)
    })

  test('the drawing of a topic is there', async ({ page }) => {
    await page.goto(DISPATCHED)
    await expect(answer(page).getByRole('img', { name: /条形图/ })).toBeVisible()
  })
})

for (const path of ['/topics/mei-you', `${DISPATCHED}/1`, `${DISPATCHED}/2`, `${DISPATCHED}/x`])
  test(`${path} is no topic`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })
