-- Where a term belongs, where it stands in documents, and which terms explain it further.
ALTER TABLE "GlossaryTerm"
  ADD COLUMN "section" TEXT NOT NULL DEFAULT 'documents',
  ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "stands" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "related" TEXT[];
