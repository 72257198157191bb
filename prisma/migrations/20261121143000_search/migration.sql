-- What is found by search is made anew by the next command that prepares the database.
DELETE FROM "SearchEntry";
DROP INDEX "SearchEntry_kind_path_title_key";
DROP INDEX "SearchEntry_disclosureId_idx";
ALTER TABLE "SearchEntry"
  ADD COLUMN "aliases" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "folded" TEXT NOT NULL,
  ADD COLUMN "districtId" INTEGER,
  ADD COLUMN "departmentId" INTEGER,
  ADD COLUMN "rank" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "amount" DECIMAL(24,8),
  ADD COLUMN "figure" JSONB;
CREATE INDEX "SearchEntry_disclosureId_kind_idx" ON "SearchEntry"("disclosureId", "kind");
-- Very frequent words: the best-ranked are looked at in their order, in the index alone.
CREATE INDEX "SearchEntry_best_idx"
  ON "SearchEntry"("kind", "rank" DESC, "id", "folded", "year", "phase", "districtId", "departmentId");

CREATE TABLE "SearchFigure" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "districtId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "phase" "Phase" NOT NULL,
    "amount" DECIMAL(24,8) NOT NULL,
    "label" TEXT NOT NULL,
    "figure" JSONB NOT NULL,

    CONSTRAINT "SearchFigure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SearchFigure_amount_year_id_idx" ON "SearchFigure"("amount", "year" DESC, "id");
CREATE INDEX "SearchFigure_disclosureId_idx" ON "SearchFigure"("disclosureId");

-- By bytes: what begins with some letters is then a range of the index, whatever the database's language.
CREATE TABLE "SearchSound" (
    "word" TEXT COLLATE "C" NOT NULL,
    "letters" TEXT COLLATE "C" NOT NULL,
    "blurred" TEXT COLLATE "C" NOT NULL,
    "initials" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchSound_pkey" PRIMARY KEY ("word", "letters")
);
CREATE INDEX "SearchSound_letters_idx" ON "SearchSound"("letters");
CREATE INDEX "SearchSound_blurred_idx" ON "SearchSound"("blurred");
CREATE INDEX "SearchSound_initials_idx" ON "SearchSound"("initials");

ALTER TABLE "Disclosure" ADD COLUMN "searched" TEXT;
CREATE INDEX "Disclosure_searched_idx" ON "Disclosure"("searched");
ALTER TABLE "ShippedData" ADD COLUMN "searched" TEXT;
-- Of what belongs to no disclosure there is one of each; by hand: an index of a part of the table.
CREATE UNIQUE INDEX "SearchEntry_registry_key" ON "SearchEntry"("path", "title") WHERE "disclosureId" IS NULL;
