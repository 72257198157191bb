import { expect, test, type APIRequestContext } from '@playwright/test'

const HOME = '/laocheng/zhengwu-fuwu-he-dashuju-guanliju'
const COMPARED = 'items=laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024/budget,luolong/zhengwu-fuwu-zhongxin/2025/budget'

/** Wherever a figure of 老城 2024 that its own document puts right is shown, in whatever form. */
const SHOWN = [
  ...[
    '/',
    '/laocheng',
    HOME,
    `${HOME}/2024`,
    `${HOME}/2024?unit=yuan`,
    `${HOME}/2024?unit=share`,
    `${HOME}/changes`,
    '/laocheng/checkup',
  ],
  ...[`${HOME}/2024/checkup`, '/findings?district=laocheng', '/about', '/projects?district=laocheng'],
  ...[
    `/compare?${COMPARED}`,
    `/compare?${COMPARED}&by=functions&measure=share`,
    `/compare?${COMPARED}&figures=corrected`,
    `/compare?${COMPARED}&by=economics`,
  ],
  ...['/functions', '/functions/201', '/functions/2010301', '/economics', '/economics/301', '/economics/30103'],
  ...['/topics', '/topics/san-gong'],
  ...['/search?q=%E8%80%81%E5%9F%8E', '/search?q=2301.43', '/search?q=%E5%A5%96%E9%87%91', '/search?q=11.50'],
]

interface Corrected {
  readonly published: string
  readonly corrected: string
}

/** Every figure that is put right, by its printed amount; in 元 as well. */
async function corrections(request: APIRequestContext): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = (await (await request.get('/data/corrections.json')).json()) as readonly Corrected[]
  expect(rows.length).toBeGreaterThan(70)
  const pairs = new Map<string, Set<string>>()
  const add = (published: string, corrected: string) =>
    pairs.set(published, (pairs.get(published) ?? new Set()).add(corrected))
  for (const { published, corrected } of rows) {
    add(published, corrected)
    add(inYuan(published), inYuan(corrected))
  }
  // What follows from them: the change and its rate, the parts of the whole, what goes to people.
  add('582.65%', '137.77%')
  add('75.75%', '30.39%')
  add('75.20%', '28.81%')
  return pairs
}

const inYuan = (wan: string): string => `${(Number(wan) * 10_000).toFixed(0)}.00`
const plain = (text: string): string => text.replaceAll(',', '')

/** What a reader reads: no scripts, no markup, no marks for thousands. */
const readable = (html: string): string =>
  plain(
    html
      // What was searched for is not shown by us.
      .replace(/<title[^]*?<\/title>|“2301\.43”/g, '')
      .replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, '')
      .replace(/<meta (?:name="description"|property="og:description") content="([^"]*)"[^>]*>/g, '$1')
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    // How a sum of ours follows from published figures; the sum itself has the corrected one beside it.
    .replace(/（ ?(?:[\d.]+ [+−] )+[\d.]+(?:（推算）)? ?= [\d.]+ ?）/g, '')

/** Near enough to be read together: the same row, sentence, or label of a chart. */
const BESIDE = 140

/** Places where a published figure stands alone. */
function alone(text: string, pairs: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...pairs].flatMap(([published, corrected]) => {
    const pattern = new RegExp(`(?<![\\d.])${published.replace('.', '\\.').replace(/0(?=%?$)/, '0?')}(?![\\d])`, 'g')
    return [...text.matchAll(pattern)].flatMap(({ index }) => {
      const around = text.slice(Math.max(0, index - BESIDE), index + BESIDE)
      if ([...corrected].some((right) => around.includes(right))) return []
      return `${published} (${[...corrected].join(' or ')}): …${around}…`
    })
  })
}

for (const path of SHOWN) {
  test(`${decodeURI(path)} shows no figure that 老城 puts right without what it puts there`, async ({ request }) => {
    const pairs = await corrections(request)
    const answer = await request.get(path)
    expect(answer.status()).toBe(200)
    // Smaller amounts are other people's too, on pages that are not of this department alone.
    const isOwn = path.startsWith(HOME)
    const telling = new Map([...pairs].filter(([published]) => isOwn || published.endsWith('%') || Number(published) > 1000)) // prettier-ignore
    expect(alone(readable(await answer.text()), telling)).toEqual([])
  })
}

test('the walk would find a figure that stands alone', async ({ request }) => {
  const pairs = await corrections(request)
  expect(alone(readable('<p>支出总计 2,301.43 万元</p>'), pairs)).toHaveLength(1)
  expect(alone(readable('<p>支出总计 2,301.43 <ins>更正 801.58</ins> 万元</p>'), pairs)).toEqual([])
})

test('every open table that holds such a figure says what the document puts there, and keeps what it published', async ({
  request,
}) => {
  const pairs = await corrections(request)
  for (const table of ['disclosures', 'income', 'functions', 'economics', 'three_public', 'claims']) {
    const rows = (await (await request.get(`/data/${table}.json`)).json()) as readonly Record<string, unknown>[]
    const own = rows.filter(({ district, year }) => district === '老城区' && year === 2024)
    expect(own.length, table).toBeGreaterThan(0)
    const holding = own.filter((row) => Object.values(row).some((value) => pairs.has(String(value)) && Number(value) > 1000)) // prettier-ignore
    for (const row of holding) expect(row['corrected'], `${table} ${JSON.stringify(row)}`).toMatch(/=\d+\.\d{2}/)
    expect(
      own.some((row) => String(row['corrected']) !== ''),
      table,
    ).toBe(true)
  }
})

test('a correction says whether the department was told', async ({ request }) => {
  const [first] = (await (await request.get('/data/corrections.json')).json()) as readonly Record<string, unknown>[]
  expect(first).toMatchObject({ status: 'notReported', reported: '', answered: '' })
  expect(readable(await (await request.get(`${HOME}/2024`)).text())).toContain('还没有向部门反映')
})
