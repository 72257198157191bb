import { expect, test, type Page } from '@playwright/test'

/** Clicks a reader makes, counted. */
class Reader {
  readonly page: Page
  clicks = 0

  constructor(page: Page) {
    this.page = page
  }

  async click(link: ReturnType<Page['getByRole']>): Promise<void> {
    this.clicks += 1
    // A page that is still taking over its address can lose a click on a link away from it.
    await link.waitFor()
    await this.page.waitForLoadState('load')
    await link.click()
  }
}

test('why did 老城 grow by 582 %, and what is left of it once the admitted error is corrected?', async ({ page }) => {
  const reader = new Reader(page)
  await page.goto('/')
  const laocheng = page
    .getByRole('region', { name: /最近各花多少/ })
    .getByRole('listitem')
    .filter({ hasText: '老城区' })
  await reader.click(laocheng.getByRole('link', { name: '2024 年预算' }).first())
  await reader.click(page.getByRole('link', { name: /逐项看变化/ }))
  await expect(page.getByRole('heading', { name: /582\.65%.*1499\.85 是文件自己写明的差错/ })).toBeVisible()
  const total = page.getByRole('row', { name: /支出总计/ })
  await expect(total).toContainText('+1964.30（+582.65%）')
  await expect(total).toContainText('+464.45（+137.77%）')
  await expect(total).toContainText('2301.43 − 1964.30 = 337.13')
  await reader.click(total.getByRole('link', { name: '2301.43' }))
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#L/)
  await expect(page.locator(':target')).toContainText('2301.43')
  expect(reader.clicks).toBeLessThanOrEqual(5)
})

test('what did 涧西 plan and what did it spend, by line?', async ({ page }) => {
  const reader = new Reader(page)
  await page.goto('/')
  const jianxi = page
    .getByRole('region', { name: /最近各花多少/ })
    .getByRole('listitem')
    .filter({ hasText: '涧西区' })
  await reader.click(jianxi.getByRole('link', { name: '2024 年决算' }).first())
  await reader.click(page.getByRole('link', { name: /^预算与决算，逐项看/ }))
  const items = page.getByRole('table', { name: /据文件说明（万元）。说明只写科目名称/ })
  const row = items.getByRole('row', { name: /政务公开审批/ })
  await expect(row).toContainText('2010306')
  await expect(row).toContainText('−7.31（−3.33%）')
  await expect(row).toContainText('96.67%')
  await expect(items.getByRole('row', { name: /公务员医疗补助/ })).toContainText('没有同名的科目')
  await expect(page.getByRole('row', { name: /部门预算总额/ })).toContainText('250.65')
  await reader.click(row.getByRole('link', { name: '219.46' }))
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#L/)
  await expect(page.locator(':target')).toContainText('219.46')
  expect(reader.clicks).toBeLessThanOrEqual(5)
})

const LUOLONG = '/luolong/zhengwu-fuwu-zhongxin/changes'

test('years without a document are bridged by what follows from others, marked, or stay open', async ({ page }) => {
  await page.goto(`${LUOLONG}?from=2022-budget&to=2025-budget`)
  const years = page.getByRole('table', { name: '预算支出总计（万元）' })
  await expect(years.getByRole('row', { name: /2024/ })).toContainText('推算827.29')
  await expect(years.getByRole('row', { name: /2023/ })).toContainText('没有这一年的文件')
  const untold = page.getByRole('region', { name: '没法逐项比的' }).getByRole('listitem')
  await expect(untold.filter({ hasText: '按功能科目' })).toContainText('前一份文件没有这张表的行')
})

test('the stated reason stands beside the stated change', async ({ page }) => {
  await page.goto(`${LUOLONG}?from=2024-budget&to=2025-budget`)
  await expect(page.getByRole('row', { name: /支出总计/ })).toContainText('文件说的原因')
})

test('every change that can be told is an address; what cannot falls back, and nobody’s is not found', async ({
  page,
}) => {
  await page.goto(LUOLONG)
  const choice = page.getByRole('navigation', { name: '比哪两份' })
  await expect(choice.getByRole('link')).toHaveCount(2)
  await choice.getByRole('link', { name: /2024 推算/ }).click()
  await expect(page).toHaveURL(/from=2024-budget&to=2025-budget$/)
  await page.goto(`${LUOLONG}?from=1999-budget&to=junk`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2022 → 2025')
  expect((await page.goto('/luolong/mei-you/changes'))?.status()).toBe(404)
})

test.describe('without JavaScript and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

  for (const path of [LUOLONG, '/jianxi/zhengwu-fuwu-zhongxin/changes'])
    test(`${path} is whole`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('table').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
})
