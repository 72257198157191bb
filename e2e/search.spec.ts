import { expect, test, type Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { faultsOf } from './pages/accessibility'
import { Palette } from './pages/palette'

const ask = (page: Page, text: string) => page.goto(`/search?q=${encodeURIComponent(text)}`)

test.describe('the search page, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('finds a word, says whose it is and when, marks it, and leads on', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('search', { name: '全站搜索' }).getByRole('searchbox').fill('派遣')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('“派遣”')
    const hit = page.locator('#project li').first()
    await expect(hit).toContainText('洛龙区 › 洛龙区政务服务中心')
    await expect(hit).toContainText(/2025\s年预算/)
    await expect(hit.locator('mark').first()).toHaveText('派遣')
    await expect(hit.locator('a.door')).toHaveText('197.53')
    await hit.getByRole('link', { name: /劳务派遣/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025 年劳务派遣人员经费')
  })

  test('finds every place an amount is printed at, each leading to its cell', async ({ page }) => {
    await ask(page, '197.53')
    const places = page.locator('#figure li')
    expect(await places.count()).toBeGreaterThanOrEqual(4)
    await places.first().getByRole('link').first().click()
    await expect(page).toHaveURL(/\/documents\/[0-9a-f]{12}#L/)
    await expect(page.locator(':target')).toHaveText(/197\.53/)
  })

  for (const [typed, how] of [
    ['laowupaiqian', '按拼音读作“劳务派遣”'],
    ['lwpq 2025', '按首字母读作“劳务派遣”'],
    ['laowupaiqan', '按相近的拼法读作“劳务派遣”'],
    ['naowupaiqiang', '按相近的音读作“劳务派遣”'],
  ] as const)
    test(`understands ${typed}, and says how`, async ({ page }) => {
      await ask(page, typed)
      await expect(page.locator('main')).toContainText(how)
      await expect(page.locator('#project li').first()).toContainText('劳务派遣人员经费')
    })

  test('groups hits by kind with their counts, and opens one kind page by page', async ({ page }) => {
    await ask(page, '支出')
    const groups = page.getByRole('navigation', { name: '各类结果' }).getByRole('link')
    expect(await groups.count()).toBeGreaterThan(3)
    await page.getByRole('link', { name: /^不符之处：全部/ }).click()
    await expect(page).toHaveURL(/kind=finding/)
    await expect(page.locator('section')).toHaveCount(1)
    await page.getByRole('link', { name: '不限范围' }).click()
    await expect(page).not.toHaveURL(/kind=/)
  })

  test('can be narrowed, and the address keeps it', async ({ page }) => {
    await ask(page, '住房公积金')
    await page.getByLabel('地方', { exact: true }).selectOption({ label: '西工区' })
    await page.getByLabel('年度', { exact: true }).selectOption('2025')
    await page.getByRole('search', { name: '本页搜索' }).getByRole('button').click()
    await expect(page).toHaveURL(/district=xigong&year=2025/)
    for (const hit of await page.locator('#functionalLine li').all()) await expect(hit).toContainText(/西工区.*2025/s)
  })

  test('says what is nearest when there is nothing, and what it does not cover', async ({ page }) => {
    await ask(page, '劳物派遣')
    await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible()
    await expect(page.locator('main')).toContainText('搜不到')
    await page.getByRole('link', { name: '劳务派遣', exact: true }).click()
    await expect(page.locator('#project li').first()).toContainText('劳务派遣')
  })

  test('shows what can be looked for when nothing was typed', async ({ page }) => {
    await page.goto('/search')
    await page.getByRole('link', { name: 'lwpq 2025' }).click()
    await expect(page.locator('#project li').first()).toContainText('劳务派遣')
  })
})

test.describe('the palette', () => {
  test('opens by a key, answers while one types, and leads where one chooses', async ({ page }) => {
    const palette = new Palette(page)
    await page.goto('/about', { waitUntil: 'networkidle' })
    await palette.open()
    await expect(palette.field).toBeFocused()
    await palette.field.fill('派遣人员经费')
    await expect(palette.hits.first()).toBeVisible()
    await expect(palette.field).not.toHaveAttribute('aria-activedescendant')
    await page.keyboard.press('ArrowDown')
    await expect(palette.selected).toHaveCount(1)
    await expect(palette.field).toHaveAttribute(
      'aria-activedescendant',
      (await palette.selected.getAttribute('id')) ?? '',
    )
    await page.keyboard.press('ArrowUp')
    await expect(palette.selected).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025 年劳务派遣人员经费')
  })

  test('asks the search page when nothing is chosen, and closes with Escape', async ({ page }) => {
    const palette = new Palette(page)
    await page.goto('/about', { waitUntil: 'networkidle' })
    await palette.open('/')
    await page.keyboard.press('Escape')
    await expect(palette.dialog).toBeHidden()
    await palette.open('Meta+k')
    await palette.field.fill('197.53')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/search?q=197.53')
  })

  test('leaves the slash to whoever is typing', async ({ page }) => {
    await page.goto('/about', { waitUntil: 'networkidle' })
    const field = page.getByRole('search', { name: '全站搜索' }).getByRole('searchbox')
    await field.pressSequentially('a/b')
    await expect(field).toHaveValue('a/b')
    await expect(new Palette(page).dialog).toHaveCount(0)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no accessibility fault, ${colorScheme}, and fits a phone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 700 })
      const palette = new Palette(page)
      await page.goto('/about', { waitUntil: 'networkidle' })
      await palette.open()
      expect(await faultsOf(page)).toEqual([])
      await palette.field.fill('政务')
      await expect(palette.hits.first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      expect(await faultsOf(page)).toEqual([])
      const box = await palette.dialog.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    })
  }

  test('is fetched when it is first opened, not before', async ({ page }) => {
    const scripts: { url: string; size: Promise<number> }[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        scripts.push({ url: response.url(), size: response.body().then((body) => gzipSync(body).length) })
    })
    await page.goto('/about', { waitUntil: 'networkidle' })
    const before = scripts.length
    await new Palette(page).open()
    expect(scripts.length).toBeGreaterThan(before)
  })
})
