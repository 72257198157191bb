import type { Locator, Page } from '@playwright/test'

export const YEARLY_PAGE = '/luolong/zhengwu-fuwu-zhongxin/2025'

/** Every yearly page that ships, with the file of its figures. */
export const YEARLY_PAGES = {
  [YEARLY_PAGE]: 'luolong/605-2025-budget',
  '/luolong/zhengwu-fuwu-zhongxin/2022': 'luolong/605-2022-budget',
  '/laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024': 'laocheng/045-2024-budget',
  '/jianxi/zhengwu-fuwu-zhongxin/2024': 'jianxi/zhengwu-fuwu-zhongxin-2024-final',
  '/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju/2025': 'xigong/113-2025-budget',
} as const

export type MarkPlaces = Readonly<Record<string, { x: number; y: number; width: number; height: number }>>

/** The yearly page as a reader meets it. */
export class YearlyPage {
  readonly page: Page
  readonly chart: Locator
  readonly marks: Locator

  constructor(page: Page) {
    this.page = page
    this.chart = page.getByRole('region', { name: '花在什么事上' }).locator('[data-chart]')
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
