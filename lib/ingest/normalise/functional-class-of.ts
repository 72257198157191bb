import { compared } from './words'

/**
 * The functional class (类) that a line of a balance names: `（七）文化体育旅游与传媒支出` → `207`. Documents number and
 * shorten the names in their own ways, and keep names of before a reform (医疗卫生与计划生育).
 */
export function functionalClassOf(label: string): string | undefined {
  const words = compared(label)
    .replace(/^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/, '')
    .replace(/(?:事务)?(?:支出|的支出)?$/, '')
  return CLASSES.find(({ name }) => name.test(words))?.code
}

const named = (code: string, name: RegExp) => ({ code, name })

const CLASSES = [
  named('201', /^一般公共服务$/),
  named('202', /^外交$/),
  named('203', /^国防$/),
  named('204', /^公共安全$/),
  named('205', /^教育$/),
  named('206', /^科学技术$/),
  named('207', /^文化(?:旅游体育|体育旅游|体育)与传媒$/),
  named('208', /^社会保障和就业$/),
  named('209', /^社会保险基金$/),
  named('210', /^(?:医疗)?卫生(?:健康|与计划生育)?$/),
  named('211', /^节能环保$/),
  named('212', /^城乡社区$/),
  named('213', /^农林水$/),
  named('214', /^交通运输$/),
  named('215', /^资源勘探(?:工业)?(?:信息|电力信息)等$/),
  named('216', /^商业服务业等$/),
  named('217', /^金融$/),
  named('219', /^援助其他地区$/),
  named('220', /^(?:自然资源|国土)海洋气象等$/),
  named('221', /^住房保障$/),
  named('222', /^粮油物资储备$/),
  named('223', /^国有资本经营预算$/),
  named('224', /^灾害防治(?:及|和)应急管理$/),
  named('227', /^预备费$/),
  named('229', /^其他$/),
  named('230', /^转移性$/),
  named('231', /^债务还本$/),
  named('232', /^债务付息$/),
  named('233', /^债务发行费用$/),
  named('234', /^抗疫特别国债安排$/),
]
