import { expect, test, type Page } from '@playwright/test'

const LAOCHENG = 'laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024/budget'
const LUOLONG = 'luolong/zhengwu-fuwu-zhongxin'
const PAIR = `/compare?items=${LUOLONG}/2025/budget,${LAOCHENG}`

const chosen = (page: Page) => page.getByRole('region', { name: /份文件|选要比的/ }).locator('ol > li')

test('four districts stand side by side until somebody chooses, and the page says why these', async ({ page }) => {
  await page.goto('/compare')
  await expect(chosen(page)).toHaveCount(4)
  await expect(page.getByText('名称里有“政务”的')).toBeVisible()
  for (const title of [
    '支出总计里有的含上年结转的钱',
    '有文件在说明里更正了自己的数字',
    '预算和决算放在了一起',
    '有的包括下属单位',
  ])
    await expect(page.locator('#caveats').getByRole('link', { name: title })).toBeVisible()
})

test('the caveats stand in the order of the money they move, those nobody can measure last', async ({ page }) => {
  await page.goto('/compare')
  const told = await page.locator('#caveats li').allTextContents()
  const moved = told.map((text) => Number(/涉及 ([\d,.]+)/.exec(text)?.[1]?.replaceAll(',', '') ?? -1))
  expect(moved).toEqual(moved.toSorted((a, b) => b - a))
  expect(moved.length).toBeGreaterThan(5)
})

test('what stands side by side is chosen by search, without JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/compare')
  await chosen(page).nth(0).getByRole('link', { name: /^移除/ }).click()
  await expect(chosen(page)).toHaveCount(3)
  await page.getByLabel(/再加一份/).fill('洛龙 2022')
  await page.getByRole('button', { name: '找', exact: true }).click()
  await page.getByRole('link', { name: '加入 2022 年预算' }).click()
  await expect(page).toHaveURL(/luolong\/zhengwu-fuwu-zhongxin\/2022\/budget$/)
  await expect(chosen(page)).toHaveCount(4)
  await chosen(page).nth(3).getByRole('link', { name: /^前移/ }).click()
  await expect(chosen(page).nth(2)).toContainText('2022 年预算')
})

test('a fairer basis is offered with its figures, and once chosen the heading and every table say so', async ({
  page,
}) => {
  await page.goto('/compare')
  await page
    .locator('#caveats')
    .getByRole('link', { name: /不含上年结转，只比/ })
    .click()
  await expect(page).toHaveURL(/basis=this-year/)
  await expect(page.getByRole('heading', { level: 2, name: /不含上年结转，公布数/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /不含上年结转，公布数/ })).toBeVisible()
  const bases = page.getByRole('table', { name: /按不同口径/ })
  await expect(bases.getByRole('row', { name: /不含上年结转，公布数/ })).toContainText('4178.87 − 2988.04 = 1190.83')
  await page
    .locator('#caveats')
    .getByRole('link', { name: /更正后的数/ })
    .click()
  await expect(page).toHaveURL(/basis=this-year&figures=corrected/)
  await expect(page.getByRole('heading', { level: 2, name: /不含上年结转，更正后的数/ })).toBeVisible()
})

test('corrected figures stand beside the published, whichever is in force', async ({ page }) => {
  await page.goto(PAIR)
  const row = page.getByRole('row', { name: /行政运行 2010301/ })
  await expect(row).toContainText('1682.25')
  await expect(row).toContainText('更正182.40')
  await page.goto(`${PAIR}&figures=corrected`)
  await expect(row).toContainText('更正182.40')
  await expect(row).toContainText('公布 1682.25')
})

test('a figure side by side is a door to its cell', async ({ page }) => {
  await page.goto(PAIR)
  await page
    .getByRole('row', { name: /事业运行 2010350/ })
    .getByRole('link', { name: '717.88' })
    .click()
  await expect(page).toHaveURL(/\/documents\/1eb14a5cdb20#L/)
  await expect(page.locator(':target')).toContainText('717.88')
})

test('what has no quantity has no unit cost, and the page says so; projects have', async ({ page }) => {
  await page.goto(`${PAIR}&by=functions&measure=unit`)
  await expect(page.getByText('单位成本要有数量')).toBeVisible()
  await expect(page.getByRole('row', { name: /劳务派遣人员经费/ })).toContainText('43,895.56')
})

test('changes are those the documents state; without a year before nothing is guessed', async ({ page }) => {
  await page.goto(`${PAIR}&by=funds&measure=change`)
  const total = page.getByRole('row', { name: /收支总计/ })
  await expect(total).toContainText('比 2024 年')
  await expect(total).toContainText('801.58 − 337.13 = 464.45')
})

for (const query of [
  'by=economics',
  'by=funds',
  'by=three-public',
  'by=projects',
  'by=projects&measure=share',
  'measure=share',
  'by=economics&basis=basic',
  'basis=general-public',
  'by=magic&items=x',
]) {
  test(`?${query} holds on a phone, each id once`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto(`/compare?${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('#compared')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
}
