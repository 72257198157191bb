import type { ReactNode } from 'react'

/** Findings of the audit in a list: on their page, on the first page, on a yearly page. */
export const findingWords = {
  description: '各部门预算、决算里对不上的地方：两个数、两处出处、差多少，以及文件自己承认了什么。',
  lead: (answering: Around) => (
    <>
      公开的文件里对不上的地方，同一个原因的归成一件事，写明根子在哪一处、相差多少、还涉及哪几处；每个数字点开就是原文件的那一格，“差”是本站相减得出的。
      不相符可能另有原因，{answering('怎样回应和更正')}写在下面。
    </>
  ),
  where: '各地各年度有几件',
  count: (isFixed: boolean, count: number) => `${isFixed ? '已改正的' : '符合条件的'} ${count} 件事`,
  answering: '怎样回应和更正',
  notSoManyPages: (back: Around) => <>没有这么多页。{back('回到第一页')}</>,
  nothing: (isFixed: boolean, all: Around) => (
    <>
      {isFixed
        ? '没有符合条件的已改正的事：还没有哪一版文件改掉了其中任何一件。'
        : '没有符合条件的事。这不等于全部相符：缺表、缺数时无法核对，不算相符。'}
      可以放宽条件，或者{all('看全部')}。
    </>
  ),
  meanings: {
    error: '合计不等于各部分相加',
    conflict: '同一件事，两处写的不一样',
    doubt: '看不明白，可能有合理的解释',
    form: '用词、版式不合规范，不影响金额',
    rounding: '四舍五入就能造成的差',
  },
  /** Before and after an amount that is set large. */
  difference: { before: '差 ', after: ' 万元' },
  admitted: '文件自己写明',
  admittedAside: '（文件自己写明）',
  fixed: '已改正',
  originalFile: '原文件',
  ofForm: (documents: number) => `照同一种范本编的 ${documents} 份文件都这样，只列一次。`,
  /** Before a department whose name does not say its district. */
  district: (district: string) => `${district}　`,
  fullName: (district: string, department: string) => `${department.startsWith(district) ? '' : district}${department}`,
  unitOf: (department: string, unit: string, year: number, phase: string) =>
    `${department}　${unit}（单位）${year} 年${phase}`,
  whose: (department: ReactNode, file: ReactNode) => (
    <>
      {department}　{file}
    </>
  ),
  fixedBy: (strong: Around, version: number, later: ReactNode, day: string) => (
    <>
      {strong('已改正')}：第 {version} 版文件有，{later}（{day}收录）不再有。
    </>
  ),
  laterVersion: '后来的一版',
  seeBoth: '看两处数字和出处',
  filter: {
    name: '筛选不符之处',
    weights: '哪一类（后面是符合下面条件的件数）',
    phase: '预算还是决算',
    admitted: '文件自己写明',
    admittedAny: '不论',
    admittedYes: '写明了的',
    admittedNo: '没有写明的',
    now: '现在',
    standing: '尚未更正的',
    fixed: '已改正的',
    byWeight: '先按类别，再按金额',
    bySize: '只按相差的金额',
    rule: '不符合哪条规则',
    anyRule: '全部规则',
  },
  byPlace: {
    caption: '各地、各年度的件数；点数字看那几件。文件公开得越细，能核对的越多，件数多不等于做得差。',
    place: '地方和年度',
    /** Behind a number, for a screen reader. */
    counted: (severity: string, district: string, year: number) => ` 件${severity}，${district} ${year} 年`,
  },
  figures: {
    one: '一处',
    onlyOne: '这一处',
    other: '另一处',
    summed: '各部分相加',
    elsewhere: '按文件别处的话',
    difference: '相差',
    oursLess: '本站计算：一处减另一处',
    corrected: '更正',
    blank: '空白',
    sumOf: (parts: number) => `由 ${parts} 处相加，本站计算`,
    seenIn: (parts: number) => `由 ${parts} 处看出`,
    ours: '本站计算：',
    at: '见于：',
    statement: '文字说明',
    otherTable: '附表',
    /** As the form numbers it. */
    table: (isBudget: boolean, number: number) =>
      isBudget ? `表 ${number}` : `公开${String(number).padStart(2, '0')}表`,
  },
  answers: {
    signal:
      '每一件事只说哪两处数字不一致、相差多少，附两处出处；它是一个信号，不是结论。口径不同、机构调整、印刷错误都可能造成。',
    misread: (strong: Around) => (
      <>
        {strong('读错了：')}
        点数字到原文件的那一格对照。与原件不符的，把这一件事的地址告诉本站的运营者，重新读过以后，读错的就撤回，地址上写明是本站读错。
      </>
    ),
    wrongItself: (strong: Around) => (
      <>
        {strong('文件有错：')}
        公布它的部门换了文件后，新文件成为新的一版，重新核对；不再有的，这一件事注明由哪一版改正，地址不变。
      </>
    ),
    explained: (strong: Around, about: Around) => (
      <>
        {strong('有解释：')}文件自己写明的话，本站与公布的数并排摆出。怎样写明、怎样更正，见{about('更正与报错')}。
      </>
    ),
  },
} as const

type Around = (text: string) => ReactNode
