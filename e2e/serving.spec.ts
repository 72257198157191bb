import { expect, test } from '@playwright/test'
import { YEARLY_PAGE } from './pages/yearly-page'

test('a page is kept, is not sent again to whoever has it, and comes compressed', async ({ request }) => {
  await request.get(YEARLY_PAGE)
  const first = await request.get(YEARLY_PAGE)
  expect(first.headers()['x-kept']).toBe('yes')
  expect(first.headers()['cache-control']).toMatch(/^public, max-age=0, s-maxage=\d+/)
  expect(first.headers()['content-encoding']).toBe('br')
  const again = await request.get(YEARLY_PAGE, { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } })
  expect(again.status()).toBe(304)
})

test('HEAD is answered like GET', async ({ request }) => {
  const [get, head] = [await request.get(YEARLY_PAGE), await request.head(YEARLY_PAGE)]
  for (const name of ['content-security-policy', 'etag', 'content-length', 'cache-control'])
    expect(head.headers()[name], name).toBe(get.headers()[name])
})

for (const path of [YEARLY_PAGE, '/search?q=x', '/no/such/page'])
  test(`${path} carries neither the framework’s script nor a second copy of itself`, async ({ request }) => {
    const html = await (await request.get(path)).text()
    expect(html).not.toMatch(/__next_f|_next\/static\/[^"]*\.js/)
    expect(html.match(/<script[^>]*\ssrc=/g)).toHaveLength(1)
    expect(html.slice(0, html.indexOf('</head>'))).toContain('<title>')
  })

test('what a page loads by name of its content is kept for ever', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [, script = ''] = /<script[^>]*\ssrc="([^"]+)"/.exec(html) ?? []
  expect((await request.get(script)).headers()['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('a page is fetched while the pointer rests on its link', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' })
  const ahead = page.waitForRequest((request) => new URL(request.url()).pathname === '/guide')
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link').nth(4).hover()
  expect((await (await ahead).allHeaders())['sec-purpose']).toMatch(/prefetch/)
})

test('the portal tells that it is alive and that it is ready', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect(await (await request.get('/readyz')).text()).toBe('ready\n')
})

test('addresses that were others before lead on, and what is not there says so in words', async ({ page }) => {
  const answer = await page.goto('/luolong/mei-you')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of ['/luolong/mei-you', '/mei-you', '/documents/000000000000', `${YEARLY_PAGE}/projects/no-99`])
    test(`${path} is not there, and says so in words`, async ({ page }) => {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
    })

  test('the large letters are a button away, stay, and can be put back', async ({ page }) => {
    await page.goto(YEARLY_PAGE)
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
    const before = await size().catch(() => undefined)
    await page.getByRole('button', { name: '大字版' }).click()
    await expect(page).toHaveURL(YEARLY_PAGE)
    await expect(page.getByRole('button', { name: '标准版' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('button', { name: '标准版' })).toBeVisible()
    if (before !== undefined) expect(await size()).toBeGreaterThanOrEqual(22)
    await page.getByRole('button', { name: '标准版' }).click()
    await expect(page.getByRole('button', { name: '大字版' })).toBeVisible()
  })

  test('the unit of amounts is part of the address', async ({ page }) => {
    await page.goto(YEARLY_PAGE)
    await page.getByRole('navigation', { name: '金额单位' }).getByRole('link', { name: '元', exact: true }).click()
    await expect(page).toHaveURL(`${YEARLY_PAGE}?unit=yuan`)
    await expect(page.locator('#budget-function-2010350')).toContainText('7,178,800.00')
    await page.getByRole('link', { name: '占支出总计的 %' }).click()
    await expect(page.locator('#budget-function-2010350')).toContainText('92.16')
    expect((await page.goto(`${YEARLY_PAGE}?unit=dollar`))?.status()).toBe(200)
    await expect(page.locator('#budget-function-2010350')).toContainText('717.88')
  })

  test('from home to a cell of a document by links alone', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: '洛龙区', exact: true }).first().click()
    await page.getByRole('link', { name: '洛龙区政务服务中心' }).first().click()
    await page.getByRole('link', { name: '2025', exact: true }).click()
    await page.getByRole('link', { name: '2025 年劳务派遣人员经费' }).first().click()
    await expect(page).toHaveURL(/#budget-project-/)
    await page.locator('[id^=budget-project-]').first().getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025 年劳务派遣人员经费')
    await expect(page.locator('article')).toContainText('3657.96')
    await page.locator('article a.door').first().click()
    await expect(page.locator(':target')).toHaveText(/197\.53/)
  })
})
