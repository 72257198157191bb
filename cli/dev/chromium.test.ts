import { afterEach, expect, it, vi } from 'vitest'
import { ensureChromium, findChromium } from './chromium'

afterEach(() => vi.unstubAllEnvs())

it('takes the browser that CHROMIUM_PATH names before any other', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(findChromium()).toMatchObject({ executablePath: process.execPath, env: {} })
})

it('fetches none in place of one that is named and is not there', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(findChromium()).toBeUndefined()
  await expect(ensureChromium(new AbortController().signal)).rejects.toThrow('CHROMIUM_PATH names no program')
})
