import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { ensureChromium } from '@/cli/dev/chromium'
import { startPortalUnderTest } from '@/cli/dev/portal-under-test'

/** The pages that a reader comes to first. */
const PAGES = [
  '/',
  '/luolong',
  '/luolong/zhengwu-fuwu-zhongxin',
  '/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju/2025',
]

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse says of the portal on a phone: a line a page, the median of three visits, and what costs points. */
export async function lighthouseReport(signal: AbortSignal): Promise<string> {
  const browser = await ensureChromium(signal)
  const given = process.env['MINGZHANG_E2E_URL']
  const portal = given ? { url: given, stop: async () => undefined } : await startPortalUnderTest(signal)
  const chromeFlags = ['--headless=new', ...browser.args]
  const envVars = { ...process.env, ...browser.env }
  const chrome = await launch({ chromePath: browser.executablePath, chromeFlags, envVars, logLevel: 'silent' })
  try {
    const lines = [`  ${'page'.padEnd(64)} ${CATEGORIES.map((name) => name.padStart(15)).join('')}   LCP     TBT   CLS`]
    for (const page of PAGES)
      lines.push(...(await visits(`${portal.url}${page}`, chrome.port)).map((line) => `  ${line}`))
    return lines.join('\n')
  } finally {
    chrome.kill()
    await portal.stop()
  }
}

type Audits = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

async function visits(url: string, port: number): Promise<string[]> {
  const reports: Audits[] = []
  for (let visit = 0; visit < VISITS; visit += 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: [...CATEGORIES] })
    if (result) reports.push(result.lhr)
  }
  reports.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))
  const median = reports[Math.floor(reports.length / 2)]
  if (!median) throw new Error(`Lighthouse had nothing to say of ${url}`)
  const scores = CATEGORIES.map((name) => String(scoreOf(median, name)).padStart(15)).join('')
  const value = (id: string) => median.audits[id]?.displayValue ?? ''
  const times = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map(value).join('  ')
  return [`${new URL(url).pathname.padEnd(64)} ${scores}   ${times}`, ...faultsOf(median)]
}

const VISITS = 3

const scoreOf = (report: Audits, name: (typeof CATEGORIES)[number]): number =>
  Math.round((report.categories[name]?.score ?? 0) * 100)

/** What costs points where all of them are asked for. */
function faultsOf(report: Audits): string[] {
  return CATEGORIES.slice(1).flatMap((name) =>
    (report.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = report.audits[id]
      return weight > 0 && audit && audit.score !== null && audit.score < 1
        ? [`    ${name}: ${id}, ${audit.title}`]
        : []
    }),
  )
}
