import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { placesInWords, together } from '@/lib/audit/together'

/** Money of nothing is not “主要用于” anything. ONE finding for all of a document. */
export const purposesWithoutMoney: JudgingRule = {
  id: 'purposes-without-money',
  title: '没有安排金额的，不写主要用途',
  severity: 'form',
  toldTo: 'form',
  presumes: '有原文；金额后面紧接着写“主要用于”。',
  example: '第 30 行金额是 0，仍写主要用于什么。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const told = [...prose.text.matchAll(PURPOSE)]
    if (told.length === 0) return
    const found = told
      .filter(({ 1: amount = '' }) => Number(amount) === 0)
      .map(({ 0: whole, index }) => ({
        name: prose.name(index),
        place: prose.place(index, index + whole.length, whole.replace(/[，,]/g, '')),
      }))
    if (found.length === 0) yield { outcome: 'holds', subject: '全文' }
    else
      yield {
        ...{ outcome: 'fails', subject: '全文', place: 'purposes' },
        ...together(found.map(({ place }) => place)),
        sentence: `${placesInWords(found.map(({ name }) => name))}金额是 0，仍写主要用于什么。`,
      }
  },
}

const PURPOSE = /(?<![\d.])(\d+(?:\.\d+)?)万?元[，,]主要用于/g
