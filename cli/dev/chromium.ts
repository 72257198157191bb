import { accessSync, constants } from 'node:fs'
import { chromium } from '@playwright/test'

export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
}

/** A Chromium of this machine, else the one that Playwright installed; undefined when there is neither. */
export function findChromium(): Browser | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  const executablePath = (chosen ? [chosen] : [...usualPlaces, chromium.executablePath()]).find(isProgram)
  return executablePath === undefined ? undefined : { executablePath, args: browserArgs() }
}

export const howToGetChromium =
  'There is no Chromium for the browser tests. Install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk; ' +
  'elsewhere: npx playwright install chromium), or say where it is with CHROMIUM_PATH=/path/to/chromium.'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The tests see this machine only: a browser that updates, syncs or looks up its maker's hosts adds noise and time. */
function browserArgs(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ]
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
