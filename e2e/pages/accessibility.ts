import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose answer depends on the colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What keeps somebody from reading the page as it stands. */
export const faultsOf = (page: Page): Promise<string[]> => faults(page, (axe) => axe.withTags(TAGS))

/** The same in the light, and in the dark what the colours may change: one page, opened once. */
export async function faultsInLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await faultsOf(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await faults(page, (axe) => axe.withRules(OF_COLOURS))
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)]
}

/** How far the page goes beyond each of these widths; nothing where it fits. */
export async function widerThan(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    // A drawing takes its new width in the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) faults.push(`${over} px wider than ${width}`)
  }
  return faults
}

/**
 * Where every element stands is what takes most of axe's time, and is asked only of a page with a fault. The pages have no
 * frames, so axe runs in the page itself ("legacy"), which spares it a second page to put frames together in.
 */
async function faults(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  const run = (selectors: boolean) => {
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], selectors }).setLegacyMode(true)
    return choose(axe).analyze()
  }
  if ((await run(false)).violations.length === 0) return []
  const { violations } = await run(true)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)
}
