/**
 * Names of public bodies (部门、单位) as documents print them: how one is told from a title of a table, a heading or a
 * sentence. Chinese names of institutions end in what the institution is (局, 办公室, 中心, 小学).
 */
export function isBodyName(name: string): boolean {
  return name.length <= 60 && name.length >= 3 && ENDS_AS_BODY.test(bare(name)) && !isNoise(name)
}

/** What may stand where a name is expected, though it does not end as bodies do: behind a label, in a document's title. */
export const mayBeName = (name: string): boolean =>
  isBodyName(name) || (name.length >= 2 && name.length <= 60 && !isNoise(name) && !NEVER.test(name))

/** Without the bracket that says which part is meant, or by which name it goes too: 财政局（本级）, 甲局（乙局）. */
export const bare = (name: string): string =>
  name.replace(/[（(][^（）()]{1,30}[）)]$/, '').replace(/(?<=[局委厅办部会院府])(?:本级|本部)$/, '')

const ENDS_AS_BODY = new RegExp(
  `(?:${[
    '[局委办厅院校队所站馆会室处社园场台署庭苑宫]|政府|街道|[镇乡]|苏木|中心|公司|集团|学校|大学|中学|小学|高中|初中|职高|学堂',
    '(?<![内外全局])部|监狱|基地|公园|银行|分行|医院|工委|党委|纪委|政协|人大|联|厂|店|团|中队|专班|报社',
    '领导小组|水库|灌区|林区|保护区|开发区|园区|平台|枢纽|码头|博物院|图书馆|剧院|分局|支行|协会|幼儿园|托儿所',
  ].join('|')})$`,
)

/** A run of digits that long is a number of a file; words of tables and of sentences. */
function isNoise(name: string): boolean {
  return (
    /[，。；：:、…<>\t“”"《》|]|\d{6}|^\d+$|^[^\p{Script=Han}]/u.test(
      name.replace(/^\d{5}(?=\p{Script=Han})/u, '热'),
    ) ||
    LEFT_OPEN.test(name) ||
    /目录|第.部分|年度|年$|表$|说明|名称|科目|合计|总计|附件|单位构成|职责|职能|概况|情况|金额/.test(name)
  )
}

/** The name that a form leaves open: 上海市XX局, 某某中心. */
const LEFT_OPEN = /[XxＸｘ×✕*＊○□_]{2}|某某/

/** In names that are told by their place alone these words speak of tables. */
const NEVER = /预算|决算|收入|支出|收支|绩效|经费|万元|\d/

/** What a label says of the name behind it. */
export interface BodyLabel {
  readonly name: string
  readonly label: 'department' | 'unit' | 'superior' | 'unsure'
}

/** `部门名称：…` on a cover or above a table, without the unit and the year that may follow on the same line. */
export function labelledBodies(line: string): BodyLabel[] {
  const cells = line.split('\t').filter((cell) => cell !== '')
  return cells.flatMap((cell, i) => {
    const [, words = '', title, colon, behind = ''] = LABEL.exec(cell) ?? []
    if (words === '' || (title === undefined && colon === undefined)) return []
    const printed = behind !== '' ? behind : (cells[i + 1] ?? '')
    const [name = ''] = printed.split(BEHIND_A_NAME)
    const own = name.replace(/^[[【(（]?\d{3,9}[\]】)）]?[-_]?/, '')
    return mayBeName(own) && own.length >= 3 ? [{ name: own, label: kindOf(words) }] : []
  })
}

const LABEL =
  /^((?:预算主管|项目主管|主管|编制|填报|公开|预算|申报|填制|报送|制表|部门)?(?:部门|单位)(?:[（(](?:单位|部门)[）)]|\/单位)?)(名称)?(?:[（(](?:公章|盖章|章|全称)[）)])?([:：])?(.*)$/
const BEHIND_A_NAME =
  /[（(]?20\d\d年|[（(]?(?:金额)?单位[:：]|[（(](?:公章|盖章)[）)]|(?:公开|预算|财决|附)\d+[-\d]*表|填报日期|\t/

function kindOf(words: string): BodyLabel['label'] {
  if (words.includes('主管')) return 'superior'
  if (/部门.*单位|单位.*部门/.test(words)) return 'unsure'
  // Who fills in a form is called 单位 in documents of departments, too.
  return words.startsWith('预算单位') ? 'unit' : words.includes('单位') ? 'unsure' : 'department'
}

/** `…概况`, `…主要职能`: headings that carry the body's name. */
export function headedBody(line: string): string | undefined {
  const [, name = '', heading] = HEADING.exec(line) ?? []
  return isBodyName(name) || (heading === '概况' && name.length > 3 && mayBeName(name)) ? name : undefined
}

const HEADING =
  /^(?:第.部分|[一二三四五六七八九十]{1,3}、)?(.{3,60}?)(?:[（(](?:部门|单位)[）)])?(?:部门|单位)?(?:基本)?(概况|主要职[能责]|机构设置|基本情况|职能简介)$/

/** A line that is nothing but a body's name and says of where it is. */
export const lineBody = (line: string): string | undefined =>
  isBodyName(line) && line.length >= 5 && /^(?:中共|中国|共青团)?\p{Script=Han}{1,9}[省市区县旗州盟]/u.test(line)
    ? line
    : undefined
