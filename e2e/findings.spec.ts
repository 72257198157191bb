import { expect, test, type Page } from '@playwright/test'
import { faultsInLightAndDark, widerThan } from './pages/accessibility'

const SUM = '/findings/levels-add-up-93f1e55ef2'

const keysOn = (page: Page) =>
  page.locator('a.finding-sentence').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))

test('which 2025 figures of 西工 contradict each other: from home to a cell of the document', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: '不符之处' }).click()
  const where = page.getByRole('region', { name: '各地各年度有几件' })
  await where
    .getByRole('row', { name: /西工区 2025 年预算/ })
    .getByRole('link', { name: /件前后不一/ })
    .click()
  await expect(page).toHaveURL('/findings?weight=conflict&district=xigong&year=2025&phase=budget')
  const list = page.getByRole('region', { name: /符合条件的 \d+ 件事/ })
  const first = list.getByRole('listitem').first()
  await expect(first).toContainText('前后不一')
  await expect(first).toContainText('西工区行政审批和政务信息管理局 2025 年预算')
  await expect(first).toContainText('2988.04')
  await first.locator('a.finding-sentence').click()
  const places = page.getByRole('region', { name: '原文怎么写' })
  const figure = places.locator('.here a.door').first()
  const text = (await figure.textContent()) ?? ''
  await figure.click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#L/)
  const cell = page.locator(':target')
  await expect(cell).toContainText(text)
  await expect(cell).toBeInViewport()
})

test('a matter says its root, what hangs on it, the rule, both places, the arithmetic, the tolerance, and how to answer it', async ({
  page,
}) => {
  await page.goto(SUM)
  // The address of a finding leads to its matter.
  await expect(page).toHaveURL(/\/findings\/[0-9a-f]{16}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '公开05表“221 住房保障支出”行没有汇总下级的 12.06 万元；另有 7 处因此对不上。',
  )
  await page.getByText('另有 7 处因此对不上', { exact: true }).click()
  await expect(page.getByText(/^公开05表“合计”行.+多 12\.06 万元：.+。$/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: '规则' })).toContainText('上一级科目等于下一级相加')
  const rows = page.getByRole('region', { name: '原文怎么写' })
  await expect(rows.getByRole('row', { name: /221 住房保障支出/ })).toContainText('0.00')
  await expect(rows.getByRole('row', { name: /22102 住房改革支出/ })).toContainText('12.06')
  const sums = page.getByRole('region', { name: '算式和容差' })
  await expect(sums).toContainText('0.00 − 12.06 = −12.06 万元')
  await expect(page.getByRole('region', { name: '引用' })).toContainText(new URL(page.url()).pathname)
  await expect(page.getByRole('region', { name: '怎样回应和更正' }).getByRole('link')).toHaveAttribute(
    'href',
    '/about#corrections',
  )
})

for (const path of [SUM, '/findings/balance-by-function-72803e628d', '/findings/completion-rates-e05baf742b'])
  test(`every door of ${path} leads to a cell that says the same`, async ({ page, request }) => {
    await page.goto(path)
    const doors = await page
      .locator('a.door')
      .evaluateAll((all) => all.map((door) => ({ text: door.textContent, href: door.getAttribute('href') ?? '' })))
    expect(doors.length).toBeGreaterThan(0)
    const html = await (await request.get(doors[0]?.href.split('#')[0] ?? '')).text()
    for (const { text, href } of doors)
      expect(html.includes(` id="${href.split('#')[1]}"`), `${text} ${href}`).toBe(true)
  })

test('what a document admits stands as published and as corrected, with its words', async ({ page }) => {
  await page.goto('/findings?admitted=yes')
  await expect(page.getByRole('listitem').filter({ hasText: '文件自己写明' }).first()).toContainText('更正')
  await page.getByRole('link', { name: /2010301 行政运行/ }).click()
  const own = page.getByRole('region', { name: '文件自己的话' })
  const row = own.getByRole('row').filter({ hasText: '2010301' }).first()
  await expect(row).toContainText('1669.90')
  await expect(row).toContainText('170.05')
  await expect(own.getByRole('link', { name: /第 69 行/ }).first()).toHaveAttribute('href', /^\/documents\/.+#L69/)
})

test('the yearly page and the home page lead to the finding', async ({ page }) => {
  await page.goto('/jianxi/zhengwu-fuwu-zhongxin/2024')
  await page
    .getByRole('region', { name: '核对' })
    .getByRole('link', { name: /221 住房保障支出/ })
    .click()
  await expect(page).toHaveURL(/\/findings\/[0-9a-f]{16}$/)
  await page.goto('/')
  await page.getByRole('link', { name: '看两处数字和出处' }).first().click()
  await expect(page).toHaveURL(/\/findings\/[0-9a-f]{16}$/)
})

test('narrowing, sorting and turning pages work without JavaScript, and the address says it all', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/findings')
  const first = await keysOn(page)
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL('/findings?page=2')
  const second = await keysOn(page)
  expect(first.filter((key) => second.includes(key))).toEqual([])
  await page.getByRole('link', { name: '上一页' }).click()
  await expect(page).toHaveURL('/findings')
  expect(await keysOn(page)).toEqual(first)
  await page.getByLabel(/格式/).check()
  for (const other of [/加不起来/, /前后不一/, /待说明/]) await page.getByLabel(other).uncheck()
  await page.getByLabel('地方', { exact: true }).selectOption('老城区')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page).toHaveURL(/weight=form&district=laocheng/)
  for (const item of await page.locator('#list ol > li').all()) {
    await expect(item).toContainText('格式')
    await expect(item).toContainText('老城区')
  }
  await page.getByRole('link', { name: '全部清除' }).click()
  await expect(page).toHaveURL('/findings')
  expect(await keysOn(page)).toEqual(first)
  await context.close()
})

test('by size alone the largest difference comes first', async ({ page }) => {
  await page.goto('/findings?sort=size&weight=error&weight=conflict&weight=doubt&weight=form&weight=rounding')
  const sizes = await page
    .locator('#list ol > li')
    .evaluateAll((all) =>
      all.map((item) => Number(/差 ([\d,.]+)/.exec(item.textContent ?? '')?.[1]?.replaceAll(',', ''))),
    )
  const known = sizes.filter((size) => !Number.isNaN(size))
  expect(known.length).toBeGreaterThan(8)
  expect(known).toEqual(known.toSorted((a, b) => b - a))
  expect(sizes.slice(0, known.length)).toEqual(known)
})

test('nothing found says what to do', async ({ page }) => {
  await page.goto('/findings?fixed=yes&district=xigong')
  await expect(page.getByText('没有符合条件的已改正的事')).toBeVisible()
  await page.goto('/findings?page=900')
  await page.getByRole('link', { name: '回到第一页' }).click()
  await expect(page).toHaveURL('/findings')
})

for (const path of ['/findings/levels-add-up-0000000000', '/findings/nothing', '/findings/X-0000000000'])
  test(`${path} is a finding that never was`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })

for (const path of ['/findings', '/findings?district=xigong&weight=conflict', SUM]) {
  test(`${path} is readable to everyone, on a phone and in the dark`, async ({ page }) => {
    await page.goto(path)
    expect(await widerThan(page, [768, 360])).toEqual([])
    expect(await faultsInLightAndDark(page)).toEqual([])
  })
}
