import { expect, type Locator, type Page } from '@playwright/test'

/** The palette as a reader meets it: a key opens it, a field asks, hits answer. */
export class Palette {
  private readonly page: Page
  readonly dialog: Locator
  readonly field: Locator
  readonly hits: Locator
  readonly selected: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: '快速查找' })
    this.field = this.dialog.getByRole('combobox', { name: '查找' })
    this.hits = this.dialog.getByRole('option')
    this.selected = this.dialog.getByRole('option', { selected: true })
  }

  async open(key = 'Control+k'): Promise<void> {
    // A key that comes before the page listens is lost: one presses it again.
    await expect(async () => {
      await this.page.keyboard.press(key)
      await this.field.waitFor({ timeout: 2000 })
    }).toPass()
  }
}
