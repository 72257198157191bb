import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import type { Drawing } from '@/lib/charts/drawing'
import { toFlow } from '@/lib/charts/flow'
import { toTreemap } from '@/lib/charts/treemap'
import { toYearBars } from '@/lib/charts/year-bars'
import { DrawingSvg } from './drawing-svg'

const item = (key: string, money: bigint) => ({ key, name: `名${key}`, money: money as Money, label: `${money}.00` })
const zero = 0n as Money

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  flow: toFlow({
    ...{ sources: [item('1', 70n), item('2', 30n)], uses: [item('3', 99n), item('4', 1n)] },
    total: { name: '总计', label: '100.00' },
  }),
  treemap: toTreemap([
    { key: 'a', name: '甲类', items: [item('1', 70n), item('2', 20n)] },
    { key: 'b', name: '乙类', items: [item('3', 5n)] },
  ]),
  years: toYearBars([
    { key: '2023', name: '2023', kind: 'derived', from: zero, to: 80n as Money, label: '推算 80.00' },
    { key: '2024', name: '2024', kind: 'absent', from: zero, to: zero, label: '未收录' },
    {
      ...{ key: '2025', name: '2025', kind: 'published', from: zero, to: 90n as Money, label: '90.00' },
      corrected: { money: 60n as Money, label: '更正 60.00' },
    },
  ]),
}

describe.each(Object.entries(DRAWINGS))('the server’s drawing of %s', (_, drawing) => {
  const html = renderToStaticMarkup(<DrawingSvg drawing={drawing} label="文字说明" />)

  it('has every mark once, and every label', () => {
    const marks = [...html.matchAll(/data-mark="([^"]*)"/g)].map(([, id]) => id)
    expect(marks.toSorted()).toEqual(drawing.marks.map(({ id }) => id).toSorted())
    for (const { text } of [...drawing.labels, ...(drawing.key ?? [])]) expect(html).toContain(text)
  })

  it('keeps the policy of the pages: no style, no script, and no id that another drawing has as well', () => {
    expect(html).not.toMatch(/ style=| id=|<style|<script/)
  })

  it('is an image with a text alternative, and sets no letters below 12 px', () => {
    expect(html).toContain('role="img" aria-label="文字说明"')
    for (const [, size] of html.matchAll(/font-size="([^"]*)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(12)
    expect(html).not.toContain('NaN')
  })
})
