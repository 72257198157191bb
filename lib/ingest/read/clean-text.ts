/**
 * Characters that stand for others, put right one for one, so that offsets stay those of the physical line:
 * - Kangxi radicals and the like, which some PDF fonts yield in place of the characters they look like (⽀ for 支).
 *   Only these: normalising the whole text would turn full-width punctuation into half-width.
 * - control and invisible characters become a space. Leaving them out could join two numbers into a third; a space
 *   inside a number is seen and rejoined with a note.
 */
export function cleanText(text: string): string {
  return text
    .replace(RADICALS, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))
    .replace(INVISIBLE, ' ')
}

const RADICALS = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g

const INVISIBLE =
  /[\0-\b\v\f\r\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/g

/** The radicals supplement has no compatibility mapping in Unicode; these look like a whole character of today. */
const SUPPLEMENT = new Map(
  Object.entries({
    '⺁': '厂',
    '⺎': '兀',
    '⺒': '巳',
    '⺓': '幺',
    '⺗': '小',
    '⺙': '攵',
    '⺛': '旡',
    '⺝': '月',
    '⺟': '母',
    '⺠': '民',
    '⺢': '氺',
    '⺣': '灬',
    '⺦': '丬',
    '⺩': '王',
    '⺪': '疋',
    '⺫': '目',
    '⺬': '示',
    '⺮': '竹',
    '⺯': '糹',
    '⺱': '网',
    '⺶': '羊',
    '⺷': '羊',
    '⺸': '羊',
    '⺹': '老',
    '⺻': '聿',
    '⺼': '月',
    '⺽': '臼',
    '⻁': '虎',
    '⻃': '西',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻇': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻑': '長',
    '⻒': '长',
    '⻓': '长',
    '⻔': '门',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻞': '食',
    '⻟': '食',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻪': '黾',
    '⻫': '斉',
    '⻬': '齐',
    '⻭': '歯',
    '⻮': '齿',
    '⻯': '竜',
    '⻰': '龙',
    '⻱': '亀',
    '⻲': '亀',
    '⻳': '龟',
  }),
)
