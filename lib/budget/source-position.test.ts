import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcePosition } from '@/lib/testing/arbitrary-disclosure'
import {
  documentAt,
  formatSourcePosition,
  parseSourcePosition,
  placeWithin,
  sourcePositionSchema,
  spanOfPlaces,
} from './source-position'

describe('a source position', () => {
  it.each([
    ['L262', { kind: 'text', line: 262 }],
    ['L262:14-20', { kind: 'text', line: 262, from: 14, to: 20 }],
    ['L262:14-14', { kind: 'text', line: 262, from: 14, to: 14 }],
    ['L262:0-3', { kind: 'text', line: 262, from: 0, to: 3 }],
    ['L262-L264', { kind: 'text', line: 262, lastLine: 264 }],
    ['P3', { kind: 'page', page: 3 }],
    ['P3:72.0,140.5,131.2,152.0', { kind: 'page', page: 3, box: [72, 140.5, 131.2, 152] }],
    ['S2!C12', { kind: 'sheet', sheet: 2, cell: 'C12' }],
    ['0123456789ab/P3', { kind: 'page', page: 3, document: '0123456789ab' }],
    ['0123456789ab/L262:14-20', { kind: 'text', line: 262, from: 14, to: 20, document: '0123456789ab' }],
    ['T4R10C3', { kind: 'table', table: 4, row: 10, column: 3 }],
  ])('reads %s', (text, position) => {
    expect(parseSourcePosition(text)).toEqual(position)
  })

  it.each([
    '',
    'L',
    'L0',
    'L07',
    'l2',
    ' L2',
    'L2 ',
    'L2\n',
    'L5:7-6',
    'L5-L5',
    'L5-L4',
    'L5:7',
    'P0',
    'P3:1,2,3,4',
    'P3:72.0,140.5,131.2',
    'S2!12',
    'S2!c12',
    'S2!ABCD1',
    'S0!A1',
    'T4R10',
    'T0R1C1',
    'X1',
    '0123456789ab/',
    '0123456789AB/P3',
    '0123456789a/P3',
    '0123456789ab/0123456789ab/P3',
  ])('refuses %j', (text) => {
    expect(parseSourcePosition(text)).toBeUndefined()
    expect(sourcePositionSchema.safeParse(text).success).toBe(false)
  })

  it('is told apart from the document that it names', () => {
    expect([documentAt('0123456789ab/P3'), placeWithin('0123456789ab/P3')]).toEqual(['0123456789ab', 'P3'])
    expect([documentAt('P3'), placeWithin('P3')]).toEqual([undefined, 'P3'])
  })

  it('is written as it was read', () => {
    fc.assert(
      fc.property(sourcePosition, fc.constantFrom('', '0123456789ab/'), (place, document) => {
        const text = `${document}${place}`
        const position = parseSourcePosition(text)
        expect(position && formatSourcePosition(position)).toBe(text)
        expect(sourcePositionSchema.parse(text)).toBe(text)
      }),
    )
  })
})

describe('spanOfPlaces', () => {
  it.each([
    ['L3:1-2', 'L7', 'L3-L7'],
    ['L3-L5', 'L4', 'L3-L5'],
    ['L3', 'L7-L9', 'L3-L9'],
    ['L3:1-2', 'L3:5-6', 'L3'],
    ['0123456789ab/L3', '0123456789ab/L4', '0123456789ab/L3-L4'],
    ['L3', '0123456789ab/L4', 'L3'],
    ['P3:1.0,2.0,3.0,4.0', 'P4', 'P3:1.0,2.0,3.0,4.0'],
  ])('from %s to %s is %s', (first, last, span) => {
    expect(spanOfPlaces(first, last)).toBe(span)
  })
})
