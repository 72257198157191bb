import type { ReactNode } from 'react'

/** How what was typed was understood. */
const READINGS = {
  sound: '按拼音读作',
  initials: '按首字母读作',
  begun: '按拼音的开头读作',
  blurred: '按相近的音读作',
  mistyped: '没有这个拼音；按相近的拼法读作',
  everyday: '按文件里的说法查',
  year: '按最新的文件算作',
  otherYears: '没有找到，先列别的年度',
  cut: '拆成这些词来查：',
} as const
const MOST_WORDS = 6

/** The search page. */
export const searchWords = {
  title: '搜索',
  titleOf: (text: string) => `“${text}”的搜索结果`,
  quoted: (text: string) => `“${text}”`,
  oneKind: '一类',
  how: '名称、代码、拼音或首字母、原文的金额；几个词之间空一格，也可以直接问一句话',
  onlyKind: (kind: string) => `只看：${kind}`,
  everywhere: '不限范围',
  results: '各类结果',
  count: (count: string, atLeast: boolean) => `${atLeast ? '超过 ' : ''}${count} 条`,
  amountsInWan: '，金额为万元',
  allOfKind: (kind: string, count: string) => `${kind}：全部 ${count}`,
  onlyTheFirst: (count: number) => `只翻得到前 ${count} 条，请写得更具体些。`,
  yearAndPhase: (year: string, phase: string) => `${year}${phase}`,
  examples: {
    title: '可以这样找',
    kinds: [
      { what: '名称里的词', how: '一个字也行；几个词之间空一格', tries: ['派遣', '房', '热线 2025'] },
      { what: '部门', how: '现名、曾用名、简称或代码', tries: ['政务服务中心', '605'] },
      {
        what: '平常的说法和整句话',
        how: '俗名换成文件里的说法；问句里的“花了多少”不用去掉',
        tries: ['招待费', '公车', '洛龙政务服务中心花了多少'],
      },
      { what: '科目和项目的代码', how: '整个或开头几位', tries: ['2010350', '20805', '30231'] },
      {
        what: '拼音',
        how: '全拼或首字母；打错一两个字母、分不清平翘舌也行',
        tries: ['laowupaiqian', 'lwpq 2025', 'zengwu'],
      },
      {
        what: '金额',
        how: '原文的数，列出每一处；带单位也行',
        tries: ['197.53', '1,500', '1500万'],
      },
    ],
  },
  /** “招待费”按文件里的说法查“公务接待费”. */
  understood: (typed: string, how: keyof typeof READINGS, words: readonly string[]) =>
    `“${typed}”${READINGS[how]}${words
      .slice(0, MOST_WORDS)
      .map((word) => `“${word}”`)
      .join('')}${words.length > MOST_WORDS ? `等 ${words.length} 个词` : ''}`,
  nothing: {
    title: '没有找到',
    onlyAPart: (link: Around, text: string) => <>这次只找了一部分。{link(`在全部范围里找“${text}”`)}</>,
    suggestions: '您是不是要找',
    why: { sound: '读音相同或相近', fewer: '少一个词', similar: '字相近', amount: '原文的数里离它最近' },
    suggested: (why: string, count: string) => `${why}，${count}`,
    coverage: '可以搜什么',
    covered:
      '搜得到：省市区县、部门（现名、曾用名、简称、代码）、年度、专题、术语、功能和经济科目、项目、说明里的数字、绩效指标和指标值、不符之处，以及表和说明里写着的每一个金额（零除外）；导入过原件的，还有文件正文的句子。',
    notCovered: '搜不到：没有导入原件的文件的正文、本站未收录的部门和年度。金额要与原文相等；约数请按原数写。',
    orElse: (home: Around, glossary: Around) => (
      <>
        也可以{home('从首页按区找')}，或查{glossary('术语')}。
      </>
    ),
  },
} as const

type Around = (text: string) => ReactNode
