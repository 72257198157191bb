import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { YEARLY_PAGE, YEARLY_PAGES, YearlyPage } from './pages/yearly-page'

const disclosure = disclosureSchema.parse(
  JSON.parse(readFileSync('data/disclosures/luolong/605-2025-budget.json', 'utf8')),
)

test('the head of the page says what the document says', async ({ page }) => {
  await new YearlyPage(page).open()
  await expect(page).toHaveTitle('洛龙区政务服务中心 2025 年部门预算｜明账')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/洛龙区政务服务中心\s*2025 年部门预算/)
  const lead = page.getByRole('region', { name: '先看这里' })
  for (const told of ['计划花 778.96', '少 48.33 万元', '−5.84%', '281.65 万元', '497.31 万元', '197.53'])
    await expect(lead).toContainText(told)
})

test('no printed amount of the functional, economic and project tables is missing', async ({ page }) => {
  await new YearlyPage(page).open()
  const shown = new Set(await page.locator('a.door').evaluateAll((all) => all.map((f) => f.getAttribute('data-at'))))
  const { expenditure, basicEconomic, projects } = disclosure.tables
  const amounts = [
    ...(expenditure?.rows ?? [])
      .filter((row) => row.level === 'total' || row.level === 'item')
      .flatMap(({ cells: { projectOperating: _, ...cells } }) => Object.values(cells)),
    ...(basicEconomic?.rows ?? []).filter((row) => row.level === 'item').flatMap((row) => row.cells['total'] ?? []),
    ...(projects?.rows ?? []).filter((row) => row.level === 'project').flatMap((row) => row.cells['total'] ?? []),
  ].filter(({ text }) => text !== '')
  expect(amounts.length).toBeGreaterThan(50)
  expect(amounts.filter(({ at }) => !shown.has(at ?? null))).toEqual([])
})

test('a blank cell shows nothing and says so to a screen reader', async ({ page }) => {
  const yearly = new YearlyPage(page)
  await page.goto(`${YEARLY_PAGE}#budget-function-2101102`)
  const cells = yearly.functionRow('2101102').getByRole('cell')
  await expect(cells.nth(3)).toHaveText('空白')
  await expect(cells.nth(3).locator('.sr-only')).toHaveCount(1)
})

test('a term explains itself at one tap', async ({ page }) => {
  await new YearlyPage(page).open()
  await page.getByRole('region', { name: '先看这里' }).getByRole('button', { name: '项目支出' }).click()
  await expect(page.getByRole('note').filter({ visible: true })).toContainText('花在项目上的钱')
})

for (const path of ['/luolong/zhengwu-fuwu-zhongxin/2019', '/luolong/zhengwu-fuwu-zhongxin/next', '/luolong/x/2025'])
  test(`${path} leads nowhere, with a way back`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404)
    await page.getByRole('main').getByRole('link', { name: '首页' }).click()
    await page.locator(`a[href="${YEARLY_PAGE}"]`).first().click()
    await expect(page).toHaveURL(YEARLY_PAGE)
  })

for (const address of Object.keys(YEARLY_PAGES))
  test(`${address} prints on one sheet of A4`, async ({ page }) => {
    await page.goto(address)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  })

test.describe('folded tables', () => {
  test.use({ javaScriptEnabled: false })

  test('are whole on the page, and open without a script: by a tap, or by the address of a row in them', async ({
    page,
  }) => {
    const row = page.locator('#budget-function-2010350')
    await page.goto(YEARLY_PAGE)
    await expect(row).toBeHidden()
    await expect(row).toContainText('717.88')
    await page.getByRole('region', { name: '花在什么事上' }).getByText('展开表格').click()
    await expect(row).toBeVisible()
    await page.goto('about:blank')
    await page.goto(`${YEARLY_PAGE}#budget-function-2010350`)
    await expect(row).toBeInViewport()
  })
})

test('a citation is copied whole, with the address of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(YEARLY_PAGE)
  await page.getByRole('button', { name: '复制引用' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('洛龙区政务服务中心 2025 年预算')
  expect(copied).toContain(`${new URL(page.url()).origin}${YEARLY_PAGE}，`)
})
