import { expect, test, type Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { faultsInLightAndDark, widerThan } from './pages/accessibility'
import { chartsInSightAreLive } from './pages/chart'
import { headOf, structuredData } from './pages/head'
import { YEARLY_PAGE } from './pages/yearly-page'

// What is asked of every page, in one visit to it: opening a page takes longer than looking at it.

const XIGONG = '/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju'
const PAGES = [
  ...['/', '/luolong', '/laocheng/zhengwu-fuwu-he-dashuju-guanliju', YEARLY_PAGE, `${XIGONG}/2025`],
  ...['/jianxi/zhengwu-fuwu-zhongxin/2024', `${XIGONG}/2025/projects/410303250000000013768`, '/documents/1eb14a5cdb20'],
  ...['/compare', '/laocheng/zhengwu-fuwu-he-dashuju-guanliju/changes', '/jianxi/zhengwu-fuwu-zhongxin/changes'],
  ...['/findings', '/findings/levels-add-up-93f1e55ef2', '/projects', '/projects?q=12345&sort=department'],
  ...['/search', '/search?q=%E6%94%BF%E5%8A%A1', '/search?q=197.53', '/search?q=mei-you'],
  ...['/search?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D', '/search?q=%E6%99%AE%E9%99%80'],
  ...['/topics', '/topics/laowu-paiqian', '/topics/12345-rexian', '/topics/san-gong'],
  ...['/functions', '/functions/201', '/functions/2010350'],
  ...['/economics', '/economics/301', '/economics/30103', '/economics/gov-50101'],
  ...['/putuo-shanghai', '/putuo-shanghai/caizhengju/2024', '/putuo-shanghai/sifaju/units/benji/2026', '/jiangsu'],
  ...['/jiangsu/renda-changweihui-bangongting/2019', '/jiangsu/renda-changweihui-bangongting/changes'],
  ...['/documents/2baf474e2d65', '/glossary', '/guide', '/about', '/no/such/page', '/luolong/no-such-department'],
  ...['/xigong', '/luolong/zhengwu-fuwu-zhongxin'],
]

for (const path of PAGES)
  test(`${path} is light, safe, fits every screen and is readable to everyone`, async ({ page, baseURL }) => {
    const visit = watch(page, baseURL ?? '')
    // A chart below the fold of a small screen: what it needs comes later.
    await page.setViewportSize({ width: 390, height: 400 })
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    await test.step('asks no other host, and its first scripts stay under 10 KB', async () => {
      const total = (await Promise.all(visit.scripts)).reduce((a, b) => a + b, 0)
      expect.soft(visit.others).toEqual([])
      expect.soft(total).toBeLessThan(10 * 1024)
    })
    await test.step('its policy forbids everything that it does not need, and it does not break it', () => {
      const policy = answer?.headers()['content-security-policy'] ?? ''
      expect.soft(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
      expect.soft(policy).not.toMatch(/unsafe|sha256/)
      for (const header of ['x-content-type-options', 'referrer-policy', 'x-frame-options', 'permissions-policy'])
        expect.soft(answer?.headers()).toHaveProperty(header)
    })
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('details.fold').forEach((fold) => (fold.open = true)),
    )
    await test.step('nothing of it is wider than its screen', async () => {
      expect.soft(await widerThan(page, [1440, 768, 390, 360])).toEqual([])
    })
    await test.step('it has no accessibility fault, in the light and in the dark', async () => {
      await page.setViewportSize({ width: 1280, height: 720 })
      await chartsInSightAreLive(page)
      expect.soft(await faultsInLightAndDark(page)).toEqual([])
    })
    expect(visit.faults).toEqual([])
  })

interface Visit {
  readonly scripts: readonly Promise<number>[]
  readonly others: readonly string[]
  /** What the page complained of. */
  readonly faults: readonly string[]
}

function watch(page: Page, own: string): Visit {
  const [scripts, others, faults]: [Promise<number>[], string[], string[]] = [[], [], []]
  page.on('response', (response) => {
    if (!response.url().startsWith(own)) others.push(response.url())
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((b) => gzipSync(b).length))
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  return { scripts, others, faults }
}

const INDEXED = [
  ...['/', '/luolong', '/luolong/zhengwu-fuwu-zhongxin', '/luolong/zhengwu-fuwu-zhongxin/changes', YEARLY_PAGE],
  ...['/jianxi/zhengwu-fuwu-zhongxin/2024', '/documents/1eb14a5cdb20', '/about', '/about/corrections', '/glossary'],
  ...['/guide', '/compare', '/projects', '/findings', '/topics', '/topics/laowu-paiqian', '/functions'],
  ...['/functions/2010350', '/economics', '/economics/30226'],
]

/** Without breadcrumbs: nothing stands above them. */
const TOP: readonly string[] = ['/', '/about']

test.describe('to machines, which run no scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of INDEXED)
    test(`${path} has a title, a description and an address of its own, for search engines and for cards, and says where it stands`, async ({
      page,
      baseURL,
    }) => {
      await page.goto(path)
      const head = await headOf(page)
      const wants: Record<string, boolean> = {
        'a title that ends with the portal': path === '/' || head.title.endsWith('｜明账'),
        [`a description of 20 to 200 characters: ${head.description}`]: /^.{20,200}$/.test(head.description),
        [`a canonical address: ${head.canonical}`]: new URL(head.canonical || 'x:').pathname === path,
        [`a card’s title: ${head.card.title}`]: head.card.title !== '' && !head.card.title.includes('｜'),
        'a card’s description': head.card.description === head.description,
        'a card’s address': head.card.url === head.canonical,
        'a card’s portal': head.card.site_name === '明账',
      }
      expect(Object.keys(wants).filter((want) => !wants[want])).toEqual([])
      if (TOP.includes(path)) return
      const steps = await page.getByRole('navigation', { name: '位置' }).getByRole('listitem').count()
      const data = (await structuredData(page)).filter((each) => each['@type'] === 'BreadcrumbList')
      expect(data).toHaveLength(1)
      const items = data[0]?.['itemListElement'] as readonly { readonly item?: string }[]
      expect(items).toHaveLength(steps)
      expect(items[0]?.item).toBe(`${new URL(baseURL ?? '').origin}/`)
    })
})

test('no two pages have the same title', async ({ request }) => {
  const titles = await Promise.all(
    INDEXED.map(async (path) => /<title>([^<]*)</.exec(await (await request.get(path)).text())?.[1] ?? path),
  )
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
})
