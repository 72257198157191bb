import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { createContext } from '@/cli/command-context'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { formatDisclosure } from '@/lib/ingest/pack'
import { Problem } from '@/lib/problem'
import { runPack } from './pack'

const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
const out = path.join(folder, 'out')
const context = createContext(new AbortController().signal)
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  return () => vi.restoreAllMocks()
})

const TEXT = `第二部分

2031年测试区·虚构局部门预算情况说明

一、收入支出预算总体情况说明

测试区·虚构局2031年收入总计12.50万元，支出总计12.50万元，与2030年相比，收支各增加2.50万元，增长25%。主要原因：虚构的原因。
`
const file = path.join(folder, 'a.txt')
const packed = path.join(out, 'luolong/605-2031-budget.json')
const read = (): Disclosure => disclosureSchema.parse(JSON.parse(readFileSync(packed, 'utf8')))
const pack = (options: { origin?: string } = {}) => runPack([file], { out, as: '410311/605', ...options }, context)

it('writes facts and no prose, and keeps what people added', async () => {
  writeFileSync(file, TEXT)
  await pack({ origin: 'https://example.org/a' })
  const first = read()
  expect(first.claims.length).toBeGreaterThan(1)
  expect(JSON.stringify(first)).not.toContain('虚构的原因')
  expect(first.document.origin).toBe('https://example.org/a')
  const claims = first.claims.map((claim, i) => (i === 1 ? { ...claim, gist: '短语' } : claim))
  writeFileSync(packed, formatDisclosure({ ...first, claims }))
  await pack()
  expect(read()).toEqual({ ...first, claims })
})

it('writes nothing of what it was not sure of', async () => {
  writeFileSync(file, '会议通知\n')
  const before = readFileSync(packed, 'utf8')
  await expect(pack()).rejects.toThrow(Problem)
  expect(readFileSync(packed, 'utf8')).toBe(before)
  expect(readdirSync(path.dirname(packed))).toEqual(['605-2031-budget.json'])
})
