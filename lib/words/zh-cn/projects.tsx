import type { ReactNode } from 'react'

/** The projects of a year, and one project on its own page. */
export const projectWords = {
  noName: '（原表没有写名称）',
  noNameHere: '（原表没有写名称的项目）',
  indicatorsInAll: (count: number) => `，共 ${count} 个指标`,
  pageTitle: (project: string, department: string, year: number) => `${project}：${department} ${year} 年项目`,
  code: (code: string) => `项目编码 ${code}`,
  spent: (isPlan: boolean, amount: ReactNode, share: string | undefined, marks: ReactNode) => (
    <>
      {isPlan ? '计划' : '实际'}支出
      {amount}
      {share && `，占这个部门项目支出的 ${share}`}
      {marks}。
    </>
  ),
  unitCost: (indicator: string, cost: ReactNode, arithmetic: ReactNode) => (
    <>
      按“{indicator}”算，{cost}：{arithmetic}。这是本站用金额除以目标数量得出的，不是文件里的。
    </>
  ),
  whereFrom: '钱从哪里来',
  fundsCaption: '资金来源（万元）',
  source: '来源',
  amount: '金额',
  funds: {
    generalPublic: '本年拨款：一般公共预算',
    governmentFund: '本年拨款：政府性基金',
    stateCapital: '本年拨款：国有资本经营预算',
    carriedOverGeneralPublic: '上年结转：一般公共预算',
    carriedOverGovernmentFund: '上年结转：政府性基金',
    carriedOverStateCapital: '上年结转：国有资本经营预算',
    fiscalAccount: '财政专户管理资金',
    unitFunds: '单位资金',
  },
  alsoStated: (amount: ReactNode) => <>绩效目标表另写资金总额 {amount} 万元。</>,
  promised: (count: number) => `绩效目标：${count} 个指标`,
  indicatorsCaption: '绩效指标，照原表',
  comesFrom: (document: ReactNode, back: (text: string) => ReactNode) => (
    <>
      来源：{document}。{back('回到这一年的全部项目')}
    </>
  ),
} as const
