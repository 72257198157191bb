import type { Prisma } from '@/lib/db/generated/client'

/** A name that a department printed (所印名称), from the first to the last year it did: how a rename stays on record. */
export async function recordPrintedName(
  tx: Prisma.TransactionClient,
  departmentId: number,
  name: string,
  years: { readonly from: number | null; readonly to: number | null },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DepartmentName" ("departmentId", "name", "kind", "fromYear", "toYear")
    VALUES (${departmentId}, ${name}, 'printed', ${years.from}, ${years.to})
    ON CONFLICT ("departmentId", "name", "kind") DO UPDATE SET
      "fromYear" = LEAST("DepartmentName"."fromYear", EXCLUDED."fromYear"),
      "toYear" = GREATEST("DepartmentName"."toYear", EXCLUDED."toYear")`
}
