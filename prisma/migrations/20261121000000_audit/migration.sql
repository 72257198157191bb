-- Nothing was written to these before: the audit comes with this migration.
DELETE FROM "Check";
DELETE FROM "Correction";

-- DropIndex
DROP INDEX "Check_disclosureId_ordinal_key";

-- DropIndex
DROP INDEX "Check_disclosureId_outcome_idx";

-- AlterTable
ALTER TABLE "Check" DROP COLUMN "left",
DROP COLUMN "note",
DROP COLUMN "ordinal",
DROP COLUMN "outcome",
DROP COLUMN "right",
ADD COLUMN     "entries" JSONB NOT NULL,
ADD COLUMN     "fails" INTEGER NOT NULL,
ADD COLUMN     "holds" INTEGER NOT NULL,
ADD COLUMN     "title" TEXT NOT NULL,
ADD COLUMN     "unchecked" INTEGER NOT NULL;

-- AlterTable
ALTER TABLE "Correction" DROP COLUMN "arithmetic",
DROP COLUMN "column",
DROP COLUMN "corrected",
DROP COLUMN "published",
DROP COLUMN "row",
DROP COLUMN "table";

-- AlterTable
ALTER TABLE "Disclosure" ADD COLUMN     "audited" TEXT;

-- DropEnum
DROP TYPE "CheckOutcome";

-- CreateTable
CREATE TABLE "CorrectedFigure" (
    "id" SERIAL NOT NULL,
    "correctionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "root" BOOLEAN NOT NULL,
    "table" TEXT,
    "row" INTEGER,
    "column" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "at" TEXT,
    "published" DECIMAL(24,8) NOT NULL,
    "corrected" DECIMAL(24,8) NOT NULL,
    "arithmetic" TEXT NOT NULL,

    CONSTRAINT "CorrectedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DerivedFigure" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "year" INTEGER,
    "amount" DECIMAL(24,8),
    "detail" JSONB NOT NULL,

    CONSTRAINT "DerivedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisclosureContent" (
    "disclosureId" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "DisclosureContent_pkey" PRIMARY KEY ("disclosureId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CorrectedFigure_correctionId_ordinal_key" ON "CorrectedFigure"("correctionId", "ordinal");

-- CreateIndex
CREATE INDEX "DerivedFigure_kind_subject_year_idx" ON "DerivedFigure"("kind", "subject", "year");

-- CreateIndex
CREATE UNIQUE INDEX "DerivedFigure_disclosureId_ordinal_key" ON "DerivedFigure"("disclosureId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Check_disclosureId_rule_key" ON "Check"("disclosureId", "rule");

-- CreateIndex
CREATE INDEX "Disclosure_audited_idx" ON "Disclosure"("audited");

-- AddForeignKey
ALTER TABLE "CorrectedFigure" ADD CONSTRAINT "CorrectedFigure_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "Correction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DerivedFigure" ADD CONSTRAINT "DerivedFigure_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureContent" ADD CONSTRAINT "DisclosureContent_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;


