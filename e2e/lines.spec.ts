import { expect, test } from '@playwright/test'
import { YEARLY_PAGE } from './pages/yearly-page'

test('a code of the yearly page leads to the same line of every department, and a figure there to its cell', async ({
  page,
}) => {
  // An address within a folded table opens it.
  await page.goto(`${YEARLY_PAGE}#budget-function-2010350`)
  await page.locator('#budget-function-2010350').getByRole('link', { name: '2010350' }).click()
  await expect(page).toHaveURL('/functions/2010350')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('事业运行 2010350')
  const budgets = page.getByRole('region', { name: '预算里' })
  const row = budgets.getByRole('row').filter({ hasText: '西工区' })
  await expect(row).toContainText('256.10')
  await row.getByRole('link', { name: '256.10' }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#L613/)
  await expect(page.locator(':target')).toContainText('256.10')
})

test('plan and accounts stand apart, and no place in an order is given where not everybody is held', async ({
  page,
}) => {
  await page.goto('/functions/201')
  const budgets = page.getByRole('region', { name: '预算里' })
  const accounts = page.getByRole('region', { name: '决算里' })
  await expect(budgets).not.toContainText('涧西区')
  await expect(accounts).toContainText('212.15')
  await expect(budgets).toContainText(/不排名次：.*洛龙区.*一共有多少个部门，本站没有名单可查/)
})

test('what we added is said to be, with its parts, and corrected beside published', async ({ page }) => {
  await page.goto('/functions/201')
  const budgets = page.getByRole('region', { name: '预算里' })
  const laocheng = budgets.getByRole('row').filter({ hasText: '老城区' })
  await expect(laocheng).toContainText('相加2240.25')
  await expect(laocheng.locator('ins').first()).toContainText('740.40')
  await expect(budgets).toContainText('合计由本站相加：行政运行 2010301 1682.25')
})

test('the path leads up, the codes below lead down', async ({ page }) => {
  await page.goto('/functions/2010301')
  await page
    .getByRole('navigation', { name: '位置' })
    .getByRole('link', { name: /^20103 / })
    .click()
  await expect(page).toHaveURL('/functions/20103')
  await page
    .getByRole('region', { name: '下面的科目' })
    .getByRole('link', { name: /事业运行/ })
    .click()
  await expect(page).toHaveURL('/functions/2010350')
})

test('the two economic classifications are two, each says which, and lead to each other', async ({ page }) => {
  await page.goto('/economics/30103')
  await expect(page.getByRole('main')).toContainText('部门预算支出经济分类。')
  const xigong = page.getByRole('row').filter({ hasText: '西工区' })
  await expect(xigong).toContainText('79.73')
  await expect(page.getByRole('region', { name: '预算里' })).toContainText('工资奖金津补贴 50101 48.42')
  await page.getByRole('link', { name: '工资奖金津补贴 50101' }).first().click()
  await expect(page).toHaveURL('/economics/gov-50101')
  await expect(page.getByRole('main')).toContainText('政府预算支出经济分类。')
  await expect(page.getByRole('main')).toContainText('由机关花的钱')
  await expect(page.getByRole('link', { name: /奖金 30103/ }).first()).toHaveAttribute('href', '/economics/30103')
})

test('codes that nobody uses say so', async ({ page }) => {
  await page.goto('/functions/202')
  await expect(page.getByRole('main')).toContainText('收录的文件里没有用到这个科目')
})

for (const path of ['/functions/605', '/functions/2010350/1', '/functions/2010350/2', '/economics/60101'])
  test(`${path} is no page`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })

for (const [path, address] of [
  ['/economics/50101', '/economics/gov-50101'],
  ['/economics/gov-30101', '/economics/30101'],
] as const)
  test(`${path} leads to the code's own address`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([answer.status(), answer.headers()['location']]).toEqual([308, address])
  })

test('the indexes lead to the classes in use first', async ({ page }) => {
  await page.goto('/functions')
  await expect(page.getByRole('link', { name: /一般公共服务支出 201/ })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: '支出经济分类' }).click()
  await expect(
    page.getByRole('region', { name: '政府预算支出经济分类' }).getByRole('link', { name: /501/ }),
  ).toBeVisible()
})

const PAGES = [
  '/functions',
  '/functions/201',
  '/functions/2010350',
  '/economics',
  '/economics/301',
  '/economics/gov-50101',
]

for (const path of PAGES) {
  test.describe('without JavaScript and on a phone', () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

    test(`${path} is whole`, async ({ page }) => {
      await page.goto(path)
      const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
      expect(over).toBeLessThanOrEqual(0)
    })
  })
}
