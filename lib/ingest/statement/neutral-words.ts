/** Words that say how much and of which plan, but not of what (预算、总额、全年…), as a pattern of one of them. */
export const NEUTRAL_WORD =
  '预算|决算|财政|拨款|资金|金额|总额|总计|合计|共计|总数|总量|总(?=预算|决算)|数额|数|额|年初|全年|当年|本年|调整后?|执行|安排|实际|规模'

/** Those that are never a part of a name, as 资金 and 拨款 are. */
export const COUNTING_WORD =
  '预算|决算|总额|总计|合计|共计|总数|总量|数额|数|额|年初|全年|当年|本年|调整后?|执行|安排|实际|规模'

/** Any number of them. */
export const NEUTRAL = `(?:${NEUTRAL_WORD})*`
