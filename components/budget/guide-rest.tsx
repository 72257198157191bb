import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import { INDICATOR_KIND_TITLES } from '@/lib/budget/table-rows'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { documentAddress, cellAnchor } from '@/lib/format/source-link'
import type { ExampleName, GuideChange, GuideExcerpt, GuideTargets } from '@/lib/series/guide'
import { Amount } from './amount'
import { ExampleOf, ExampleRows } from './example-rows'

/** What a project promises, on a real one. */
export function ExampleTargets({ targets }: { targets: GuideTargets | undefined }) {
  if (!targets) return <ExampleRows excerpts={[]} />
  return (
    <div className="mt-4 max-w-[52em]">
      <Ledger
        caption={
          <>
            <ExampleOf of={targets.of} />
            的项目“{targets.project}”，
            <Amount figure={targets.amount} /> 万元；几条指标，照原样
          </>
        }
      >
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">种类</th>
            <th scope="col" className="amount">
              目标值
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.targets.map(({ name, kind, target }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{INDICATOR_KIND_TITLES[kind as keyof typeof INDICATOR_KIND_TITLES].replace('指标', '')}</td>
              <td className="amount">
                <Amount figure={target} />
              </td>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}

/** A change told in a sentence, and last year's figure that follows from it. */
export function ExampleChange({ change }: { change: GuideChange | undefined }) {
  if (!change) return <p className="mt-4 text-muted">收录的文件里，还没有能拿来举例的句子。</p>
  const { subject, year, baseYear, direction, amount, change: by, implied, of } = change
  return (
    <p className="prose mt-4 max-w-[42em] border-l-2 border-rule-strong pl-3">
      <span className="block text-sm text-muted">
        <ExampleOf of={of} />
        的文字说明：{subject}
      </span>
      {year} 年 <Amount figure={amount} /> 万元，比 {baseYear} 年{direction === 'up' ? '增加' : '减少'}{' '}
      <Amount figure={by} /> 万元。
      <span className="block">
        <span className="derived">推算</span>
        {baseYear} 年是 <Amount figure={amount} /> {direction === 'up' ? '−' : '+'} <Amount figure={by} /> ={' '}
        <span className="figure">{implied}</span> 万元。文件没有印这个数，本站用到它时总标明是推算的。
      </span>
    </p>
  )
}

/** How plan and execution differ. */
export function PlanAndExecution({ excerpts }: { excerpts: readonly GuideExcerpt[] }) {
  return (
    <>
      <p className="max-w-[42em]">
        预算说打算怎么花，决算说花成了什么样。两份文件的表名、张数、科目的细度都不同，本站从不把它们放在同一条线、同一个合计里。
      </p>
      <div className="mt-4 max-w-[52em]">
        <Ledger caption="预算与决算，逐条对照" wide>
          <thead>
            <tr>
              <th scope="col">比什么</th>
              <th scope="col">部门预算</th>
              <th scope="col">部门决算</th>
            </tr>
          </thead>
          <tbody>
            {DIFFERENCES.map(([what, budget, final]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{budget}</td>
                <td>{final}</td>
              </tr>
            ))}
          </tbody>
        </Ledger>
      </div>
      <p className="mt-4 max-w-[42em]">
        从计划到实际要过三个数：
        <a href="/glossary#nianchu-yusuan">年初预算</a>、<a href="/glossary#quannian-yusuan">全年预算</a>、
        <a href="/glossary#juesuan-shu">决算数</a>
        。同样的花费，除以年初预算叫完成率，除以全年预算叫执行率；年中把预算调低，执行率就会变高。看到百分比，先问分母。
      </p>
      <ExampleRows excerpts={excerpts} />
    </>
  )
}

const DIFFERENCES: readonly (readonly [string, string, string])[] = [
  ['什么时候', '当年年初批复后', '次年，一般在秋天'],
  ['是什么', '计划：打算收多少、花多少', '结果：实际收了多少、花了多少'],
  ['一共几张表', '河南 14 张，各省略有不同', '公开01 至公开09，全国一样'],
  ['支出的科目', '多只印到“项”', '类、款、项三级都印'],
  ['项目', '逐个列出，附绩效目标', '多只有合计，附绩效自评'],
  ['结转的钱', '上年结转列在收入一侧', '年初、年末的结转结余都列'],
  ['能回答', '今年安排办哪些事', '钱花完没有，偏离计划多少，为什么'],
]

/** Reasons why two figures of one year differ, none of which is an error. */
export const WhyDifferent = () => (
  <ul className="max-w-[42em] list-disc space-y-2 pl-6">
    <li>
      <strong>说的不是同一份。</strong>今年预算里“比上年”的上年，通常是上年的年初预算；上年的决算是另一个数。
    </li>
    <li>
      <strong>范围变了。</strong>机构改革、单位划入划出，部门名称没变，里面的单位变了。
    </li>
    <li>
      <strong>
        <a href="/glossary#koujing">口径</a>变了。
      </strong>
      有一年含结转，有一年不含；有一年只算财政拨款。
    </li>
    <li>
      <strong>科目改了。</strong>国家的科目表会修订，同一件事可能换了编码或名称；本站按编码对，名称变了会写明。
    </li>
    <li>
      <strong>文件自己写错了。</strong>文件里承认写错的，本站把
      <a href="/about/corrections">公布的数和更正的数</a>并排放。
    </li>
    <li>
      <strong>都不是。</strong>那就是一条<a href="/findings?rule=against-last-year">不相符</a>
      ，写明两个数、两处出处，等部门说明。
    </li>
  </ul>
)

/** Before any figure is taken from a page: what it is in, and what nothing means. */
export const BeforeQuoting = () => (
  <ul className="max-w-[42em] list-disc space-y-2 pl-6">
    <li>
      <strong>单位。</strong>多数表是<a href="/glossary#wanyuan">万元</a>
      ，有的是元，同一份文件的说明和表也可能不同。本站换成万元显示，原文印的单位在原文件页里。
    </li>
    <li>
      <strong>空白不是零。</strong>
      空白、0.00、写明没有、没有这张表、没有这份文件，是五种不同的“没有”，各有各的显示，见
      <a href="/about#marks">标记的意思</a>。
    </li>
    <li>
      <strong>结转。</strong>总数里有多少是以前的钱，减掉它再比，才是今年新安排的。
    </li>
    <li>
      <strong>部门还是单位。</strong>一个局连同它的中心，与只有中心的那一份，不能比大小，更不能相加。
    </li>
    <li>
      <strong>尾差。</strong>差在最后一位的，多半是四舍五入，见<a href="/about#tolerance">核对容许多少误差</a>。
    </li>
  </ul>
)

/** How to cite a figure so that anyone can go back to its cell. */
export function HowToCite({
  figure,
  of,
  site,
}: {
  figure: Figure | undefined
  of: ExampleName | undefined
  site: string
}) {
  const cell =
    of && figure?.at !== undefined ? `${site}${documentAddress(of.document)}#${cellAnchor(figure.at)}` : undefined
  return (
    <>
      <p className="max-w-[42em]">
        写明六样：部门、年度、预算还是决算、哪张表、哪一行哪一栏、多少和单位。再附两个地址：那一年的页面，和原文的那一格。地址不会变，部门改名以后旧地址会转到新的。
      </p>
      {of && cell !== undefined && (
        <blockquote className="mt-4 max-w-[42em] border-l-2 border-rule-strong pl-3">
          {of.department}，{of.year} 年部门{PHASE_TITLES[of.phase]}，《部门支出预算表》“合计”行“合计”栏：
          <span className="prose">
            <Amount figure={figure} />
          </span>{' '}
          万元。见 <span className="break-all">{`${site}${of.page}`}</span>，原文{' '}
          <span className="break-all">{cell}</span>。
        </blockquote>
      )}
      <p className="mt-4 max-w-[42em]">
        本站自己相加、相除、推算得到的数，引用时请写“据明账计算”，并附算式；文件承认写错、本站并排更正的，两个数都写。不相符是一个信号，不是结论：写出两处、差多少，先问部门，再下判断。
      </p>
    </>
  )
}
