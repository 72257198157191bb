import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { toStackedBars } from '@/lib/charts/stacked-bars'
import { StackedBarsSvg } from './stacked-bars-svg'

/** A bar of the chart's whole width, with a part of nearly a third of it. */
const drawn = (label: string) => {
  const own = (part: string, money: bigint, text: string) => ({ part, money: money as Money, label: text })
  const parts = [
    { key: 'basic', name: '基本支出' },
    { key: 'project', name: '项目支出' },
  ]
  const bar = { key: '1', name: '甲', label: '', parts: [own('basic', 36n, label), own('project', 64n, '64.00')] }
  return renderToStaticMarkup(<StackedBarsSvg series={toStackedBars({ unit: '万元', parts }, [bar])} label="图" />)
}

describe('the chart of stacked bars', () => {
  it('names a part in the bar only where its whole figure has room on a phone', () => {
    expect(drawn('1.00')).toContain('基本支出 1.00')
    const long = drawn('1635.3248')
    expect(long).not.toContain('基本支出')
    expect(long).toContain('项目支出 64.00')
  })
})
