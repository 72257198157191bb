import { describe, expect, it } from 'vitest'
import { cellAnchor, sourceLink } from './source-link'

describe('sourceLink', () => {
  it('leads to the cell, whatever kind of place it is', () => {
    expect(sourceLink('0123456789abcdef', 'L262:14-20')).toBe('/documents/0123456789ab#L262-14-20')
    expect(sourceLink('0123456789ab', 'P3:72.0,140.5,131.2,152.0')).toBe(
      '/documents/0123456789ab#P3-72.0-140.5-131.2-152.0',
    )
    expect(sourceLink('0123456789ab', 'ba9876543210/P3')).toBe('/documents/ba9876543210#P3')
    expect(sourceLink('0123456789ab', 'S2!C12')).toBe('/documents/0123456789ab#S2-C12')
  })

  it('leads nowhere from what has no place', () => {
    expect(sourceLink('0123456789ab', undefined)).toBeUndefined()
    expect(sourceLink(undefined, 'L1')).toBeUndefined()
  })

  it('tells neighbouring places apart', () => {
    expect(cellAnchor('L26:2-14')).not.toBe(cellAnchor('L26:21-4'))
    expect(cellAnchor('L2-L4')).not.toBe(cellAnchor('L2:4-4'))
  })
})
