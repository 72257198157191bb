import type { ReactNode } from 'react'

/** A document as read: its head, its tables, what could not be read, and its text. */
export const documentWords = {
  title: (document: string) => `原文件：${document}`,
  description: (document: string) => `《${document}》逐格读入的全部表格和数字，每一格标明在原文的位置。`,
  here: '原文件',
  asPrinted: '这里逐格列出从这份文件里读到的表格和数字，照原样，不改一格。在别的页面点一个数字，就到它的那一格。',
  facts: { file: '文件', origin: '公开处', fingerprint: '指纹', stored: '收录', text: '原文' },
  file: (name: string, bytes: string, dated: string | undefined) =>
    `${name}（${bytes} 字节）${dated === undefined ? '' : `，落款 ${dated}`}`,
  noOrigin: '没有记下网址',
  textBelowRows: '每一行表格下面是它的原文；',
  wholeText: (parts: number, by: Counted) => `全文 ${parts} ${COUNTED[by]}`,
  notHeld: (hasOrigin: boolean) =>
    `本站不附原件的文字。${
      hasOrigin ? '原件可从上面的公开处取得。' : '原件可按文件名和指纹向公开它的部门索取、核对。'
    }运行本站的人导入原件后，各行原文就显示在这里。`,
  /** Whose it is: `year` leads to the yearly page. */
  whose: (year: ReactNode, scope: string, name: string, version: number, isCurrent: boolean) => (
    <>
      {year}，{scope}文件，文件上的名称是“{name}”，第 {version} 版{isCurrent && '（现行）'}。
    </>
  ),
  replaced: (version: number, link: (text: string) => ReactNode) => <>已被{link(`第 ${version} 版`)}取代。</>,
  publishedWith: (documents: ReactNode) => <>这份公开分成几个文件，另有：{documents}。</>,
  onlyStatement: '文件只有文字说明，没有表格；下面是说明里的数字。',
  tablesRead: (promised: number, read: number, filled: number, others: ReactNode, unpublished: readonly string[]) => (
    <>
      {promised > 0 && `按它的表式应有 ${promised} 张编号的表。`}读到 {read} 张，其中 {filled} 张有数据
      {others}
      {unpublished.length > 0 && `；没有读到${unpublished.join('、')}`}。
    </>
  ),
  tablesWithout: (count: number, state: 'declaredEmpty' | 'empty' | 'missing', tables: ReactNode) => (
    <>
      ；{count} {WITHOUT[state]}（{tables}）
    </>
  ),
  table: (number: number) => `表 ${number}`,
  tableTitled: (number: number, title: string) => `表 ${number}　${title}`,
  /** A table without a number, in a caption that has to differ from its heading. */
  captionAsPrinted: (title: string) => `${title}（照原样）`,
  unit: (unit: string) => `单位：${unit}`,
  states: {
    declaredEmpty: '这张表没有数据，表下有说明。',
    empty: '这张表没有数据，表下没有说明。',
    missing: '目录里有这张表，正文里没有。',
  },
  placeOfTable: (place: ReactNode) => <>　原文{place}</>,
  placeColumn: '原文位置',
  note: (number: number) => `注${number}`,
  readAs: (text: string) => `读作 ${text}`,
  readAsBlank: '读作空白',
  readings: '读法',
  reading: (number: number, cells: number, how: How, certainty: Certainty, because: string | undefined) =>
    `注${number}（${cells} 格）　${HOW[how]}；${CERTAINTY[certainty].word}：${because ?? CERTAINTY[certainty].because}。`,
  issues: '读不准的地方',
  issuesCount: (count: number) => `读不准的地方：${count} 处`,
  issueKinds: {
    unplaced: '没有归处',
    unreadable: '读不清',
    openColumn: '栏目拿不准',
    shiftedRow: '行错位',
    identity: '勾稽不成立',
    encoding: '编码',
  },
  elsewhere: '核对提到的其他地方',
  elsewhereNote: '这些地方是文字或整段表格，没有读成上面的哪一格。',
  admittedHere: '文件在这里写明自己的差错',
  originalLine: '原文：',
  text: {
    title: '原文',
    heading: (document: string) => `${document}：原文`,
    counted: (parts: number, by: Counted) => `共 ${parts} ${COUNTED[by]}，${COUNTED[by]}号照原件。`,
    part: (number: number, by: Counted) => `第 ${number} ${COUNTED[by]}`,
  },
} as const

type Counted = 'line' | 'page' | 'block'
const COUNTED: Record<Counted, string> = { line: '行', page: '页', block: '段' }

const WITHOUT = {
  declaredEmpty: '张没有数据，文件有说明',
  empty: '张没有数据，也没有说明',
  missing: '张列在目录、正文里没有',
}

type How = 'rejoined' | 'shifted' | 'placed' | 'converted'
const HOW: Record<How, string> = {
  rejoined: '断开的字、数拼在一起',
  shifted: '错开的格移回本栏',
  placed: '按勾稽关系归在这一栏',
  converted: '换算成数',
}

type Certainty = 'certain' | 'settled' | 'open'
const CERTAINTY: Record<Certainty, { readonly word: string; readonly because: string }> = {
  certain: { word: '确定', because: '只有这样才成立' },
  settled: { word: '有别的表印证', because: '别的表印证' },
  open: { word: '未定', because: '还有别的可能' },
}
