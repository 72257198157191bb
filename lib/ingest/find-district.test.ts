import { expect, it } from 'vitest'
import { loadDivisions } from '@/lib/budget/division'
import { findDistrict } from './find-district'

it.each(['区', '市', ''])('comes to an end with a name that is nothing but the word for a place: %j', async (name) => {
  expect(findDistrict([name], '2025 年部门预算公开', await loadDivisions())).toMatchObject({ found: undefined })
})
