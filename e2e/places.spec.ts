import { expect, test } from '@playwright/test'

// Places beside the four districts: other provinces, units that publish by themselves, disclosures of several files.

test('a place of another province stands under its own', async ({ page }) => {
  await page.goto('/')
  const held = page.getByRole('region', { name: '已收录哪些年份' })
  await expect(held.getByRole('heading', { level: 3 }).filter({ hasText: '江苏省（省级）' })).toHaveCount(1)
  const shanghai = page.getByRole('heading', { level: 3, name: '上海市', exact: true }).first()
  await expect(shanghai).toBeVisible()
  await page.getByRole('link', { name: '普陀区', exact: true }).first().click()
  await expect(page).toHaveURL('/putuo-shanghai')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('上海市')
})

test('a level is not counted as another', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 2, name: /区县、1 个省级政府/ })).toBeVisible()
})

test('a unit that published by itself has a page, and leads to its department', async ({ page }) => {
  await page.goto('/putuo-shanghai/sifaju')
  await page.locator('a[href="/putuo-shanghai/sifaju/units/benji/2026"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/普陀区司法局\s*2026 年单位预算/)
  await expect(page.locator('article')).toContainText('8695.940834')
  await page
    .getByRole('main')
    .getByRole('link', { name: /整个部门的/ })
    .click()
  await expect(page).toHaveURL('/putuo-shanghai/sifaju')
})

test('a unit that published by itself has a check-up and a proof-reading sheet of its own', async ({ page }) => {
  await page.goto('/putuo-shanghai/sifaju/units/benji/2026')
  const checkup = page.getByRole('link', { name: /^公开体检/ })
  await expect(checkup).toHaveAttribute('href', '/putuo-shanghai/sifaju/units/benji/2026/checkup')
  await checkup.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('上海市普陀区司法局 2026 年单位公开体检')
  await page.goto('/putuo-shanghai/sifaju/units/benji/2026/proof')
  await expect(page.getByRole('link', { name: '回到这一年' })).toHaveAttribute(
    'href',
    '/putuo-shanghai/sifaju/units/benji/2026#audit-title',
  )
})

test('a figure of a disclosure in two files leads into the one that it stands in', async ({ page }) => {
  await page.goto('/jiangsu/renda-changweihui-bangongting/2019')
  const flow = page.getByRole('region', { name: '钱从哪里来，到哪里去' })
  await flow.getByText('展开表格').click()
  const door = flow.getByRole('link', { name: '13,907.78' })
  await expect(door).toHaveAttribute('href', /^\/documents\/2baf474e2d65#/)
  await door.click()
  await expect(page.locator(':target')).toContainText('13,907.78')
  await page.getByRole('link', { name: '江苏省人大常委会办公厅2019年度部门预算公开' }).click()
  await expect(page).toHaveURL(/\/documents\/be0b8f93a216$/)
})

test('what a form does not break down is drawn as such', async ({ page }) => {
  await page.goto('/jiangsu/renda-changweihui-bangongting/2019')
  const functions = page.getByRole('region', { name: '花在什么事上' })
  await expect(functions).toContainText('一般公共预算的各科目支出')
  await expect(functions).toContainText('没有分开列的')
  await expect(functions.locator('.chart-undivided').first()).toBeVisible()
})
