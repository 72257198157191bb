import pg from 'pg'

/** How large a database to make: the product of the three, twice (budget and final accounts), is the number of disclosures. */
export interface GeneratedSize {
  readonly districts: number
  readonly departmentsEach: number
  readonly years: number
}

export const disclosuresIn = ({ districts, departmentsEach, years }: GeneratedSize): number =>
  districts * departmentsEach * years * 2

/** An address that every generated database has. */
export const generatedAddress = { district: 'ceshi-1', department: 'bumen-901', year: 2020 } as const
/** A search that some of the projects answer, the more the larger the database. */
export const generatedWord = '甲乙'
/** A functional code that few disclosures have. */
export const generatedRareFunction = '2299999'
/** A search that one department answers, however large the database. */
export const generatedRareWord = '稀有'

/**
 * Fills an empty, migrated database with invented disclosures, made inside it, and lets the planner count them. Of the
 * lines each disclosure has fewer than a real one; their number changes nothing about how a page finds its own.
 */
export async function fillWithGenerated(url: string, size: GeneratedSize): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of [
      ...registryOf(size),
      ...documents,
      ...lines,
      ...topics,
      searchEntries,
      searchFigures,
      searchSounds,
    ])
      await client.query(statement)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

const registryOf = ({ districts, departmentsEach, years }: GeneratedSize): readonly string[] => [
  'SELECT setseed(0.5)',
  `INSERT INTO "District" ("code", "name", "slug", "level")
   SELECT (900000 + g)::text, '测试区' || g, 'ceshi-' || g, 'county' FROM generate_series(1, ${districts}) g`,
  `INSERT INTO "Department" ("districtId", "code", "slug", "name")
   SELECT d."id", (900 + n)::text, 'bumen-' || (900 + n),
     CASE WHEN d."id" = 1 AND n = 1 THEN '${generatedRareWord}' ELSE '' END || '虚构部门' || n
   FROM "District" d, generate_series(1, ${departmentsEach}) n`,
  `INSERT INTO "Unit" ("departmentId", "code", "name") SELECT "id", "code" || '001', '虚构单位' FROM "Department"`,
  `INSERT INTO "SlugAlias" ("districtId", "departmentId", "slug")
   SELECT "districtId", "id", 'jiu-' || "slug" FROM "Department"`,
  `INSERT INTO "FiscalYear" SELECT g FROM generate_series(2020, ${2019 + years}) g`,
]

const documents: readonly string[] = [
  `CREATE TEMPORARY TABLE edition AS
   SELECT d."id" AS department, y."year", p.phase::"Phase", row_number() OVER ()::int AS number
   FROM "Department" d, "FiscalYear" y, unnest(ARRAY['budget', 'final']) AS p(phase)`,
  `INSERT INTO "Document" ("id", "sha256", "fileName", "mediaType", "bytes", "title")
   SELECT number, md5(number::text) || md5('x' || number), number || '.txt', 'text/plain', 1, '虚构的公开文件'
   FROM edition`,
  `SELECT setval('"Document_id_seq"', (SELECT max("id") FROM "Document"))`,
  `INSERT INTO "Disclosure" ("id", "departmentId", "year", "phase", "version", "documentId", "printedName", "reading",
     "moneyUnit", "totalExpenditure", "cells", "remainder")
   SELECT number, department, "year", phase, 1, number, '虚构部门', 'generated', '万元', random() * 10000, '{}', '{}'
   FROM edition`,
  `SELECT setval('"Disclosure_id_seq"', (SELECT max("id") FROM "Disclosure"))`,
  `INSERT INTO "DisclosurePart" SELECT "id", "documentId", 1 FROM "Disclosure"`,
]

const cells = `'{"total": {"text": "12.30", "at": "L7:1-6"}}'`

const lines: readonly string[] = [
  `INSERT INTO "DisclosedTable" ("disclosureId", "key", "state", "title", "moneyUnit", "columns", "remainder")
   SELECT "id", key, 'filled', '虚构的表', '万元', ARRAY['total'], '[]'
   FROM "Disclosure", unnest(ARRAY['balance', 'expenditure', 'projects']) key`,
  `INSERT INTO "FunctionalLine" ("disclosureId", "scope", "row", "level", "code", "name", "total", "cells")
   SELECT "id", 'all', n, 'item', (2010100 + n)::text, '虚构的功能科目', 12.3, ${cells}
   FROM "Disclosure", generate_series(1, 6) n`,
  `INSERT INTO "EconomicLine" ("disclosureId", "scope", "row", "level", "departmentCode", "departmentName", "total", "cells")
   SELECT "id", 'basic', n, 'item', (30100 + n)::text, '虚构的经济科目', 12.3, ${cells}
   FROM "Disclosure", generate_series(1, 4) n`,
  // A code that few use, in the functional and in the government's classification.
  `INSERT INTO "FunctionalLine" ("disclosureId", "scope", "row", "level", "code", "name", "total", "cells")
   SELECT "id", 'all', 7, 'item', '${generatedRareFunction}', '少见的功能科目', 12.3, ${cells} FROM "Disclosure" WHERE "id" % 500 = 0`,
  `INSERT INTO "EconomicLine" ("disclosureId", "scope", "row", "level", "departmentCode", "departmentName",
     "governmentCode", "governmentName", "total", "cells")
   SELECT "id", 'all', 1, 'item', '39999', '少见的经济科目', '59999', '少见的经济科目', 12.3, ${cells}
   FROM "Disclosure" WHERE "id" % 500 = 0`,
  `INSERT INTO "BalanceLine" ("disclosureId", "table", "row", "side", "role", "label", "amount", "cells")
   SELECT "id", 'balance', n, 'income', 'item', '虚构的收入', 12.3, ${cells}
   FROM "Disclosure", generate_series(1, 2) n`,
  `INSERT INTO "ThreePublicLine" ("disclosureId", "basis", "row", "total", "cells")
   SELECT "id", 'initial', 1, 1.5, ${cells} FROM "Disclosure"`,
  `INSERT INTO "Project" ("disclosureId", "ordinal", "code", "name", "total", "cells")
   SELECT "id", n, "id" || '0' || n, ${words(6)}, random() * 100, ${cells}
   FROM "Disclosure", generate_series(1, 3) n`,
  `INSERT INTO "Claim" ("disclosureId", "ordinal", "section", "subject", "year", "basis", "moneyUnit", "at", "cells")
   SELECT "id", n, n, 'income', "year", 'initial', '万元', 'L7', '{}' FROM "Disclosure", generate_series(1, 3) n`,
  `INSERT INTO "Check" ("disclosureId", "rule", "title", "holds", "fails", "unchecked", "entries")
   SELECT "id", 'gui-ze-' || n, '虚构的规则', 1, 1, 0, '[]' FROM "Disclosure", generate_series(1, 4) n`,
  `INSERT INTO "Finding" ("key", "disclosureId", "rule", "severity", "published", "difference", "sentence", "admitted", "fixedAt")
   SELECT 'gui-ze-' || n || '-' || lpad(to_hex("id"), 10, '0'), "id", 'gui-ze-' || n,
     (enum_range(NULL::"Severity"))[1 + (random() * 4)::int],
     '{"table": "expenditure", "row": 1, "column": "total", "at": "L7:1-6", "text": "12.30"}',
     CASE WHEN random() < 0.6 THEN (random() * 2000000)::int / 100.0 - 10000 END, '虚构的一句。', random() < 0.01,
     CASE WHEN random() < 0.05 THEN now() END
   FROM "Disclosure", generate_series(1, 4) n`,
]

/** One topic that few disclosures have, and one that all have. */
const topics: readonly string[] = [
  `INSERT INTO "Topic" ("slug", "title", "order", "definition")
   SELECT slug, '虚构的专题', 1, jsonb_build_object('slug', slug, 'title', '虚构的专题', 'question', '？', 'explanation', '虚构',
     'threePublic', true)
   FROM unnest(ARRAY['shaojian', 'changjian']) slug`,
  `INSERT INTO "TopicMatch" ("topicSlug", "disclosureId", "ordinal", "projectId", "why", "quantities", "caps")
   SELECT 'shaojian', "disclosureId", "ordinal", "id", '[]', '[]', '{}' FROM "Project" WHERE "disclosureId" % 200 = 0`,
  `INSERT INTO "TopicMatch" ("topicSlug", "disclosureId", "ordinal", "threePublicLineId", "why", "quantities", "caps")
   SELECT 'changjian', "disclosureId", 1, "id", '[]', '[]', '{}' FROM "ThreePublicLine"`,
]

/** So many characters out of the two thousand from 一 on, or now and then the one word that everybody searches for. */
function words(length: number): string {
  const character = `chr(19968 + (random() * 2000)::int)`
  const random = Array.from({ length }, () => character).join(' || ')
  return `CASE WHEN random() < 0.001 THEN '${generatedWord}' ELSE '' END || ${random}`
}

/** Cut as lib/budget/search-grams cuts a run of Chinese characters, with what it belongs to. */
const gramsOf = (text: string, places: string) => `ARRAY(
  SELECT DISTINCT substr(${text}, i, length) FROM generate_series(1, length(${text})) i, (VALUES (1), (2)) v(length)
  WHERE i + length - 1 <= length(${text})) || ARRAY['$' || ${text}, ${places}]`

const searchEntries = `
  INSERT INTO "SearchEntry" ("kind", "path", "title", "folded", "year", "phase", "districtId", "departmentId",
    "disclosureId", "rank", "grams")
  SELECT 'project', '/ceshi/' || p."id", p."name", p."name" || E'\\n', d."year", d."phase", m."districtId", m."id", d."id",
    (d."year" - 1900) * 100000 + (random() * 50000)::int,
    ${gramsOf('p."name"', `'@project', '@' || d."year", '@' || d."phase", '@r' || m."districtId", '@d' || m."id"`)}
  FROM "Project" p JOIN "Disclosure" d ON d."id" = p."disclosureId" JOIN "Department" m ON m."id" = d."departmentId"
  UNION ALL
  SELECT 'department', '/ceshi/bumen-' || "id", "name", "name" || E'\\n', NULL, NULL, "districtId", "id", NULL, 0,
    ${gramsOf('"name"', `'@department', '@registry', '@r' || "districtId", '@d' || "id"`)} FROM "Department"`

const searchFigures = `
  INSERT INTO "SearchFigure" ("disclosureId", "districtId", "year", "phase", "amount", "label", "figure")
  SELECT d."id", m."districtId", d."year", d."phase", (random() * 1000000)::int / 100.0, '虚构的科目',
    '{"cell": {"text": "12.30", "at": "L7:1-6"}, "unit": "万元", "table": "expenditure", "row": 1, "column": "total"}'
  FROM "Disclosure" d JOIN "Department" m ON m."id" = d."departmentId", generate_series(1, 6)`

const searchSounds = `
  INSERT INTO "SearchSound" ("word", "letters", "blurred", "initials")
  SELECT chr(19968 + g) || chr(20968 + g), 'yin' || chr(97 + g % 26) || g, 'yin' || g, 'y' || chr(97 + g % 26)
  FROM generate_series(1, 5000) g`
