import type { ReactNode } from 'react'
import { Amount } from '@/components/figures/amount'
import { AuditSummary } from '@/components/findings/audit-summary'
import { GlossaryTerm } from '@/components/figures/glossary-term'
import { Marks } from '@/components/figures/marks'
import { OperatingTable } from '@/components/yearly/operating-table'
import { SourceDocument } from '@/components/yearly/source-document'
import { StatedTable } from '@/components/figures/stated-table'
import { ThreePublicTable } from '@/components/yearly/three-public-table'
import { UnitSwitch } from '@/components/figures/unit-switch'
import { YearSwitch } from '@/components/yearly/year-switch'
import { FigureTable } from '@/components/figures/figure-table'
import { SEVERITIES } from '@/lib/budget/finding'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import { BODY, DOCUMENT, figure, GLOSSARY, mark } from './invented'

const AMOUNTS = [
  { name: '公布数，点开看出处', figure: figure('4178.87') },
  { name: '五位起分节', figure: figure('1234567.80', { shown: '1,234,567.80' }) },
  { name: '零', figure: figure('0.00') },
  { name: '原表空白', figure: figure('') },
  { name: '原表没有这一列', figure: undefined },
  { name: '文件自己写明有误', figure: figure('2301.43', { corrected: '801.58' }) },
  { name: '原文要先订正才能读', figure: figure('12.5O', { money: undefined, shown: undefined }) },
]

const SAMPLES: readonly { readonly name: ReactNode; readonly shown: ReactNode; readonly className?: string }[] = [
  ...AMOUNTS.map(({ name, figure: each }) => ({ name, shown: <Amount figure={each} /> })),
  ...SEVERITIES.map((severity) => ({
    name: (
      <>
        不符之处的记号
        <Marks marks={[mark(severity)]} />
      </>
    ),
    shown: <Amount figure={figure('1.00')} />,
  })),
  {
    name: (
      <>
        合计行 <span className="derived">推算</span>
      </>
    ),
    shown: <span className="figure">1,236,000.00</span>,
    className: 'sum',
  },
]

/** What stands in one figure, one term, one mark. */
export function FigureSamples() {
  return (
    <>
      <FigureTable
        caption="一个数的几种样子（万元）"
        heads={null}
        columns={[
          { key: 'name', head: null, holds: 'name', cell: ({ name }) => name },
          { key: 'figure', head: null, holds: 'figure', cell: ({ shown }) => shown },
        ]}
        rows={SAMPLES}
        rowKey={(_, i) => i}
        row={({ className }) => ({ className })}
      />
      <p className="prose mt-6 max-w-[40em]">
        句子里的数：{BODY}计划支出 <Amount figure={figure('778.96')} /> 万元，分
        <GlossaryTerm glossary={GLOSSARY} term="基本支出" where="sample" />和
        <GlossaryTerm glossary={GLOSSARY} term="项目支出" where="sample" />
        （带虚线的词点一下有解释）。
      </p>
      <div className="mt-4 flex flex-wrap gap-6">
        <UnitSwitch address="/styleguide" unit="wan" />
        <YearSwitch
          department="/styleguide"
          year={2025}
          held={[
            { year: 2024, phase: 'final' },
            { year: 2025, phase: 'budget' },
          ]}
        />
      </div>
    </>
  )
}

/** Tables of a yearly page, each with what is missing in it. */
export function TableSamples() {
  return (
    <div className="space-y-8">
      <ThreePublicTable
        title="样例表：“三公”经费"
        show={SHOW_WAN}
        lines={[
          {
            basis: 'initial',
            figures: {
              total: figure('1.50', { marks: [mark('conflict')] }),
              abroad: figure(''),
              vehiclePurchase: figure('0.00'),
              vehicleRunning: figure('1.50'),
              reception: figure(''),
            },
          },
        ]}
      />
      <OperatingTable
        title="样例表：机构运转经费"
        show={SHOW_WAN}
        lines={[
          { row: 1, level: 'total', code: null, name: '合计', figures: { total: figure('12.00') } },
          { row: 2, level: 'item', code: '30201', name: '办公费', figures: { total: figure('8.00') } },
          { row: 3, level: 'item', code: '30228', name: '工会经费', figures: { total: figure('4.00') } },
        ]}
      />
      <StatedTable
        caption="样例表：说明里的数字"
        show={SHOW_WAN}
        year={2025}
        lines={[
          {
            key: 'a',
            name: '货物采购',
            path: [],
            amounts: { initial: figure('20.00') },
            count: undefined,
            countUnit: null,
            rate: undefined,
            rateOf: null,
            year: 2025,
          },
          {
            key: 'b',
            name: '办公用车',
            path: [],
            amounts: {},
            count: figure('2', { shown: undefined }),
            countUnit: '辆',
            rate: undefined,
            rateOf: null,
            year: 2024,
          },
        ]}
      />
    </div>
  )
}

/** What was checked, and where it all comes from. */
export function EvidenceSamples() {
  return (
    <>
      <AuditSummary
        document={DOCUMENT}
        proof="/styleguide"
        audit={{
          ledger: [
            { rule: 'sample-holds', title: '样例：各项相加等于合计', holds: 12, fails: 1, unchecked: 2 },
            { rule: 'sample-second', title: '样例：两张表的总计相同', holds: 3, fails: 0, unchecked: 0 },
          ],
          matters: SEVERITIES.map((severity, i) => ({
            key: `sample-${severity}`,
            severity,
            toldTo: 'readers',
            admitted: i === 0,
            headline: `样例：${BODY}的合计写 100.00 万元，各项相加是 ${99 - i}.00 万元；另有 1 处因此对不上。`,
            findings: ['one', 'other'].map((nth) => ({
              key: `sample-${severity}-${nth}`,
              places: ['L12:3-9', 'L40:3-9'],
              sentence: `样例：合计写 100.00 万元，各项相加是 ${99 - i}.00 万元。`,
            })),
          })),
          corrections: [
            {
              key: 'sample-correction',
              reason: '样例：文件自己写明某项多印了一位。',
              places: ['L80'],
              reported: '2030-03-01',
              status: 'unanswered',
              answered: null,
              figures: [
                {
                  label: '支出总计',
                  root: true,
                  published: '2301.43',
                  corrected: '801.58',
                  arithmetic: '2301.43 − 1499.85 = 801.58',
                },
              ],
            },
          ],
        }}
      />
      <SourceDocument
        citation={`${BODY} 2025 年预算`}
        version={1}
        documents={[
          {
            id: DOCUMENT,
            title: `2025 年${BODY}部门预算公开`,
            fileName: 'sample.txt',
            bytes: 12_345,
            sha256: DOCUMENT.padEnd(64, '0'),
            dated: '2025-02-14',
            origin: 'https://example.org/sample',
          },
        ]}
        tables={[
          { key: 'balance', number: 1, officialTitle: '样例表一', state: 'filled', at: 'L12-L40' },
          { key: 'income', number: 2, officialTitle: '样例表二', state: 'declaredEmpty', at: 'L41' },
          { key: 'expenditure', number: 3, officialTitle: '样例表三', state: 'missing', at: null },
        ]}
      />
    </>
  )
}
