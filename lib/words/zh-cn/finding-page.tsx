import type { ReactNode } from 'react'

/** One finding at its own address. */
export const findingPage = {
  title: (department: string, year: number, phase: string, rule: string) =>
    `${department} ${year} 年${phase}的核对发现：${rule}`,
  here: '这一条',
  sections: {
    rule: '应当怎样',
    places: '原文印着什么',
    arithmetic: '算式和容差',
    correction: '文件自己的话',
    reasons: '可能的原因',
    history: '经过',
    cite: '引用',
    answering: '怎样回应和更正',
    others: (count: number) => `同一份文件的其他发现：${count} 条`,
  },
  reasonsAreUsual: '下面是这一类不符常见的解释，不是对这一处的判断。',
  rule: (title: string) => `${title}。`,
  broken: (severity: ReactNode, meaning: string) => (
    <>
      没有成立的，记为“{severity}”：{meaning}。
    </>
  ),
  checked: (holds: number, fails: number, unchecked: number) =>
    `这份文件里，这条规则核对了 ${holds + fails + unchecked} 处：${holds} 处相符，${fails} 处不相符，${unchecked} 处无法核对（不算相符）。`,
  ruleId: (rule: ReactNode, all: Around) => (
    <>
      规则的代号是 {rule}；{all('看这条规则的全部发现')}。
    </>
  ),
  inWan: (arithmetic: ReactNode) => <>{arithmetic} 万元</>,
  comparedWith: (places: ReactNode) => <>与它相比的，见于：{places}</>,
  inPlace: (place: string) => `（${place}）`,
  oursIs: '相加、相减是本站算的，等号左边的每个数是原文的那一格。',
  tolerance: '核对容许多少误差',
  admittedAt: (places: ReactNode) => <>文件在这里写明：{places}</>,
  correctionCaption: '公布的数，和按文件自己的话应当是的数（万元）',
  cell: '哪一格',
  published: '公布',
  corrected: '更正',
  allCorrections: '全部更正',
  history: {
    seen: (day: string, version: number, document: ReactNode) => (
      <>
        {day}：本站核对第 {version} 版文件{document}时记下。
      </>
    ),
    documentTitle: (title: string) => `《${title}》`,
    replaced: (day: string, later: ReactNode, version: number, isFixed: boolean) => (
      <>
        {day}：收录{later}，取代第 {version} 版{isFixed ? '；新的一版不再有这一条。' : '；新的一版还没有核对。'}
      </>
    ),
    current: '这份文件是现行的一版，这一条仍在。',
    addressStays: '这一条的地址不变。后来的文件改正了，就在这里写明是哪一版。',
  },
  cite: {
    name: '引用',
    citation: (document: string, title: string, sentence: string, address: ReactNode, fingerprint: string) => (
      <>
        {document}，《{title}》：{sentence}明账核对，{address}，文件指纹 {fingerprint}
      </>
    ),
    number: '编号',
    inOpenData: (key: ReactNode, csv: ReactNode, json: ReactNode) => (
      <>
        {key}；开放数据里同一条的 key 列是它：{csv}、{json}
      </>
    ),
  },
  allOf: (district: string, year: number, phase: string) => `${district} ${year} 年${phase}的全部发现`,
  excerpts: {
    wholeTable: '看整张表',
    elsewhere: (document: string) => `《${document}》`,
    table: (number: string, title: string) => `${number}　${title}`,
    caption: (parts: readonly string[]) => `${parts.join('　')}（照原样，只列有关的栏）`,
    skipped: (rows: number) => `……中间 ${rows} 行略`,
    blank: '空白',
    original: '原文件',
    prints: (place: ReactNode, text: ReactNode) => (
      <>
        {place}印着“{text}”
      </>
    ),
  },
} as const

type Around = (text: string) => ReactNode
