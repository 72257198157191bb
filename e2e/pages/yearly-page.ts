import type { Locator, Page } from '@playwright/test'
import { Chart } from './chart'

export const YEARLY_PAGE = '/luolong/zhengwu-fuwu-zhongxin/2025'

/** Every yearly page that ships, with the file of its figures. */
export const YEARLY_PAGES = {
  [YEARLY_PAGE]: 'luolong/605-2025-budget',
  '/luolong/zhengwu-fuwu-zhongxin/2022': 'luolong/605-2022-budget',
  '/laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024': 'laocheng/045-2024-budget',
  '/jianxi/zhengwu-fuwu-zhongxin/2024': 'jianxi/zhengwu-fuwu-zhongxin-2024-final',
  '/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju/2025': 'xigong/113-2025-budget',
} as const

/** The yearly page as a reader meets it. */
export class YearlyPage {
  readonly page: Page
  readonly functions: Chart

  constructor(page: Page) {
    this.page = page
    this.functions = new Chart(page.getByRole('region', { name: '花在什么事上' }).locator('[data-chart]'))
  }

  async open(): Promise<void> {
    await this.page.goto(YEARLY_PAGE)
  }

  /** The cells of one functional item, left to right. */
  functionRow(code: string): Locator {
    return this.page.locator(`#budget-function-${code}`)
  }
}
