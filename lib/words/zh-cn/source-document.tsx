import type { ReactNode } from 'react'

/** The document that a yearly page comes from, at its foot. */
export const sourceDocument = {
  document: '文件',
  dated: (day: string) => `，${day}`,
  /** Of the link above it. */
  asRead: (publishedAt: ReactNode | undefined) => (
    <>
      上面是逐格读入后的全文表格
      {publishedAt !== undefined && <>；公开处：{publishedAt}</>}。
    </>
  ),
  original: '原件',
  file: (name: string, bytes: string, version: number) =>
    `${name}（${bytes} 字节）${version > 1 ? `，第 ${version} 版` : ''}`,
  fingerprint: '指纹',
  cite: '引用',
  citation: (cited: string, titles: readonly string[], address: string, fingerprints: readonly string[]) =>
    `${cited}，${titles.map((title) => `《${title}》`).join('')}，明账整理，${address}，文件指纹 ${fingerprints.join('、')}`,
  download: '下载',
  csv: (table: string) => `${table} CSV`,
  downloads: {
    functions: '功能分类',
    economics: '经济分类',
    projects: '项目',
    indicators: '绩效指标',
    claims: '说明中的数字',
  },
  ofAllDepartments: '各表含本站收录的全部部门与年度。',
  /** Where the form is not known there is no number of tables that it should have. */
  promisedTables: (promised: number, listed: number, withData: number) =>
    promised === 0
      ? `读到 ${listed} 张表，其中 ${withData} 张有数据；本站不认识这种表式，不说它缺什么：`
      : `按它的表式应有 ${promised} 张表${listed > promised ? `，另有 ${listed - promised} 张` : ''}；其中 ${withData} 张有数据：`,
  states: {
    filled: '有数据',
    declaredEmpty: '声明无数据',
    empty: '空表，未说明',
    missing: '目录有，正文无',
    unpublished: '文件里没有',
    unread: '没有认出',
  },
  place: (place: string | undefined) => `原文${place}`,
} as const
