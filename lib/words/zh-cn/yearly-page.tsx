import type { ReactNode } from 'react'

/** A department's year. */
export const yearlyPage = {
  /** `scope`: 部门 or 单位. */
  title: (body: string, year: number, scope: string, phases: readonly string[]) =>
    `${body} ${year} 年${scope}${phases.join('与')}`,
  /** The same without the body, which stands beside it. */
  heading: (year: number, scope: string, phase: string) => `${year} 年${scope}${phase}`,
  /** Where the department has the unit's name, or nearly. */
  unit: (name: string) => `${name}（单位）`,
  ofUnit: (department: ReactNode) => (
    <>这里只是其中一个单位的，不含部门的其他单位；{department}里已经有它，两个数不能相加。</>
  ),
  /** As a link after the name of the department. */
  wholeDepartment: (name: string) => `${name}整个部门的`,
  bothPhases: '预算与决算',
  sectionOfPhase: (phase: string, section: string) => `${phase} · ${section}`,
  years: '年度',
  is: (plain: string) => `是${plain}。`,
  notHeld: (year: number, phase: string) => `${year} 年的${phase}还没有收录。`,
  everyFigureIsADoor: '点任何一个数字，就到它在原文件里的那一格。',
  whatIs: (terms: ReactNode) => <>什么是{terms}？</>,
  sections: {
    change: '比上年',
    flow: '钱从哪里来，到哪里去',
    functions: '花在什么事上',
    economics: '具体用在哪',
    projects: (count: number) => `${count} 个项目`,
    threePublic: '“三公”经费',
    operating: '机构运转经费',
    procurement: '采购、车辆与设备',
    execution: '计划与实际',
    performance: '绩效目标',
    audit: '核对',
    source: '来源',
  },
  /** Of a table that is folded. */
  table: (title: string) => `展开表格：${title}`,
  otherProjects: (count: number, amount: string | undefined) =>
    `其余 ${count} 个项目${amount === undefined ? '' : `，共 ${amount} 万元（本站相加）`}`,
  indicators: (count: number) => `展开 ${count} 项绩效指标`,
  bySentences: '据文件说明',
  bySentencesWithRates: '据文件说明；完成率的分母写在下面',
  indicatorsOfAll: (title: string) => `${title}：整个部门的；各项目的在项目页`,
} as const
