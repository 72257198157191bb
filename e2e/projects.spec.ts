import { expect, test, type Page } from '@playwright/test'
import { faultsInLightAndDark } from './pages/accessibility'

const rowsOn = (page: Page) => page.getByRole('region', { name: '项目列表' }).getByRole('row')

test('the largest comes first: its amount is a door to its cell, its name leads to its page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: '查项目' }).click()
  const first = rowsOn(page).nth(1)
  await expect(first).toContainText('智慧西工建设项目2025')
  await expect(first).toContainText('全区综合平台建设')
  await first.locator('td a.door').click()
  await expect(page.locator(':target')).toContainText('1765.94')
  await page.goBack()
  await first.getByRole('link', { name: '智慧西工建设项目2025', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('智慧西工建设项目2025')
})

test('what a dispatched worker costs is worked out in sight, and told to be derived', async ({ page }) => {
  await page.goto('/projects?q=劳务派遣')
  await expect(rowsOn(page)).toHaveCount(2)
  const row = rowsOn(page).nth(1)
  await expect(row).toContainText('劳务派遣人员数量 45 人')
  await expect(row).toContainText('推算')
  await expect(row).toContainText('1975300.00 元 ÷ 45 人')
  await expect(row).toContainText('3657.96')
})

test('totals are of what is filtered, one for each year', async ({ page }) => {
  await page.goto('/projects')
  const totals = page.getByRole('region', { name: /共 \d+ 个项目/ })
  await expect(totals.getByRole('row', { name: /2025 年预算/ })).toContainText('4387.08')
  await expect(totals.getByRole('row', { name: /2024 年预算/ })).toContainText('558.00')
  await expect(totals).toContainText('几个年度不相加')
  await page.goto('/projects?district=luolong')
  await expect(totals.getByRole('row', { name: /2025 年预算/ })).toContainText('497.31')
  await expect(totals.getByRole('row')).toHaveCount(2)
})

test('narrowing and sorting work without JavaScript; one character is enough', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/projects')
  await page.getByLabel('名称里的字').fill('费')
  await page.getByLabel('金额不少于').fill('10')
  await page.getByLabel('不多于').fill('200')
  await page.getByLabel('排列').selectOption('部门')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page).toHaveURL(/q=%E8%B4%B9/)
  await expect(page.getByLabel('名称里的字')).toHaveValue('费')
  const names = await rowsOn(page).getByRole('rowheader').allTextContents()
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(name).toContain('费')
  const amounts = await rowsOn(page).locator('td').allTextContents()
  for (const amount of amounts) {
    expect(Number(amount)).toBeGreaterThanOrEqual(10)
    expect(Number(amount)).toBeLessThanOrEqual(200)
  }
  await context.close()
})

test('nothing found says what to do', async ({ page }) => {
  await page.goto('/projects?phase=final&q=没有这个词')
  await expect(page.getByRole('region', { name: '没有找到' })).toContainText('名称换一个短一点的词')
  await page.getByRole('link', { name: '预算项目', exact: true }).click()
  await expect(page).toHaveURL(/^[^?]+\/projects\?q=/)
  await page.goto('/projects?page=99')
  await page.getByRole('link', { name: '回到第一页' }).click()
  await expect(page).toHaveURL('/projects')
})

test('the list is readable to everyone, on a phone and in the dark', async ({ page }) => {
  await page.goto('/projects')
  for (const width of [768, 390, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.frame')].map((e) => e.scrollWidth - e.clientWidth),
    )
    expect(Math.max(...over), `${width}`).toBeLessThanOrEqual(0)
  }
  expect(await faultsInLightAndDark(page)).toEqual([])
})
