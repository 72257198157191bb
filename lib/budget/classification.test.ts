import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  classOf,
  levelOf,
  lineOf,
  parentOf,
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
  spenderOf,
} from './classification'
import type { FunctionalCode } from './classification'
import {
  departmentEconomic,
  functional,
  governmentCodesBeside,
  governmentEconomic,
  pairSources,
  classesOf,
} from './classification-data'

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/classifications/${name}.json`, import.meta.url), 'utf8'))

const f = (text: string) => parsed(parseFunctionalCode(text))
const d = (text: string) => parsed(parseDepartmentEconomicCode(text))
const g = (text: string) => parsed(parseGovernmentEconomicCode(text))

describe('codes', () => {
  it.each([
    [['2010350'], '2010350'],
    [['201', '03', '50'], '2010350'],
    [['201', '03', ''], '20103'],
    [['201', '', ''], '201'],
    [['201 03 50'], '2010350'],
    [['201　03\n50'], '2010350'],
    [['2080 502'], '2080502'],
    [['２０１０３'], '20103'],
    [['201', '3', '50'], '2010350'],
    [['201 1 3'], '20113'],
    [['', '03', '50'], undefined],
    [['2010'], undefined],
    [['20100'], undefined],
    [['2010350x'], undefined],
    [['30101'], undefined],
    [['20103501'], undefined],
    [[''], undefined],
    [[], undefined],
  ])('reads the functional code %j as %s', (parts, code) => {
    expect(parseFunctionalCode(...parts)).toBe(code)
  })

  it('reads economic codes of their own class only', () => {
    expect(parseDepartmentEconomicCode('302', '31')).toBe('30231')
    expect(parseDepartmentEconomicCode('301 2')).toBe('30102')
    expect(parseDepartmentEconomicCode('3023101')).toBeUndefined()
    expect(parseDepartmentEconomicCode('50201')).toBeUndefined()
    expect(parseGovernmentEconomicCode('502', '01')).toBe('50201')
    expect(parseGovernmentEconomicCode('30201')).toBeUndefined()
  })

  it('never throws, and reads what it gives back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        for (const parse of [parseFunctionalCode, parseDepartmentEconomicCode, parseGovernmentEconomicCode]) {
          const code = parse(...parts)
          if (code !== undefined) expect(parse(code)).toBe(code)
        }
      }),
    )
  })

  it('reads a code wherever spaces broke it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...functional.codes()), fc.infiniteStream(fc.boolean()), (code, breaks) => {
        const broken = [...code].map((digit) => (breaks.next().value === true ? `${digit} ` : digit)).join('')
        expect(parseFunctionalCode(broken)).toBe(code)
      }),
    )
  })

  it('places a code in the tree', () => {
    expect(lineOf(f('2010350'))).toEqual(['201', '20103', '2010350'])
    expect(lineOf(d('30231'))).toEqual(['302', '30231'])
    expect([levelOf(f('201')), levelOf(f('20103')), levelOf(f('2010350'))]).toEqual(['class', 'section', 'item'])
    expect(parentOf(f('2010350'))).toBe('20103')
    expect(parentOf(f('201'))).toBeUndefined()
    expect(classOf(f('2010350'))).toBe('201')
  })

  it('knows who spends by a government economic code', () => {
    const codes = ['50101', '502', '50399', '504', '50501', '506', '509', '59999']
    const spenders = codes.map((code) => spenderOf(g(code)) ?? '')
    expect(spenders).toEqual(['organ', 'organ', 'organ', 'organ', 'institution', 'institution', '', ''])
  })
})

describe('names', () => {
  it('gives the name printed in the year', () => {
    expect(functional.nameOf(f('2010350'), 2025)).toMatchObject({
      name: '事业运行',
      basis: 'same-year',
      years: [2025],
      sources: [{ kind: 'list' }, { kind: 'survey' }, { kind: 'document' }, { kind: 'document' }],
    })
  })

  it('says when a name comes from another year', () => {
    const older = functional.nameOf(f('20805'), 2018)
    expect(older).toMatchObject({ name: '行政事业单位离退休', basis: 'nearest', years: [2017] })
    const newer = functional.nameOf(f('20805'), 2026)
    expect(newer).toMatchObject({ name: '行政事业单位养老支出', basis: 'nearest', years: [2024] })
  })

  it('prefers a printed name to a surveyed one, and that to a listed one', () => {
    expect(functional.nameOf(f('201'), 2030).name).toBe('一般公共服务支出')
    expect(functional.nameOf(f('216'), 2024)).toMatchObject({ name: '商业服务业等支出', basis: 'nearest', years: [] })
    expect(functional.nameOf(f('2160206'), 2024)).toMatchObject({ name: '肉类储备', basis: 'nearest', years: [] })
  })

  it('does not carry a name over a renumbering', () => {
    expect(departmentEconomic.nameOf(d('30311'), 2017).name).toBe('住房公积金')
    expect(departmentEconomic.nameOf(d('30311'), 2016).name).toBe('住房公积金')
    expect(departmentEconomic.nameOf(d('30311'), 2018).name).toBe('代缴社会保险费')
    expect(departmentEconomic.nameOf(d('30307'), 2025).name).toBe('医疗费补助')
  })

  it('has an answer for a code it does not know', () => {
    const unknown = { basis: 'unknown', name: undefined, years: [], sources: [] }
    expect(functional.nameOf(f('2997777'), 2025)).toEqual(unknown)
    expect(functional.namesOf(f('2997777'))).toEqual([])
    expect(functional.children(f('2997777'))).toEqual([])
    expect(functional.path(f('2017777'), 2024)).toMatchObject([
      { code: '201', level: 'class', basis: 'same-year' },
      { code: '20177', level: 'section', basis: 'unknown' },
      { code: '2017777', level: 'item', basis: 'unknown' },
    ])
  })

  it('answers for any code and year', () => {
    const code = fc
      .stringMatching(/^2[0-9]{2}([1-9][0-9]){0,2}$/)
      .map((digits) => parsed<FunctionalCode>(parseFunctionalCode(digits)))
    fc.assert(
      fc.property(code, fc.integer({ min: 2007, max: 2099 }), (any, year) => {
        const { basis, name, years } = functional.nameOf(any, year)
        expect(basis === 'unknown').toBe(name === undefined)
        expect(basis === 'same-year').toBe((years as readonly number[]).includes(year))
        expect(functional.path(any, year).map((step) => step.code)).toEqual(lineOf(any))
      }),
    )
  })

  it('gives the path in words', () => {
    const names = functional.path(f('2010306'), 2024).map(({ name }) => name)
    expect(names).toEqual(['一般公共服务支出', '政府办公厅（室）及相关机构事务', '政务公开审批'])
  })

  it('keeps the wording of the list beside the plain name', () => {
    expect(functional.nameOf(f('2010101'), 2017).name).toBe('行政运行')
    expect(functional.listedAs(f('2010101'))).toBe('行政运行（人大）')
    expect(functional.listedAs(f('20103'))).toBeUndefined()
  })

  it('lists what is below a code', () => {
    expect(functional.children().slice(0, 3)).toEqual(['201', '202', '203'])
    expect(functional.children(f('201'))).toContain('20103')
    expect(functional.children(f('20103'))).toContain('2010350')
    expect(departmentEconomic.children(d('399'))).toContain('39999')
  })

  it('keeps apart the government codes of one departmental code', () => {
    expect(governmentCodesBeside(d('30213'))).toEqual(['50201', '50209', '50502'])
    expect(pairSources(d('30213'), g('50209')).map(({ title }) => title)).toEqual([
      '洛阳市洛龙区政务服务中心2025年部门预算',
    ])
    expect(pairSources(d('30213'), g('50905'))).toEqual([])
    expect(governmentCodesBeside(d('39904'))).toEqual([])
  })
})

it('a class of which only sections were seen is a class', () => {
  expect(classesOf(governmentEconomic)).toEqual(expect.arrayContaining(['501', '505', '599']))
  expect(classesOf(functional)).toEqual(functional.children())
})

describe('the files', () => {
  const sources = z
    .strictObject({
      title: z.string(),
      sources: z.record(
        z.string().regex(/^[a-z]+(\d\d)?$/),
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('document'), year: z.int(), title: z.string().min(1) }),
          z.strictObject({ kind: z.literal('survey'), from: z.int(), to: z.int(), title: z.string().min(1) }),
          z.strictObject({ kind: z.literal('list'), about: z.int(), title: z.string().min(1) }),
        ]),
      ),
    })
    .parse(file('sources')).sources
  const order = Object.keys(sources)
  const keys = z.string().refine(
    (text) => {
      const positions = text.split(' ').map((key) => order.indexOf(key))
      return positions.every((position, i) => position > (positions[i - 1] ?? -1))
    },
    { error: 'sources are those of sources.json, each once, in its order' },
  )
  const name = z.string().regex(/^[^\s()\d]+$/, 'no spaces, full-width brackets')
  const names = z.record(
    z.string(),
    z.record(name, keys).refine((seen) => Object.keys(seen).length > 0),
  )
  const lists = {
    functions: functional,
    'department-economics': departmentEconomic,
    'government-economics': governmentEconomic,
  }
  const parse = {
    functions: parseFunctionalCode,
    'department-economics': parseDepartmentEconomicCode,
    'government-economics': parseGovernmentEconomicCode,
  }

  it.each(['functions', 'department-economics', 'government-economics'] as const)('%s is in form', (key) => {
    const shape = z.strictObject({
      title: z.string(),
      names,
      asListed: z.record(z.string(), z.string()).optional(),
      renumbered: z.array(z.int()).optional(),
    })
    const list = shape.parse(file(key))
    for (const code of Object.keys(list.names)) expect(parse[key](code)).toBe(code)
    for (const code of Object.keys(list.asListed ?? {})) expect(list.names[code]).toBeDefined()
    expect(lists[key].codes()).toHaveLength(Object.keys(list.names).length)
  })

  it.each(['functions', 'department-economics', 'government-economics', 'economic-pairs'])(
    '%s has one code to a line, in order',
    (key) => {
      const text = readFileSync(new URL(`../../data/classifications/${key}.json`, import.meta.url), 'utf8')
      const start = text.search(/"(names|pairs)": \{/)
      const codes = [...text.slice(start, text.indexOf('\n  }', start)).matchAll(/^ {4}"([\d ]+)"/gm)].map(
        ([, code]) => code,
      )
      expect(codes.length).toBeGreaterThan(0)
      expect(codes).toEqual([...new Set(codes)].sort())
    },
  )

  it('pairs codes that are in the lists', () => {
    const { pairs } = z
      .strictObject({ title: z.string(), pairs: z.record(z.string(), keys) })
      .parse(file('economic-pairs'))
    for (const pair of Object.keys(pairs)) {
      const [department = '', government = ''] = pair.split(' ')
      expect(departmentEconomic.namesOf(d(department))).not.toEqual([])
      expect(governmentEconomic.namesOf(g(government))).not.toEqual([])
    }
  })

  it('uses every source', () => {
    const used = ['functions', 'department-economics', 'government-economics']
      .map((key) => JSON.stringify(file(key)))
      .join()
    for (const key of order) expect(used).toMatch(new RegExp(`[" ]${key}[" ]`))
  })

  it('is described by docs/classifications.md with its true counts', () => {
    const page = readFileSync(new URL('../../docs/classifications.md', import.meta.url), 'utf8')
    const stated = new Map(
      [...page.matchAll(/^\| `([a-z-]+)\.json` *\| ([\d,]+) /gm)].map(([, key, count]) => [key, count]),
    )
    expect(Object.fromEntries(stated)).toEqual({
      functions: count(functional.codes().length),
      'department-economics': count(departmentEconomic.codes().length),
      'government-economics': count(governmentEconomic.codes().length),
      'economic-pairs': count(Object.keys((file('economic-pairs') as { pairs: object }).pairs).length),
      sources: count(order.length),
    })
    for (const key of order) expect(page).toContain(`\`${key}\``)
    const mended = functional.codes().filter((code) => !/[（）]/.test(functional.listedAs(code) ?? '（）'))
    expect(mended).toHaveLength(6)
    const bracketed = functional.codes().filter((code) => functional.listedAs(code)?.endsWith('）'))
    expect(page).toContain(`- ${bracketed.length} names of \`list\` carry a bracket`)
  })
})

const count = (n: number) => n.toLocaleString('en')

function parsed<Code>(code: Code | undefined): Code {
  if (code === undefined) throw new Error('not a code')
  return code
}
