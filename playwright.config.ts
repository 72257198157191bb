import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findChromium, howToGetChromium } from '@/cli/dev/chromium'

const baseURL = process.env['MINGZHANG_E2E_URL']
if (!baseURL)
  throw new Error('No portal to look at: run "npm run test:e2e", or set MINGZHANG_E2E_URL to a running one.')

const browser = findChromium()
if (!browser) throw new Error(howToGetChromium)

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes on a second try hides a fault.
  retries: 0,
  workers: Math.max(2, availableParallelism()),
  // No test measures time; a busy machine must not fail one.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace costs a third of a visit: `npm run test:e2e -- --trace on` makes one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args],
      env: { ...process.env, ...browser.env },
    },
  },
})
