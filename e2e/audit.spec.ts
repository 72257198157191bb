import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const LAOCHENG = '/laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024'
const JIANXI = '/jianxi/zhengwu-fuwu-zhongxin/2024'

test('an error that the document admits stands there as published and as corrected, with its place', async ({
  page,
}) => {
  await page.goto(LAOCHENG)
  const audit = page.getByRole('region', { name: '核对' })
  const bonus = audit.getByRole('row').filter({ hasText: '2010301' }).first()
  await expect(bonus).toContainText('1669.90')
  await expect(bonus).toContainText('170.05')
  await expect(audit).toContainText('第 69 行')
  await audit.getByText('由此改动的 77 个合计与说法').click()
  const total = audit.getByRole('row').filter({ hasText: '说明第一节的支出总计' })
  await expect(total).toContainText('2301.43')
  await expect(total).toContainText('801.58')
})

test('a broken sum is told with both figures, the difference and both places', async ({ page }) => {
  await page.goto(JIANXI)
  const audit = page.getByRole('region', { name: '核对' })
  const finding = audit.getByRole('listitem').filter({ hasText: '221 住房保障支出' }).first()
  await expect(finding).toContainText('12.06 万元')
  await expect(finding).toContainText('第 365 行')
  await expect(audit).toContainText('无法核对（不算相符）')
})

test('the ledger of rules is one tap away, and works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(JIANXI)
  const audit = page.getByRole('region', { name: '核对' })
  await audit.getByText(/核对台账/).click()
  await expect(audit.getByRole('row', { name: /上一级科目等于下一级相加/ })).toBeVisible()
  await context.close()
})

test('the audit is readable to everyone, on a phone and in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(LAOCHENG)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
  const { violations } = await new AxeBuilder({ page }).include('[aria-labelledby="audit-title"]').analyze()
  expect(violations).toEqual([])
})
