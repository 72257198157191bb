import type { ReactNode } from 'react'

/** A department's year. */
export const yearlyPage = {
  title: (department: string, year: number, phases: readonly string[]) =>
    `${department} ${year} 年部门${phases.join('与')}`,
  /** The same without the department, which stands beside it. */
  heading: (year: number, phase: string) => `${year} 年部门${phase}`,
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
    economics: '花成了什么',
    projects: (count: number) => `${count} 个项目`,
    threePublic: '“三公”经费',
    operating: '机构运转经费',
    procurement: '采购、车辆与设备',
    execution: '计划与实际',
    performance: '绩效目标',
    audit: '核对',
    source: '来源',
  },
  bySentences: '据文件说明',
  bySentencesWithRates: '据文件说明；完成率的分母写在下面',
  indicatorsOfAll: (title: string) => `${title}：整个部门的；各项目的在项目页`,
} as const
