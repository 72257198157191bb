import type { JudgingRule } from '@/lib/audit/rule'

/** Where the reader itself saw that a row or a table does not add up, the ledger says so: nothing that rests on it counts as checked. */
export const asRead: JudgingRule = {
  id: 'as-read',
  title: '读表时没有看出加不起来的行',
  severity: 'doubt',
  presumes: '只记读表时看出的不符，不下结论；能核对的由别的规则核对。',
  example: saying('这一行各栏相加与其合计不符'),
  *judge({ disclosure: { issues = [] } }) {
    for (const { kind, at, message } of issues)
      if (kind === 'identity')
        yield {
          ...{ outcome: 'unchecked', subject: '读表时看出的不符' },
          left: { text: '', ...(at !== undefined && { at }) },
          note: saying(message),
        }
  },
}

function saying(message: string): string {
  return `${message}，要对照原文看。`
}
