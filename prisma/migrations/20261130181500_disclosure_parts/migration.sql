-- DropIndex
DROP INDEX "Disclosure_documentId_departmentId_unitId_year_phase_key";

-- CreateTable
CREATE TABLE "DisclosurePart" (
    "disclosureId" INTEGER NOT NULL,
    "documentId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "DisclosurePart_pkey" PRIMARY KEY ("disclosureId","documentId")
);

-- CreateIndex
CREATE INDEX "DisclosurePart_documentId_idx" ON "DisclosurePart"("documentId");

-- CreateIndex
CREATE INDEX "Disclosure_documentId_idx" ON "Disclosure"("documentId");

-- AddForeignKey
ALTER TABLE "DisclosurePart" ADD CONSTRAINT "DisclosurePart_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosurePart" ADD CONSTRAINT "DisclosurePart_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is held was made of one document each.
INSERT INTO "DisclosurePart" ("disclosureId", "documentId", "ordinal") SELECT "id", "documentId", 1 FROM "Disclosure";
