import { expect, it, vi } from 'vitest'
import { openRows } from '@/lib/open-data/list-open-rows'
import { GET } from './route'

vi.mock('@/lib/queries/portal-database', () => ({ portalDatabase: () => undefined }))
vi.mock('@/lib/open-data/list-open-rows', () => ({ openRows: vi.fn() }))

const asked = (file: string) => GET(new Request('http://portal.test/data'), { params: Promise.resolve({ file }) })

it('answers 503, and no table without rows, when the database is away', async () => {
  vi.mocked(openRows).mockImplementation(async function* () {
    throw new Error('gone')
  } as unknown as typeof openRows)
  const answer = await asked('departments.csv')
  expect(answer.status).toBe(503)
  expect(await answer.text()).not.toContain('district')
})

it('answers the head of a table that is empty', async () => {
  vi.mocked(openRows).mockImplementation(async function* () {} as unknown as typeof openRows)
  const answer = await asked('departments.csv')
  expect(answer.status).toBe(200)
  expect((await answer.text()).split('\r\n')).toHaveLength(2)
})
