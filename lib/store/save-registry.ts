import { bodyKey, type Department, type District, type Unit } from '@/lib/budget/place'
import { divisionLevel, loadDivisions, parseDivisionCode, type Divisions } from '@/lib/budget/division'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { recordPrintedName } from './record-name'

/** Brings the database's districts, departments and units up to the registry, in one transaction; nothing is ever removed. */
export async function saveRegistry(db: Database, districts: readonly District[]): Promise<void> {
  const divisions = await loadDivisions()
  await db.$transaction(
    async (tx) => {
      // Two loads at once wait for each other.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('registry', 0))`
      for (const district of districts) {
        const districtId = await saveDistrict(tx, district, divisions)
        for (const slug of district.formerSlugs) await saveAlias(tx, { districtId, departmentId: null, slug })
        for (const department of district.departments) await saveDepartment(tx, districtId, department)
        for (const department of district.departments) await saveLineage(tx, districtId, department)
      }
    },
    { timeout: 120_000, maxWait: 30_000 },
  )
}

type Transaction = Prisma.TransactionClient

/** The district and the governments above it, without the levels that govern nothing. */
async function saveDistrict(tx: Transaction, district: District, divisions: Divisions): Promise<number> {
  const code = parseDivisionCode(district.code)
  if (code === undefined) throw new Error(`the registry holds ${district.code}, which is no division code`)
  let parentId: number | null = null
  for (const { code: above, level, name } of divisions.path(code)) {
    if (above === code) continue
    const data = { name: name ?? above, level, parentId }
    const row: { id: number } = await tx.district.upsert({
      where: { code: above },
      create: { code: above, ...data },
      update: data,
    })
    parentId = row.id
  }
  const departmentCount = district.departmentCount ?? null
  const data = { name: district.name, slug: district.slug, level: divisionLevel(code), parentId, departmentCount }
  return (await tx.district.upsert({ where: { code }, create: { code, ...data }, update: data })).id
}

async function saveDepartment(tx: Transaction, districtId: number, department: Department): Promise<void> {
  const { slug, name } = department
  const duties = department.duties ?? null
  const code = bodyKey(department)
  // A code that has become known takes the place of the stand-in; the department and its address stay.
  if (code === department.code) {
    const known = await tx.department.findUnique({ where: { districtId_code: { districtId, code } } })
    const standIn = bodyKey({ slug })
    if (!known) await tx.department.updateMany({ where: { districtId, code: standIn }, data: { code } })
  }
  const { id } = await tx.department.upsert({
    where: { districtId_code: { districtId, code } },
    create: { districtId, code, slug, name, duties },
    update: { slug, name, duties },
  })
  for (const { name, kind, from, to } of department.names) {
    if (kind === 'printed') {
      await recordPrintedName(tx, id, name, { from: from ?? null, to: to ?? null })
      continue
    }
    const years = { fromYear: from ?? null, toYear: to ?? null }
    await tx.departmentName.upsert({
      where: { departmentId_name_kind: { departmentId: id, name, kind } },
      create: { departmentId: id, name, kind, ...years },
      update: years,
    })
  }
  for (const unit of department.units) await saveUnit(tx, id, unit)
  for (const former of department.formerSlugs) await saveAlias(tx, { districtId, departmentId: id, slug: former })
}

async function saveUnit(tx: Transaction, departmentId: number, unit: Unit): Promise<void> {
  const code = bodyKey(unit)
  const slug = unit.slug ?? null
  if (code === unit.code && slug !== null) {
    const known = await tx.unit.findUnique({ where: { departmentId_code: { departmentId, code } } })
    const standIn = bodyKey({ slug })
    if (!known) await tx.unit.updateMany({ where: { departmentId, code: standIn }, data: { code } })
  }
  await tx.unit.upsert({
    where: { departmentId_code: { departmentId, code } },
    create: { departmentId, code, slug, name: unit.name },
    update: { slug, name: unit.name },
  })
}

async function saveLineage(tx: Transaction, districtId: number, department: Department): Promise<void> {
  for (const { kind, from, date, basis } of department.lineage) {
    const [successor, predecessor] = await Promise.all(
      [bodyKey(department), from].map((code) =>
        tx.department.findUniqueOrThrow({ where: { districtId_code: { districtId, code } } }),
      ),
    )
    if (!successor || !predecessor) continue
    const key = { kind, predecessorId: predecessor.id, successorId: successor.id }
    await tx.departmentLineage.upsert({
      where: { kind_predecessorId_successorId: key },
      create: { ...key, date, basis },
      update: { date, basis },
    })
  }
}

async function saveAlias(
  tx: Transaction,
  alias: { districtId: number; departmentId: number | null; slug: string },
): Promise<void> {
  const { districtId, slug, departmentId } = alias
  await tx.slugAlias.upsert({
    where: { districtId_slug: { districtId, slug } },
    create: alias,
    update: { departmentId },
  })
}
