import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { ZERO } from '@/lib/budget/money'
import { amountText } from '@/lib/figures/amount'
import { drawnWords, type Drawing } from '@/lib/charts/drawing'
import { toFlow } from '@/lib/charts/flow'
import { toStackedBars } from '@/lib/charts/stacked-bars'
import { toTreemap } from '@/lib/charts/treemap'
import { toYearBars, type YearBar } from '@/lib/charts/year-bars'
import { BODY, wan } from './invented'

/** Every kind of chart, with the cases that are hard to draw: very small, very long, missing, corrected. */
export function ChartSamples() {
  return (
    <>
      <Sample kind="流向图" title="来源与去向不相等时，各画各的" drawing={FLOW} />
      <Sample kind="树图" title="同色为一类，写不下的点一下看" drawing={TREEMAP} />
      <Sample kind="柱形图" title="公布、推算、更正、缺，四样分得开" drawing={YEARS} />
      <Sample kind="柱形图" title="年份多了，在自己的框里滚动" drawing={MANY_YEARS} />
      <Sample kind="柱形图" title="从上年到今年：一步步走过去" drawing={WALK} />
      <ChartFrame title="名称再长也不压住数字" subtitle={SUBTITLE} source={SOURCE}>
        <LiveChart series={BARS} label={BARS_LABEL}>
          <StackedBarsSvg series={BARS} label={BARS_LABEL} />
        </LiveChart>
      </ChartFrame>
    </>
  )
}

const SUBTITLE = `${BODY}，万元，数字均为虚构`
const SOURCE = '来源：无。样例不出自任何文件。'

function Sample({ kind, title, drawing }: { kind: string; title: string; drawing: Drawing }) {
  const label = `${kind}：${title}。${drawnWords(drawing)}`
  return (
    <ChartFrame title={title} subtitle={SUBTITLE} source={SOURCE}>
      <LiveChart series={drawing} label={label}>
        <DrawingSvg drawing={drawing} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}

const item = (name: string, printed: string) => ({ key: name, name, money: wan(printed), label: printed })

const FLOW = toFlow({
  sources: [
    item('一般公共预算财政拨款收入', '620.00'),
    item('使用非财政拨款结余（含专用结余）', '180.00'),
    item('事业收入', '0.50'),
  ],
  uses: [
    item('一般公共服务支出', '700.00'),
    item('灾害防治及应急管理支出', '60.00'),
    item('社会保障和就业支出', '20.10'),
    item('卫生健康支出', '0.02'),
    item('没有的不画', '0.00'),
  ],
  total: { name: '支出总计', label: '780.12' },
})

const TREEMAP = toTreemap([
  {
    key: '1',
    name: '甲类支出',
    items: [item('机关事业单位基本养老保险缴费', '300'), item('奖金', '260'), item('其他', '9')],
  },
  { key: '2', name: '乙类支出', items: [item('办公费', '120'), item('维修（护）费', '60'), item('差旅费', '1')] },
  { key: '3', name: '丙类支出', items: [item('退休费', '70')] },
  { key: '4', name: '丁类支出', items: [item('设备购置', '60')] },
  { key: '5', name: '戊类支出', items: [item('补助', '50')] },
  { key: '6', name: '己类支出', items: [item('预备', '40')] },
])

const year = (name: string, printed: string, more: Partial<YearBar> = {}): YearBar => ({
  key: name,
  name,
  kind: 'published',
  from: ZERO,
  to: wan(printed),
  label: printed,
  ...more,
})
const derived = (name: string, printed: string) => year(name, printed, { kind: 'derived', label: `推算 ${printed}` })
const gap = (name: string) => year(name, '0', { kind: 'absent', label: '未收录' })

const YEARS = toYearBars([
  derived('2021', '3020.78'),
  year('2022', '2980.00'),
  gap('2023'),
  year('2024', '2301.43', { corrected: { money: wan('801.58'), label: '更正 801.58' } }),
  year('2025', '3178.87'),
])

const MANY_YEARS = toYearBars([
  ...['2016', '2017', '2018', '2019'].map((name, i) => year(name, amountText(wan(`${12_000 + i * 900}.50`)))),
  gap('2020'),
  ...['2021', '2022', '2023', '2024', '2025'].map((name, i) => year(name, amountText(wan(`${15_000 - i * 700}.00`)))),
])

const WALK = toYearBars([
  derived('2024 年', '3020.78'),
  { ...year('一般公共预算', '2590.83'), kind: 'change', from: wan('3020.78'), label: '−429.95' },
  { ...year('政府性基金', '4178.87'), kind: 'change', from: wan('2590.83'), label: '+1588.04' },
  year('2025 年', '4178.87'),
])

const part = (key: 'basic' | 'project', printed: string) => ({ part: key, money: wan(printed), label: printed })

const BARS = toStackedBars(
  {
    unit: '万元',
    parts: [
      { key: 'basic', name: '基本支出' },
      { key: 'project', name: '项目支出' },
    ],
  },
  [
    {
      key: '1',
      name: '事业运行',
      label: '717.88　92.16%',
      parts: [part('basic', '220.57'), part('project', '497.31')],
    },
    {
      key: '2',
      name: '其他地方自行试点项目收益专项债券收入安排的支出',
      label: '2988.04　71.50%',
      parts: [part('project', '298.80')],
    },
    { key: '3', name: '住房公积金', label: '0.10　0.00%', parts: [part('basic', '0.10')] },
  ],
)
const BARS_LABEL = `条形图：${BARS.bars.map(({ name, label }) => `${name} ${label}`).join('；')}`
