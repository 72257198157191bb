import { expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import type { YearlyPage } from '@/lib/yearly/get-yearly-page'
import { breadcrumbData, portalData, yearlyData } from './structured-data'

const SITE = 'https://a.example'

it('says where a page stands with whole addresses, the page itself without one', () => {
  const data = breadcrumbData(SITE, [{ name: '首页', href: '/' }, { name: '某区', href: '/b' }, { name: '2030 年' }])
  expect(data.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://a.example/' },
    { '@type': 'ListItem', position: 2, name: '某区', item: 'https://a.example/b' },
    { '@type': 'ListItem', position: 3, name: '2030 年' },
  ])
})

it('says how the portal is searched', () => {
  const data = portalData(SITE, { name: '某站', description: '说明', language: 'zh-CN' })
  expect(data).toMatchObject({ '@type': 'WebSite', url: 'https://a.example/', inLanguage: 'zh-CN' })
  expect(data.potentialAction.target.urlTemplate).toBe('https://a.example/search?q={search_term_string}')
})

it('describes a year as data: each phase with its own total and document, as printed', () => {
  const place = { table: 'expenditure', column: 'total', document: '0123456789ab' } as const
  const phase = (key: string, amount: string) => ({
    phase: key,
    documents: [{ id: '0123456789ab', title: '某文件' }],
    totals: { expenditure: figureOf({ text: amount, at: 'L2:3-9' }, '万元', place) },
  })
  const page = {
    district: { slug: 'b', name: '某区' },
    department: { slug: 'c', name: '某局' },
    year: 2030,
    home: '/b/c',
    phases: [phase('budget', '778.96'), phase('final', '')],
  } as unknown as YearlyPage
  const words = { name: '名', description: '说明', language: 'zh-CN', portal: '某站', unit: '万元' }
  const data = yearlyData(SITE, page, {
    ...words,
    total: (key) => `${key}总计`,
    correctedTotal: (key) => `${key}总计，更正`,
  })
  expect(data).toMatchObject({ '@type': 'Dataset', url: 'https://a.example/b/c/2030', temporalCoverage: '2030' })
  // A blank is no measure of nothing.
  expect(data.variableMeasured).toEqual([
    {
      '@type': 'PropertyValue',
      name: 'budget总计',
      value: '778.96',
      unitText: '万元',
      url: 'https://a.example/documents/0123456789ab#L2-3-9',
    },
  ])
  expect(data.isBasedOn).toHaveLength(2)
  expect(data.isBasedOn[0]?.url).toBe('https://a.example/documents/0123456789ab')
})

it('gives a total that the document itself puts right as published and as corrected', () => {
  const place = { table: 'expenditure', column: 'total', document: '0123456789ab' } as const
  const total = figureOf({ text: '2301.43', at: 'L2:3-9' }, '万元', place)
  const figures = [{ at: 'L2:3-9', corrected: '801.58' }]
  const page = {
    district: { slug: 'b', name: '某区' },
    department: { slug: 'c', name: '某局' },
    year: 2030,
    home: '/b/c',
    phases: [{ phase: 'budget', documents: [], totals: { expenditure: total }, audit: { corrections: [{ figures }] } }],
  } as unknown as YearlyPage
  const words = { name: '名', description: '说明', language: 'zh-CN', portal: '某站', unit: '万元' }
  const names = { total: (key: string) => `${key}总计`, correctedTotal: (key: string) => `${key}总计，更正` }
  const { variableMeasured } = yearlyData(SITE, page, { ...words, ...names })
  expect(variableMeasured.map(({ name, value }) => [name, value])).toEqual([
    ['budget总计', '2301.43'],
    ['budget总计，更正', '801.58'],
  ])
})

it('describes a unit’s year under its own address, and each file that it was published in', () => {
  const page = {
    district: { slug: 'b', name: '某区' },
    department: { slug: 'c', name: '某局' },
    year: 2030,
    home: '/b/c/units/benji',
    unit: { name: '某局本级' },
    phases: [
      {
        phase: 'budget',
        totals: {},
        documents: ['a', 'b'].map((letter) => ({ id: letter.repeat(12), title: letter })),
      },
    ],
  } as unknown as YearlyPage
  const words = { name: '名', description: '说明', language: 'zh-CN', portal: '某站', unit: '万元' }
  const data = yearlyData(SITE, page, { ...words, total: (key) => key, correctedTotal: (key) => key })
  expect(data).toMatchObject({ url: 'https://a.example/b/c/units/benji/2030', creator: { name: '某局本级' } })
  expect(data.isBasedOn.map(({ url }) => url)).toEqual([
    'https://a.example/documents/aaaaaaaaaaaa',
    'https://a.example/documents/bbbbbbbbbbbb',
  ])
})
