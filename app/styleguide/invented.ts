import type { Figure, Mark } from '@/lib/budget/figure'
import { moneyOf, printedInWan, type Money } from '@/lib/budget/money'
import type { Glossary } from '@/components/figures/glossary-term'

/** Bodies and figures of the parts' show. Nothing here is of any real body. */
export const BODY = '测试区·虚构单位'
export const DOCUMENT = '0123456789ab'

export const wan = (printed: string): Money => moneyOf(printed, '万元') ?? (0n as Money)

export function figure(printed: string, more: Partial<Figure> = {}): Figure {
  const money = moneyOf(printed, '万元')
  return {
    printed,
    wan: printedInWan(printed, '万元'),
    money,
    table: 'expenditure',
    row: 1,
    column: 'total',
    at: 'L12:3-9',
    document: DOCUMENT,
    resolved: undefined,
    ...(money !== undefined && { shown: printed }),
    ...more,
  }
}

export const mark = (severity: Mark['severity'], key = `sample-${severity}`): Mark => ({ key, severity })

export const GLOSSARY: Glossary = [
  {
    slug: 'sample-basic',
    term: '基本支出',
    plain: '让单位运转起来的钱',
    synonyms: [],
    explanation: '样例：这里是一段用自己的话写的解释，点一下就出现，再点一下就收起。',
  },
  {
    slug: 'sample-project',
    term: '项目支出',
    plain: '办一件件事情的钱',
    synonyms: [],
    explanation: '样例：为完成特定任务另列的支出。',
  },
]
