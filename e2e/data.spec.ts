import { expect, test } from '@playwright/test'

test('a table of the open data, as CSV for spreadsheets', async ({ request }) => {
  const answer = await request.get('/data/functions.csv')
  expect(answer.headers()['content-type']).toContain('text/csv')
  const text = await answer.text()
  expect(text.startsWith('\ufeffdistrict,')).toBe(true)
  expect(text.split('\r\n').filter((line) => line.includes(',2010350,'))[0]).toContain(',717.88,220.57,205.95,,14.62,,')
})

test('the same as JSON', async ({ request }) => {
  const answer = await request.get('/data/projects.json')
  const all = (await answer.json()) as { department_code: string; year: number; name: string; total: string }[]
  const projects = all.filter((project) => project.department_code === '605' && project.year === 2025)
  expect(projects).toHaveLength(11)
  expect(projects.find(({ name }) => name.includes('劳务派遣'))?.total).toBe('197.53')
})

test('a table that does not exist is said to be missing', async ({ request }) => {
  for (const path of ['/data/secrets.csv', '/data/functions.xml', '/data/__proto__.csv']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('the process answers for its health', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
})
