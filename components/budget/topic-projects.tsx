import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
import type { MatchReason } from '@/lib/budget/match-topic'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { marksOf } from '@/lib/series/dress-figures'
import { againstCap, type TopicCount } from '@/lib/series/topic-costs'
import { BOUND_WORDS, type TopicRow } from '@/lib/series/topic-rows'
import { Amount } from './amount'
import { Marks } from './marks'
import { projectAddress } from './project-table'

interface TopicProjectsProps {
  readonly caption: string
  readonly phase: Phase
  readonly rows: readonly TopicRow[]
}

/** Projects of one phase: the money, how much it is to buy, what one costs, each a door; below it the arithmetic and why it is here. */
export function TopicProjects({ caption, phase, rows }: TopicProjectsProps) {
  const quantities = new Set(rows.flatMap(({ count }) => (count ? [count.quantity] : [])))
  const [only] = quantities.size === 1 ? quantities : []
  return (
    <div className="topic-table">
      <Ledger caption={caption}>
        <thead>
          <tr>
            <th scope="col">{PHASE_TITLES[phase]}里的项目</th>
            <th scope="col" className="amount">
              金额
              <br />
              万元
            </th>
            <th scope="col" className="amount">
              {only?.title ?? '数量'}
            </th>
            <th scope="col" className="amount">
              {only ? `一${only.per}${only.monthly ? '一个月' : ''}` : '单价'}
              <br />元
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={`${row.of.home}/${row.of.year}/${row.of.phase}/${row.project.ordinal}`}>
              <ProjectRow row={row} sayPer={only === undefined} />
            </Fragment>
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}

function ProjectRow({ row: { of, project, count }, sayPer }: { row: TopicRow; sayPer: boolean }) {
  const year = `${of.home}/${of.year}`
  return (
    <>
      <tr className="topic-row">
        <th scope="row">
          <a href={year} className="mr-2 inline-block py-0.5 sm:block">
            {of.district.name} {of.year} 年
          </a>
          <a href={projectAddress(year, project)} className="inline-block py-0.5">
            {project.name || '（原表没有印名称的项目）'}
          </a>
          <Marks marks={marksOf([project.total])} page={year} />
        </th>
        <td className="amount">
          {project.total?.money === undefined ? (
            <span className="text-sm text-muted">没有印</span>
          ) : (
            <Amount figure={project.total} />
          )}
        </td>
        <td className="amount">
          {count?.indicators.map((indicator, i) => (
            <span key={indicator.target?.at ?? i} className="block">
              <Amount figure={indicator.target} />
            </span>
          ))}
        </td>
        <td className="amount">
          {count?.cost && <Cost count={count} cost={count.cost} sayPer={sayPer} />}
          {!count?.cost && <Printed caps={project.caps} />}
        </td>
      </tr>
      <tr className="topic-note">
        <td colSpan={4}>
          <Account count={count} project={project} department={of.department.name} />
        </td>
      </tr>
    </>
  )
}

/** What the document itself says one costs, where nothing can be worked out. */
const Printed = ({ caps }: Pick<TopicRow['project'], 'caps'>) =>
  caps.map(({ name, target }) => (
    <span key={target?.at ?? name} className="block">
      <Amount figure={target} />
      <span className="block text-sm text-muted">文件写的</span>
    </span>
  ))

interface CostProps {
  readonly count: TopicCount
  readonly cost: NonNullable<TopicCount['cost']>
  /** Where no head of the column says it. */
  readonly sayPer: boolean
}

const Cost = ({ count: { quantity }, cost: { money, bound }, sayPer }: CostProps) => (
  <span className="figure">
    <span className="derived">推算</span>
    {bound !== 'exact' && <span className="text-sm">{BOUND_WORDS[bound]}</span>}
    {amountText(money, '元')}
    {sayPer && (
      <span className="block text-sm text-muted">
        每{quantity.per}
        {quantity.monthly && '每月'}
      </span>
    )}
  </span>
)

interface AccountProps {
  readonly count: TopicCount | undefined
  readonly project: TopicRow['project']
  readonly department: string
}

/** How it was worked out, the document's own cap, and by which word it is here. */
function Account({ count, project, department }: AccountProps) {
  const { unitName, mixed, near, carriedOver, caps, why } = project
  return (
    <>
      {count?.cost && (
        <span className="mr-3 inline-block">
          算法：<span className="whitespace-normal">{count.cost.arithmetic}</span>。
        </span>
      )}
      {!near && !count?.cost && <span className="mr-3">{WITHOUT[count?.without ?? 'none']}。</span>}
      {caps.map((cap) => (
        <span key={cap.target?.at ?? cap.name} className="mr-3">
          指标“{cap.name}”写的是 <Amount figure={cap.target} />
          {count && verdictText(againstCap(count.cost, count.quantity, cap))}。
        </span>
      ))}
      {mixed && <span className="mr-3">名称里不止这一件事，金额合在一起，分不开。</span>}
      {carriedOver && <span className="mr-3">金额里有上年结转。</span>}
      <span>
        {near ? '相近之处' : '算进来的理由'}：{whyText(why)}。
      </span>
      {unitName && !unitName.endsWith(department) && <span className="ml-3">单位：{unitName}。</span>}
    </>
  )
}

const WITHOUT = {
  none: '没有写能算单价的数量',
  several: '一个金额买几样东西，算不出单价',
  noAmount: '文件没有印金额，算不出单价',
  noNumber: '写的数量不是一个整数，算不出单价',
} as const

function verdictText(verdict: ReturnType<typeof againstCap>): string {
  if (!verdict) return ''
  const { relation, difference } = verdict
  if (relation === 'equal') return '，与推算相等'
  return relation === 'below' ? `，推算比它低 ${difference} 元` : `，推算比它高 ${difference} 元`
}

/** The first place says it; the others are counted. */
function whyText(why: readonly MatchReason[]): string {
  const [first] = why
  if (!first) return ''
  const where = first.in === 'name' ? '项目名称里有' : `指标“${first.text}”里有`
  return `${where}“${first.word}”${why.length > 1 ? `，另有 ${why.length - 1} 处` : ''}`
}
