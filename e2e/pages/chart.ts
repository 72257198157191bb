import { expect, type Locator, type Page } from '@playwright/test'

export type MarkPlaces = Readonly<Record<string, { x: number; y: number; width: number; height: number }>>

/** A chart as a reader meets it: the server's drawing, then the one that answers. */
export class Chart {
  readonly frame: Locator
  readonly marks: Locator
  /** What Recharts draws on: takes the keyboard. */
  readonly surface: Locator
  readonly tooltip: Locator

  constructor(frame: Locator) {
    this.frame = frame
    this.marks = frame.locator('[data-mark]')
    this.surface = frame.locator('.recharts-surface').first()
    this.tooltip = frame.locator('.recharts-tooltip-wrapper')
  }

  static async all(page: Page): Promise<readonly Chart[]> {
    return (await page.locator('[data-chart]').all()).map((frame) => new Chart(frame))
  }

  /** Where each mark stands, in pixels within the chart. */
  async markPlaces(): Promise<MarkPlaces> {
    return this.frame.evaluate((chart) => {
      const frame = chart.getBoundingClientRect()
      return Object.fromEntries(
        [...chart.querySelectorAll('[data-mark]')].map((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect()
          return [mark.getAttribute('data-mark') ?? '', { x: x - frame.x, y: y - frame.y, width, height }]
        }),
      )
    })
  }

  /** The words of the drawing that are in sight, with their places on the screen and the size of their letters. */
  async words() {
    return this.frame.evaluate((chart) =>
      [...chart.querySelectorAll<SVGTextElement>('svg text')]
        .filter((text) => getComputedStyle(text).display !== 'none')
        .map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect()
          const size = Number.parseFloat(getComputedStyle(text).fontSize)
          return { text: text.textContent, left, right, top, bottom, size }
        }),
    )
  }

  async height(): Promise<number> {
    return this.frame.evaluate((chart) => chart.getBoundingClientRect().height)
  }
}

/** A chart that comes in sight is drawn anew once the page is idle: waits until that is over. */
export async function chartsInSightAreLive(page: Page): Promise<void> {
  const waiting = () =>
    page.locator('[data-chart=server]').evaluateAll(
      (charts) =>
        charts.filter((chart) => {
          const { top, bottom, width } = chart.getBoundingClientRect()
          return width > 0 && top < innerHeight && bottom > 0
        }).length,
    )
  await expect.poll(waiting).toBe(0)
}
