import { compared } from './words'

/** Whether a note under a table says why it has no rows: 故此表无数据, 空表列示, 注：本部门无相关收支项目. */
export const saysEmpty = (note: string): boolean => EMPTY.test(compared(note))

const EMPTY =
  /无数据|表为空|为空表|空表列示|^\(?(?:(?:备?注|说明):?)?(?:.{0,6}(?:部门|单位)(?:20\d\d年度?)?|本表)?无|没有[^。]{0,40}(?:收入|支出|安排)/
