-- A unit without a printed code is held and addressed by its slug.
ALTER TABLE "Unit" ADD COLUMN "slug" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Unit_departmentId_slug_key" ON "Unit"("departmentId", "slug");
