import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { printedText } from '@/lib/figures/amount'
import { moneyOf, printedInWan } from '@/lib/budget/money'
import { YEARLY_PAGES } from './pages/yearly-page'

for (const [address, file] of Object.entries(YEARLY_PAGES)) {
  test(`every figure of ${address} is the stored one and leads to its cell`, async ({ page, request }) => {
    const disclosure = disclosureSchema.parse(JSON.parse(readFileSync(`data/disclosures/${file}.json`, 'utf8')))
    const cells = new Map<string, string>()
    collectCells([disclosure.tables, disclosure.claims], cells)
    await page.goto(address)
    const doors = await page.locator('a.door').evaluateAll((all) =>
      all.map((door) => ({
        text: door.textContent,
        at: door.getAttribute('data-at') ?? '',
        href: door.getAttribute('href') ?? '',
        isAmount: door.hasAttribute('data-wan'),
      })),
    )
    expect(doors.length).toBeGreaterThan(Object.keys(disclosure.tables).length > 0 ? 80 : 10)
    const source = `/documents/${disclosure.document.sha256.slice(0, 12)}`
    const html = await (await request.get(source)).text()
    const wrong = doors.flatMap(({ text, at, href, isAmount }) => {
      const printed = cells.get(at)
      if (printed === undefined) return [`${text}: no cell stands at ${at}`]
      const [path, anchor = ''] = href.split('#')
      if (path !== source || !html.includes(` id="${anchor}"`)) return [`${text}: ${href} leads nowhere`]
      return sayTheSame(text ?? '', printed, isAmount, disclosure.unit)
        ? []
        : [`${text} is shown for ${printed} at ${at}`]
    })
    expect(wrong).toEqual([])
  })
}

/** An amount in 万元 whatever the document's unit; anything else as printed. */
function sayTheSame(shown: string, printed: string, isAmount: boolean, unit: '万元' | '元'): boolean {
  if (shown === printed || shown === printedText(printed)) return true
  return (
    isAmount &&
    [unit, '万元' as const].some(
      (own) => printedText(printedInWan(printed, own) ?? '') === shown && moneyOf(printed, own) !== undefined,
    )
  )
}

test('one click leads from a figure to its cell, marked, its row named; the keyboard does too', async ({ page }) => {
  await page.goto('/luolong/zhengwu-fuwu-zhongxin/2025#budget-function-2010350')
  const door = page.locator('#budget-function-2010350 a.door').first()
  await door.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/documents\/1eb14a5cdb20#L/)
  const cell = page.locator(':target')
  await expect(cell).toHaveText(/717\.88/)
  await expect(cell).toBeInViewport()
  await expect(page.getByRole('row').filter({ has: cell })).toContainText('事业运行')
  await page.goBack()
  await expect(page).toHaveURL(/\/2025#budget-function-2010350$/)
})

test('a corrected figure shows both, here and in its document', async ({ page }) => {
  await page.goto('/laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024')
  const total = page.getByRole('region', { name: '先看这里' })
  await expect(total).toContainText('2301.43')
  await expect(total).toContainText('更正801.58')
  await total.locator('a.door').first().click()
  await expect(page.locator(':target')).toContainText('2301.43')
  await expect(page.getByText('801.58').first()).toBeAttached()
})

/** Every printed cell with a place, as it is used. */
function collectCells(value: unknown, into: Map<string, string>): void {
  if (Array.isArray(value)) value.forEach((entry) => collectCells(entry, into))
  else if (typeof value === 'object' && value !== null) {
    const { text, at, resolved } = value as { text?: string; at?: string; resolved?: { text: string } }
    if (text !== undefined && at !== undefined && !('kind' in value)) into.set(at, resolved?.text ?? text)
    Object.values(value).forEach((entry) => collectCells(entry, into))
  }
}
