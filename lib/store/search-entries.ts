import { printedCode } from '@/lib/budget/place'
import { searchGrams } from '@/lib/budget/search-grams'
import type { Prisma } from '@/lib/db/generated/client'

/** What of a stored disclosure can be found by search: its department, its functional items, its projects. */
export async function toSearchEntries(tx: Prisma.TransactionClient, disclosureId: number) {
  // One after the other: a transaction is one connection, and it answers one question at a time.
  const { departmentId, year, phase } = await tx.disclosure.findUniqueOrThrow({ where: { id: disclosureId } })
  const department = await tx.department.findUniqueOrThrow({ where: { id: departmentId } })
  const district = await tx.district.findUniqueOrThrow({ where: { id: department.districtId } })
  const names = await tx.departmentName.findMany({ where: { departmentId }, orderBy: { id: 'asc' } })
  const projects = await tx.project.findMany({ where: { disclosureId }, orderBy: { ordinal: 'asc' } })
  const lines = await tx.functionalLine.findMany({
    where: { disclosureId, scope: 'all', level: { in: ['class', 'section', 'item'] } },
    orderBy: { row: 'asc' },
  })
  const home = `/${district.slug}/${department.slug}`
  const entry = (kind: string, title: string, place: string, words: readonly (string | null)[]) => ({
    ...{ kind, title: [...title].slice(0, LONGEST_TITLE).join(''), year, phase, disclosureId },
    path: `${home}/${year}${place}`,
    grams: searchGrams([title, ...words].join(' ')),
  })
  return [
    {
      ...{ kind: 'department', title: department.name, path: home, year: null, phase: null, disclosureId: null },
      grams: searchGrams(
        [department.name, printedCode(department.code) ?? '', ...names.map(({ name }) => name)].join(' '),
      ),
    },
    ...projects
      .filter((p) => p.name !== '')
      .map((p) => entry('project', p.name, `/projects/${p.code ?? `no-${p.ordinal}`}`, [p.code])),
    ...lines.map((line) => entry('functionalLine', line.name, `#${phase}-function-${line.code}`, [line.code])),
  ]
}

/** A title is part of a unique index, which has room for 2,700 bytes; a name longer than this is a misread table. */
const LONGEST_TITLE = 200
