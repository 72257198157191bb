import { expect, it } from 'vitest'
import { HeardChanges } from './heard-changes'

const listening = (): HeardChanges => {
  const heard = new HeardChanges()
  heard.connected(7)
  return heard
}

it('takes for changed what carries the tag, and nothing else', () => {
  const heard = listening()
  const begun = heard.moment
  heard.changed(8, 'registry')
  expect(heard.isStill(begun, ['registry', 'glossary'])).toBe(false)
  expect(heard.isStill(begun, ['glossary'])).toBe(true)
  expect(heard.isStill(heard.moment, ['registry'])).toBe(true)
})

it('keeps everything over a lost connection in which nothing changed', () => {
  const heard = listening()
  const begun = heard.moment
  heard.changed(8, 'registry')
  heard.connected(8)
  expect(heard.isStill(begun, ['glossary'])).toBe(true)
})

it.each([
  ['was missed while the connection was lost', 9],
  ['was undone with the database put back from a copy', 3],
])('takes everything for changed when a change %s', (_, version) => {
  const heard = listening()
  const begun = heard.moment
  heard.connected(version)
  expect(heard.isStill(begun, ['glossary'])).toBe(false)
  expect(heard.isStill(heard.moment, ['glossary'])).toBe(true)
})

it('takes everything for changed when a version is proved that nobody told of', () => {
  const heard = listening()
  const begun = heard.moment
  heard.proved(7)
  expect(heard.isStill(begun, ['glossary'])).toBe(true)
  heard.proved(8)
  expect(heard.isStill(begun, ['glossary'])).toBe(false)
})

it('takes everything for changed when a version was left out, though the connection then agrees', () => {
  const heard = listening()
  const begun = heard.moment
  // 8 was told of while nobody listened; 9 comes before the new connection has asked where the data stand.
  heard.changed(9, 'registry')
  heard.connected(9)
  expect(heard.isStill(begun, ['glossary'])).toBe(false)
  expect(heard.isStill(heard.moment, ['glossary', 'registry'])).toBe(true)
})
