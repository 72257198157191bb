import { expect, test } from '@playwright/test'
import { headOf, structuredData } from './pages/head'
import { YEARLY_PAGE } from './pages/yearly-page'

test('from a word on a page to its place among the terms, its real figure, and the cell', async ({ page }) => {
  await page.goto(YEARLY_PAGE)
  await page.getByRole('button', { name: '基本支出' }).first().click()
  await page
    .getByRole('link', { name: /更多\s*：基本支出/ })
    .first()
    .click()
  await expect(page).toHaveURL('/glossary#jiben-zhichu')
  const term = page.locator(':target')
  await expect(term).toBeInViewport()
  await expect(term.getByRole('heading')).toHaveText('基本支出')
  await expect(term).toContainText('预算第 3 张《部门支出预算表》')
  const figure = term.locator('a.door')
  const printed = await figure.innerText()
  await figure.click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#/)
  await expect(page.locator(':target')).toContainText(printed)
})

test('terms lead on to one another, and each is an address', async ({ page }) => {
  await page.goto('/glossary')
  await page.getByRole('navigation', { name: '“三公”、运转与采购的词' }).getByRole('link', { name: '政府采购' }).click()
  await expect(page).toHaveURL('/glossary#zhengfu-caigou')
  await page.locator(':target').getByRole('link', { name: '委托业务费' }).click()
  await expect(page).toHaveURL('/glossary#weituo-yewu')
  await expect(page.locator(':target')).toBeInViewport()
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="/glossary#"], main a[href^="#"]')]
      .map((link) => link.getAttribute('href')?.split('#')[1] ?? '')
      .filter((id) => !document.getElementById(id)),
  )
  expect(broken).toEqual([])
})

for (const path of ['/guide', '/glossary']) {
  test(`every figure of ${path} is printed in the cell it leads to`, async ({ page, request }) => {
    await page.goto(path)
    const doors = await page
      .locator('main a.door')
      .evaluateAll((all) => all.map((door) => ({ text: door.textContent, href: door.getAttribute('href') ?? '' })))
    expect(doors.length).toBeGreaterThan(30)
    const pages = new Map<string, string>()
    const wrong: string[] = []
    for (const { text, href } of doors) {
      const [document = '', anchor = ''] = href.split('#')
      const html = pages.get(document) ?? (await (await request.get(document)).text())
      pages.set(document, html)
      const cell = printedIn(html, anchor)
      if (!plain(cell).includes(plain(text ?? ''))) wrong.push(`${text} → ${href}: ${cell}`)
    }
    expect(wrong).toEqual([])
  })
}

test('the guide works its identities on real figures and leads to where they break', async ({ page }) => {
  await page.goto('/guide')
  const step = page.getByRole('region', { name: '三、支出表' })
  await expect(step).toContainText('支出合计 = 基本支出 + 项目支出')
  await expect(step.getByText('相等').first()).toBeVisible()
  await step.getByRole('link', { name: /所有文件里不相符的\s*：上一级科目等于下一级相加/ }).click()
  await expect(page).toHaveURL('/findings?rule=levels-add-up')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the guide leads to every table and every term that it names', async ({ page, request }) => {
  await page.goto('/guide')
  const links = await page
    .locator('main a:not(.door)')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
  const pages = new Map<string, string>()
  const broken: string[] = []
  for (const href of links) {
    const [path = '', anchor] = href.split('#')
    if (path === '') continue
    const answer = pages.has(path) ? undefined : await request.get(path)
    if (answer && !answer.ok()) broken.push(href)
    if (answer) pages.set(path, await answer.text())
    if (anchor && !pages.get(path)?.includes(` id="${anchor}"`)) broken.push(href)
  }
  expect(broken).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('guide and glossary are whole, the drawing has its words', async ({ page }) => {
    await page.goto('/guide')
    await expect(page.getByRole('img', { name: /示意图：收支总表在最上面/ })).toHaveCount(1)
    for (const name of ['一、收支总表', '十、文字说明', '预算和决算有什么不同', '怎样引用'])
      await expect(page.getByRole('region', { name })).toBeVisible()
    await page.goto('/glossary')
    await expect(page.getByRole('article')).not.toHaveCount(0)
  })
})

test('on a phone no figure of the guide stands out of sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/guide')
  const hidden = await page
    .getByRole('region', { name: '三、支出表' })
    .locator('a.door')
    .evaluateAll((all) => all.filter((door) => door.getBoundingClientRect().right > innerWidth).length)
  expect(hidden).toBe(0)
})

test('a year says its figures in its card, its unit’s addresses, and what it is to machines', async ({ page }) => {
  await page.goto(`${YEARLY_PAGE}?unit=yuan`)
  const { canonical, description } = await headOf(page)
  expect(new URL(canonical).pathname + new URL(canonical).search).toBe(YEARLY_PAGE)
  expect(description).toContain('支出总计 778.96 万元')
  await page.goto(YEARLY_PAGE)
  const alternates = await page.locator('link[rel=alternate][type="text/html"]').evaluateAll((all) => all.length)
  expect(alternates).toBe(2)
  const data = await structuredData(page)
  expect(data.find((each) => each['@type'] === 'Dataset')).toMatchObject({
    ...{ temporalCoverage: '2025', spatialCoverage: { name: '洛龙区' } },
    variableMeasured: [{ value: '778.96', unitText: '万元' }],
  })
  await page.goto('/laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024')
  expect((await headOf(page)).description).toMatch(/2301\.43 万元（文件写明有误，按它自己的话更正为 801\.58 万元）/)
})

test('the list of all pages leads to pages that are there', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const index = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? ''
  const parts = locations(await (await request.get(new URL(index).pathname)).text())
  expect(parts.length).toBeGreaterThan(4)
  for (const part of parts) {
    const listed = locations(await (await request.get(new URL(part).pathname)).text())
    expect(new Set(listed).size, part).toBe(listed.length)
    for (const url of [...listed.slice(0, 3), ...listed.slice(-2)])
      expect((await request.get(new URL(url).pathname)).status(), url).toBe(200)
  }
  expect((await request.get('/sitemaps/years-999.xml')).status()).toBe(404)
  expect((await request.get('/sitemaps/nothing.xml')).status()).toBe(404)
})

const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url)

/** What stands in the cell with this address, and what is said about it. */
function printedIn(html: string, anchor: string): string {
  const from = html.indexOf(` id="${anchor}"`)
  const inner = from < 0 ? '' : html.slice(html.indexOf('>', from) + 1, html.indexOf('>', from) + 2000)
  return (inner.split(/<\/(?:td|th|p|li)>/)[0] ?? '').replace(/<[^>]*>/g, '')
}

const plain = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[,\s]/g, '')
