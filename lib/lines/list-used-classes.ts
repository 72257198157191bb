import type { Database } from '@/lib/db/client'

/** Which of the classes (类) stand in a document that is held, each asked by itself and answered by its first line. */
export async function listUsedClasses(
  db: Database,
  { functions, department, government }: Readonly<Record<'functions' | 'department' | 'government', readonly string[]>>,
) {
  const [used, own, other] = [
    await db.$queryRaw<{ code: string }[]>`
      SELECT sought.code FROM unnest(${functions}::text[]) sought(code) WHERE EXISTS (
        SELECT 1 FROM "FunctionalLine" line
         WHERE line."code" >= sought.code AND line."code" < (sought.code::int + 1)::text
           AND line."level" IN ('class', 'section', 'item') LIMIT 1)`,
    await db.$queryRaw<{ code: string }[]>`
      SELECT sought.code FROM unnest(${department}::text[]) sought(code) WHERE EXISTS (
        SELECT 1 FROM "EconomicLine" line
         WHERE line."departmentCode" >= sought.code AND line."departmentCode" < (sought.code::int + 1)::text LIMIT 1)`,
    await db.$queryRaw<{ code: string }[]>`
      SELECT sought.code FROM unnest(${government}::text[]) sought(code) WHERE EXISTS (
        SELECT 1 FROM "EconomicLine" line
         WHERE line."governmentCode" >= sought.code AND line."governmentCode" < (sought.code::int + 1)::text LIMIT 1)`,
  ]
  return [used, own, other].map((rows) => rows.map(({ code }) => code)) as [string[], string[], string[]]
}
