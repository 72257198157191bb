import { describe, expect, it } from 'vitest'
import { loadDivisions } from './division'
import { tellingName } from './telling-name'

const divisions = await loadDivisions()

describe('the telling name', () => {
  it.each([
    ['410311', '洛龙区', '洛龙区'],
    ['310107', '普陀区', '上海市普陀区'],
    ['330903', '普陀区', '舟山市普陀区'],
    ['320302', '鼓楼区', '徐州市鼓楼区'],
    ['32', '江苏省', '江苏省'],
    ['410399', '某某区', '某某区'],
  ])('tells %s %s from others of its name as %s', (code, name, told) => {
    expect(tellingName({ code, name })).toBe(told)
  })

  it('is that of one division alone', () => {
    const governing = divisions.codes().filter((each) => divisions.path(each).some((step) => step.code === each))
    const names = governing.map((code) => tellingName({ code, name: divisions.nameOf(code) ?? code }))
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})
