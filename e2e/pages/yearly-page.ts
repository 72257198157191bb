import type { Locator, Page } from '@playwright/test'

export const YEARLY_PAGE = '/luolong/zhengwu-fuwu-zhongxin/2025'

export type MarkPlaces = Readonly<Record<string, { x: number; y: number; width: number; height: number }>>

/** The yearly page as a reader meets it. */
export class YearlyPage {
  readonly page: Page
  readonly chart: Locator
  readonly marks: Locator

  constructor(page: Page) {
    this.page = page
    this.chart = page.locator('[data-chart]').first()
    this.marks = this.chart.locator('[data-mark]')
  }

  async open(): Promise<void> {
    await this.page.goto(YEARLY_PAGE)
  }

  /** The cells of one functional item, left to right. */
  functionRow(code: string): Locator {
    return this.page.locator(`#function-${code}`)
  }

  /** Where each bar stands, in pixels within the chart. */
  async markPlaces(): Promise<MarkPlaces> {
    return this.chart.evaluate((chart) => {
      const frame = chart.getBoundingClientRect()
      return Object.fromEntries(
        [...chart.querySelectorAll('[data-mark]')].map((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect()
          return [mark.getAttribute('data-mark') ?? '', { x: x - frame.x, y: y - frame.y, width, height }]
        }),
      )
    })
  }
}
