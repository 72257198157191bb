import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadRegistry } from '@/cli/document-files'
import { projectRoot } from '@/cli/project-root'
import { factsOf } from './fixtures/pack-fixture'
import { listProjectFiles } from './structure/project-file'
import { editionsOf, needsOriginal, originalOf, originals, packedNames } from './real-documents'

describe('without the originals', () => {
  const before = process.env['MINGZHANG_DOCUMENTS']
  beforeEach(() => void (process.env['MINGZHANG_DOCUMENTS'] = '/no/such/folder'))
  afterEach(() => {
    if (before === undefined) delete process.env['MINGZHANG_DOCUMENTS']
    else process.env['MINGZHANG_DOCUMENTS'] = before
  })

  it('every document has an edition to test on', () => {
    expect(originals()).toEqual([])
    expect(packedNames().length).toBeGreaterThan(20)
    for (const name of packedNames()) expect(editionsOf(name).map(({ edition }) => edition)).toEqual(['packed'])
  })

  it('a test that is skipped says what it would need', () => {
    expect(needsOriginal('reads it', 'some.pdf')).toBe(
      'reads it (needs the original some.pdf: MINGZHANG_DOCUMENTS names its folder)',
    )
  })

  it.each(packedNames())('%s holds text and figures', async (name) => {
    const [packed] = editionsOf(name)
    const { blocks } = (await packed?.document()) ?? { blocks: [] }
    expect(blocks.length).toBeGreaterThan(20)
    expect(JSON.stringify(blocks)).toMatch(/\d\.\d\d|\d,\d{3}/)
  })
})

it('no test looks for documents by itself, so that none is empty where they are not', () => {
  const tests = listProjectFiles(projectRoot).filter(({ path }) =>
    /^(?:lib|cli|e2e)\/.*\.(?:test|spec)\.tsx?$/.test(path),
  )
  const own = tests.filter(
    ({ path, text }) => path !== THIS && /MINGZHANG_DOCUMENTS|shared\/documents/.test(text ?? ''),
  )
  expect(own.map(({ path }) => path)).toEqual([])
})

const THIS = 'cli/dev/real-documents.test.ts'

const registry = await loadRegistry(projectRoot)

describe('a packed document', () => {
  for (const name of packedNames()) {
    it.skipIf(originalOf(name) === undefined)(
      needsOriginal(`${name} gives the facts of its original`, name),
      async () => {
        const [packed, original] = await Promise.all(editionsOf(name).map((edition) => edition.document()))
        if (packed === undefined || original === undefined) throw new Error(`${name} is not held twice`)
        expect(factsOf(packed, registry)).toEqual(factsOf(original, registry))
      },
    )
  }
})
