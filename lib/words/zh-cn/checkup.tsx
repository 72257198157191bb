import type { ReactNode } from 'react'

const listed = (names: readonly string[]): string => names.join('、')

/** The check-up (体检) of a document by the five heads of the ministry's inspections of disclosure. */
export const checkupWords = {
  name: '公开体检',
  /** Of a unit it says so: its department may have the very name. */
  title: (body: string, year: number, scope: string) => `${body} ${year} 年${scope}公开体检`,
  description: (body: string, year: number) =>
    `${body} ${year} 年公开的预算、决算：及时、完整、细化、准确、可读，各看了什么，看出了什么，什么看不出来。`,
  lead: '按预决算公开检查看的五个方面，逐项写明：看了什么，看出了什么，什么无法核对。不打分，不排名；每一项都可以回到原文核对。',
  officials: '部门和财政部门可以用它在公布以前自查。“可以再看”不等于有错，“无法核对”不等于不合格。',
  ofDistrict: {
    title: (district: string) => `${district}各部门公开体检`,
    description: (district: string) => `${district}各部门最近一份预算或决算，按及时、完整、细化、准确、可读逐项体检。`,
    lead: '各部门最近的一份文件，按部门代码排列。文件的年度、表式、篇幅不同，各部门之间不能比高低。',
    none: '还没有收录这里任何部门的文件。',
    link: '各部门的公开体检',
  },
  link: '公开体检：及时、完整、细化、准确、可读',
  heads: { timely: '及时', complete: '完整', detailed: '细化', accurate: '准确', readable: '可读' },
  /** What each head asks. */
  asks: {
    timely: '批复以后 20 日之内公布了没有？',
    complete: '该有的表和说明都有没有？',
    detailed: '钱列到了该列到的那一级没有？',
    accurate: '数字加不加得起来，前后一致不一致？',
    readable: '读不读得出来，写得清不清楚？',
  },
  /** Of an item, and in short of a head. */
  outcomes: { fine: '没有看出问题', look: '可以再看', unknown: '无法核对' },
  counted: (look: number, unknown: number, fine: number) =>
    [
      look > 0 ? `${look} 项可以再看` : '',
      unknown > 0 ? `${unknown} 项无法核对` : '',
      look === 0 && fine > 0 ? `${fine} 项没有看出问题` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  looked: '看什么',
  found: '看出什么',
  backTo: (page: ReactNode) => <>逐条的数字和出处，见{page}。</>,
  yearPage: '这一年的页面',
  items: {
    published: {
      looked: '批复的日期与公布的日期',
      unknown: (dated: string | undefined) =>
        `文件里没有批复日期，也没有网站上公布的日期，是不是在批复后 20 日之内公布，无从知道。${dated === undefined ? '' : `封面上写的日期是 ${dated}。`}`,
    },
    tables: {
      looked: '这种表式应有的表',
      unknownForm: '认不出是哪一种表式，说不出应有哪些表。',
      all: (all: number, empty: number) => `应有的 ${all} 张都在${empty > 0 ? `，其中 ${empty} 张写明没有数据` : ''}。`,
      some: (all: number, missing: readonly string[], untold: readonly string[], unread: readonly string[]) =>
        [
          `应有 ${all} 张。`,
          missing.length > 0 ? `没有见到：${listed(missing)}。` : '',
          untold.length > 0 ? `空着，也没有写明为什么：${listed(untold)}。` : '',
          unread.length > 0 ? `本站没有认出来，有没有说不准：${listed(unread)}。` : '',
        ].join(''),
    },
    statement: {
      looked: '说明里应写的事：“三公”经费、机构运转（机关运行）经费、政府采购、国有资产',
      names: { threePublic: '“三公”经费', operating: '机构运转经费', procurement: '政府采购', assets: '国有资产' },
      all: '都读到了。',
      some: (absent: readonly string[]) => `没有读到：${listed(absent)}。没有读到不等于没有写，请对着原文看。`,
    },
    reasons: {
      looked: '增减有没有写明原因',
      all: (count: number) => `看了 ${count} 处增减，都写了原因。`,
      some: (without: number, all: number) => `看了 ${all} 处增减，${without} 处没有写原因。`,
      unknown: '没有可看的增减，或者手头没有原文。',
    },
    functions: {
      looked: '支出按功能分类列到“项”',
      fine: '列到了项。',
      short: '有功能分类的表，没有列到项。',
      unknown: '没有读到功能分类的表。',
    },
    economics: {
      looked: '基本支出按经济分类列到“款”',
      fine: '列到了款。',
      short: '有经济分类的表，没有列到款。',
      unknown: '没有读到经济分类的表。',
    },
    threePublic: {
      looked: '“三公”经费分项：出国（境）、购车、用车、接待',
      names: {
        abroad: '因公出国（境）',
        vehiclePurchase: '公务用车购置',
        vehicleRunning: '公务用车运行',
        reception: '公务接待',
      },
      fine: '四项分开列了（没有支出的，格子可以空着）。',
      short: (absent: readonly string[]) => `没有分开列：${listed(absent)}。`,
      unknown: '没有读到“三公”经费表的数。',
    },
    projects: {
      looked: '项目逐个列出，并写明绩效目标',
      fine: (all: number) => `${all} 个项目，每个都有绩效指标。`,
      short: (all: number, without: number) => `${all} 个项目，${without} 个没有读到绩效指标。`,
      unknown: '没有读到逐个列出的项目。',
    },
    checks: {
      looked: '表内、表间、说明与表之间的勾稽关系',
      said: (holds: number, fails: number, unchecked: number) =>
        `${holds + fails + unchecked} 处：${holds} 处相符，${fails} 处不相符（含四舍五入），${unchecked} 处无法核对。`,
      unknown: '没有能核对的关系。',
    },
    findings: {
      looked: '加不起来的、前后不一的',
      none: '没有。',
      some: (errors: number, conflicts: number, doubts: number) =>
        `加不起来 ${errors} 件，前后不一 ${conflicts} 件，待说明 ${doubts} 件。`,
    },
    admitted: {
      looked: '文件自己写明的差错',
      none: '文件没有写明自己有差错。',
      some: (each: readonly string[]) => each.join(' '),
      one: (reason: string, status: string) => `${reason}${status}。`,
    },
    reading: {
      looked: '文字和表格能不能读出来',
      fine: '全部表格都认出来了。',
      some: (tables: number, issues: number) =>
        [tables > 0 ? `${tables} 张表没有认出是哪一张` : '', issues > 0 ? `${issues} 处没有读准或有疑问` : '']
          .filter((part) => part !== '')
          .join('，') + '。可能是排版的缘故，也可能是本站读得不好。',
    },
    wording: {
      looked: '编号、写法、标点等格式',
      none: '没有看出问题。',
      some: (count: number) => `${count} 件可以校对。`,
      unknown: '手头没有原文，只看了表格。',
    },
  },
} as const
