import type { ReactNode } from 'react'

/** The page of the terms. */
export const glossaryWords = {
  title: '术语：预算和决算里的话是什么意思',
  description:
    '部门预算、决算里的官方用语，逐个用平常话说清：是什么，也叫什么，在哪张表的哪一栏，附真实文件里的一个数。',
  heading: '术语',
  lead: (terms: number, guide: (text: string) => ReactNode) => (
    <>
      {terms}{' '}
      个词，按年度页面的次序排。先用平常话说，再写它在文件的哪张表、哪一栏；“例”是最近年度的文件里真实的一格，点数字到原文。整张表怎样读，见
      {guide('怎样读一份预算和决算')}。
    </>
  ),
  termsOf: (section: string) => `${section}的词`,
  alsoCalled: '也叫',
  where: '在哪里',
  example: '例',
  next: '接着看',
  plain: (plain: string) => `${plain}。`,
  exampleAt: (document: ReactNode, place: string, amount: ReactNode) => (
    <>
      {document}
      {place}：{amount}
    </>
  ),
} as const
