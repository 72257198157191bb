-- Lists of findings and projects by size, and projects by a word of their name. By hand: they are indexes on expressions.

-- What stands by size, and by weight and size; what was fixed is a list of its own.
CREATE INDEX "Finding_standing_size_idx" ON "Finding" ((abs("difference")) DESC NULLS LAST, "id") WHERE "fixedAt" IS NULL;
CREATE INDEX "Finding_standing_weight_idx" ON "Finding" ("severity", (abs("difference")) DESC NULLS LAST, "id") WHERE "fixedAt" IS NULL;
CREATE INDEX "Finding_fixed_idx" ON "Finding" ("severity", (abs("difference")) DESC NULLS LAST, "id") WHERE "fixedAt" IS NOT NULL;

-- The amount that a project is listed by: of the project table, else of the performance table.
CREATE INDEX "Project_amount_idx" ON "Project" ((COALESCE("total", "performanceTotal")) DESC NULLS LAST, "id");

-- Single characters and overlapping pairs of a text, as lib/queries/list-projects.ts cuts what is sought: Chinese words are
-- short. Only functions of PostgreSQL itself, of no locale, so that the index is the same on every server.
CREATE FUNCTION text_pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT substr(plain, at, size)
    FROM (SELECT lower(normalize(words, NFKC) COLLATE "C") AS plain) AS text,
         generate_series(1, length(plain)) AS at,
         (VALUES (1), (2)) AS sizes(size)
   WHERE at + size <= length(plain) + 1
);

CREATE INDEX "Project_words_idx" ON "Project" USING gin (text_pairs("name" || ' ' || COALESCE("code", '')));
