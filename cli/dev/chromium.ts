import { accessSync, constants, existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { fetchChromium, fetchedChromium, fetchedLibraries } from './fetch-chromium'

export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  /** What it needs in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>
}

/** A Chromium of this machine, one without windows before others; else Playwright's own; undefined when there is none. */
export function findChromium(): Browser | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  const places = chosen ? [chosen] : [shell, fetchedChromium, ...usualPlaces, chromium.executablePath()]
  const executablePath = places.find(isProgram)
  if (executablePath === undefined) return undefined
  const isFetched = executablePath === fetchedChromium && existsSync(fetchedLibraries)
  return { executablePath, args: browserArgs(), env: isFetched ? { LD_LIBRARY_PATH: fetchedLibraries } : {} }
}

/** The same, fetched first where there is none. */
export async function ensureChromium(signal: AbortSignal): Promise<Browser> {
  const here = findChromium()
  if (here) return here
  if (process.env['CHROMIUM_PATH']) throw new Error('CHROMIUM_PATH names no program.')
  await fetchChromium(signal).catch((cause: unknown) => {
    signal.throwIfAborted()
    throw new Error(`${howToGetChromium}\n${String(cause)}`, { cause })
  })
  const fetched = findChromium()
  if (!fetched) throw new Error(howToGetChromium)
  return fetched
}

export const howToGetChromium =
  'There is no Chromium for the browser tests, and none could be fetched. Install one (Debian and Ubuntu: apt-get ' +
  'install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium), or say where it is with ' +
  'CHROMIUM_PATH=/path/to/chromium.'

/** Chromium without a window, as Debian has it: it opens a page in half the time of the whole browser. */
const shell = '/usr/bin/chromium-headless-shell'

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
