import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionLevel, divisionParent, divisionStem, loadDivisions, parseDivisionCode } from './division'

const divisions = await loadDivisions()
const code = (text: string) => {
  const parsed = parseDivisionCode(text)
  if (parsed === undefined) throw new Error(`not a division code: ${text}`)
  return parsed
}

describe('division codes', () => {
  it.each([
    ['41', '41'],
    ['4103', '4103'],
    [' 410311 ', '410311'],
    ['410300', '4103'],
    ['410000', '41'],
    ['441900', '4419'],
    ['410', undefined],
    ['0103', undefined],
    ['41031', undefined],
    ['4103111', undefined],
    ['洛龙区', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDivisionCode(text)).toBe(expected)
  })

  it('goes up to the province', () => {
    fc.assert(
      fc.property(fc.constantFrom(...divisions.codes()), (any) => {
        expect(parseDivisionCode(any)).toBe(any)
        const parent = divisionParent(any)
        expect(parent === undefined).toBe(divisionLevel(any) === 'province')
        if (parent !== undefined) expect(divisions.nameOf(parent)).toBeDefined()
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDivisionCode(text)))
  })
})

describe('division names', () => {
  it.each([
    ['410311', '河南省 › 洛阳市 › 洛龙区'],
    ['410302', '河南省 › 洛阳市 › 老城区'],
    ['310107', '上海市 › 普陀区'],
    ['500229', '重庆市 › 城口县'],
    ['419001', '河南省 › 济源市'],
    ['659001', '新疆维吾尔自治区 › 石河子市'],
    ['441900', '广东省 › 东莞市'],
    ['41', '河南省'],
    ['410399', '河南省 › 洛阳市 › 410399'],
    ['990101', '99 › 9901 › 990101'],
  ])('names %s', (text, name) => {
    expect(divisions.fullName(code(text))).toBe(name)
  })

  it('gives the steps with their levels', () => {
    expect(divisions.path(code('310107'))).toEqual([
      { code: '31', level: 'province', name: '上海市' },
      { code: '310107', level: 'county', name: '普陀区' },
    ])
  })

  it.each([
    ['洛阳市', '洛阳'],
    ['恩施土家族苗族自治州', '恩施'],
    ['内蒙古自治区', '内蒙古'],
    ['新疆维吾尔自治区', '新疆'],
    ['东乡族自治县', '东乡族'],
    ['三都水族自治县', '三都'],
    ['龙胜各族自治县', '龙胜'],
    ['南县', '南'],
  ])('says the stem of %s', (name, stem) => {
    expect(divisionStem(name)).toBe(stem)
  })

  it('leaves no people’s name in a stem', () => {
    const autonomous = divisions
      .codes()
      .map((each) => divisions.nameOf(each) ?? '')
      .filter((name) => /自治[州县]$/.test(name))
    const left = autonomous.map(divisionStem).filter((stem) => stem.endsWith('族'))
    expect(left).toEqual(['东乡族'])
  })

  it('holds every level of the country', () => {
    const levels = divisions.codes().map(divisionLevel)
    const count = (level: string) => levels.filter((each) => each === level).length
    expect(count('province')).toBe(31)
    expect(count('prefecture')).toBeGreaterThan(333)
    expect(count('county')).toBeGreaterThan(2_840)
    const page = readFileSync(new URL('../../docs/classifications.md', import.meta.url), 'utf8')
    expect(page).toContain(`holds the ${levels.length.toLocaleString('en')} provinces`)
    expect(divisions.codes().every((each) => divisions.nameOf(each)?.trim())).toBe(true)
  })
})
