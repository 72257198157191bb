import type { ReactNode } from 'react'

/** One finding at its own address. */
export const findingPage = {
  title: (department: string, year: number, phase: string, rule: string) =>
    `${department} ${year} 年${phase}对不上的一件事：${rule}`,
  here: '这件事',
  sections: {
    rule: '规则',
    places: '原文怎么写',
    arithmetic: '算式和容差',
    correction: '文件自己的话',
    history: '记录',
    cite: '引用',
    answering: '怎样回应和更正',
    documents: (count: number) => `照这种范本编的文件：${count} 份`,
    others: (count: number) => `同一份文件的其他事：${count} 件`,
  },
  withdrawn: '已撤回',
  wasWithdrawn: (day: string) =>
    `${day}，本站撤回了这件事：是本站读错或判断错了，不是文件的问题。文件没有变。地址留着，引用过的人能看到这一句。`,
  draggedAlong: (count: number) => `另有 ${count} 处因此对不上`,
  related: (count: number) => `另有 ${count} 处与此有关`,
  toldOnce: '这是范本的问题，不是某一个部门的问题，所以只说一次。照它编的、本站收录的文件是：',
  rule: (title: string) => `${title}。`,
  broken: (severity: ReactNode, meaning: string) => (
    <>
      不符合这条规则的，归在“{severity}”：{meaning}。
    </>
  ),
  checked: (holds: number, fails: number, unchecked: number) =>
    `这份文件里，这条规则核对了 ${holds + fails + unchecked} 处：${holds} 处相符，${fails} 处不相符，${unchecked} 处无法核对（不算相符）。`,
  ruleId: (rule: ReactNode, all: Around) => (
    <>
      规则的代号是 {rule}；{all('看不符合这条规则的全部事')}。
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
    steps: {
      seen: (day: string, document: ReactNode) => (
        <>
          {day}：本站核对{document}时记下
        </>
      ),
      changed: (day: string) => <>{day}：重新核对，金额或涉及的范围有变</>,
      settled: (day: string) => <>{day}：新的一版文件里不再有</>,
      withdrawn: (day: string) => <>{day}：撤回，是本站读错或判断错了</>,
      returned: (day: string) => <>{day}：重新核对，又有了</>,
    },
    cameTo: (amount: string | undefined, extent: number) =>
      `（${amount === undefined ? '' : `差 ${amount} 万元，`}涉及 ${extent} 处）。`,
    documentTitle: (title: string) => `《${title}》`,
    replaced: (day: string, later: ReactNode, version: number, isFixed: boolean) => (
      <>
        {day}：收录{later}，取代第 {version} 版{isFixed ? '；新的一版不再有这件事。' : '；新的一版还没有核对。'}
      </>
    ),
    current: '这份文件是现行的一版，这件事还在。',
    addressStays: '这件事的地址不变。后来的文件改正了，就在这里写明。',
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
        {key}；开放数据 matters 表里 key 列是它：{csv}、{json}
      </>
    ),
  },
  toleranceOf: {
    noDifference: '这不是差多少的问题，没有容差可用。',
    rounding: '差在四舍五入的范围内：参加计算的每个数容许差它末位的半个单位，加起来够得上这里的差。',
    summed: (figures: number) =>
      `参加计算的每个数容许差它末位的半个单位，${figures} 个数和它们的合计加起来仍够不上这里的差，所以不算尾差。`,
    admitted: '差是按文件自己写明的话算得的，不是四舍五入能造成的。',
    same: '同一个数写在两处应当相同；一处写得粗一些的，只容许那一处末位的半个单位。这里的差超过了它。',
  },
  allOf: (district: string, year: number, phase: string) => `${district} ${year} 年${phase}的全部事项`,
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
        {place}写着“{text}”
      </>
    ),
  },
} as const

type Around = (text: string) => ReactNode
