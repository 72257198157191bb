import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import terms from '@/data/glossary/terms.json'
import { GLOSSARY_SECTIONS, glossaryTermSchema } from './glossary'
import { tableOf } from './tables'

const shipped = z.array(glossaryTermSchema).parse(terms)

describe('the shipped terms', () => {
  it('have an address of their own, and no word means two of them', () => {
    expect(new Set(shipped.map(({ slug }) => slug)).size).toBe(shipped.length)
    const words = shipped.flatMap(({ term, synonyms }) => [term, ...synonyms])
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it('keep the addresses that have been published', () => {
    const now = new Set(shipped.map(({ slug }) => slug))
    expect(PUBLISHED.filter((slug) => !now.has(slug))).toEqual([])
  })

  it('fill every section, and lead on only to terms that are there', () => {
    expect(GLOSSARY_SECTIONS.filter((section) => !shipped.some((term) => term.section === section))).toEqual([])
    const known = new Set(shipped.map(({ slug }) => slug))
    for (const { slug, related } of shipped) {
      expect(related.filter((other) => !known.has(other) || other === slug)).toEqual([])
    }
  })

  it('stand in columns that their tables have', () => {
    const wrong = shipped.flatMap(({ slug, stands }) =>
      stands.flatMap((place) => {
        if (!('table' in place)) return []
        const table = tableOf(place.phase, place.table)
        const known = place.column === undefined || table?.columns.some(({ key }) => key === place.column)
        return table && known ? [] : [`${slug}: ${place.phase} ${place.table} ${place.column ?? ''}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('are explained in two sentences or more, shortly', () => {
    for (const { term, explanation } of shipped) {
      expect(explanation.match(/。/g)?.length, term).toBeGreaterThanOrEqual(2)
      expect(explanation.length, term).toBeLessThan(120)
    }
  })
})

/** An address once given stays: what links to it from elsewhere cannot be told of a change. */
const PUBLISHED = [
  ...['bumen-yusuan', 'bumen-juesuan', 'jiben-zhichu', 'xiangmu-zhichu', 'renyuan-jingfei', 'gongyong-jingfei'],
  ...['qita-yunzhuanlei', 'teding-mubiaolei', 'gongneng-fenlei', 'gongneng-lei', 'jingji-fenlei', 'san-gong'],
  ...['yiban-gonggong-yusuan', 'wanyuan', 'zhichu-zongji', 'shouru-zongji', 'shangnian-jiezhuan', 'hedui'],
  ...['nianzhong-jiezhuan', 'caizheng-bokuan', 'zhengfuxing-jijin', 'guoyou-ziben', 'nianchu-yusuan', 'tuisuan'],
  ...['quannian-yusuan', 'jigou-yunzhuan', 'zhengfu-caigou', 'jixiao-mubiao', 'jixiao-zipin', 'gengzheng'],
]
