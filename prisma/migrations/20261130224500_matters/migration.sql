-- Matters (一件事): what people see instead of findings. Filled by the audit that follows.
-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('readers', 'form', 'proof');

-- CreateEnum
CREATE TYPE "MatterStep" AS ENUM ('seen', 'changed', 'settled', 'withdrawn', 'returned');

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "matterId" INTEGER;

-- CreateTable
CREATE TABLE "Matter" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "severity" "Severity" NOT NULL,
    "toldTo" "Audience" NOT NULL,
    "ofForm" TEXT,
    "headline" TEXT NOT NULL,
    "root" JSONB NOT NULL,
    "rootKey" TEXT NOT NULL,
    "amount" DECIMAL(24,8),
    "extent" INTEGER NOT NULL,
    "admitted" BOOLEAN NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fixedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatterEvent" (
    "id" SERIAL NOT NULL,
    "matterId" INTEGER NOT NULL,
    "step" "MatterStep" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "amount" DECIMAL(24,8),
    "extent" INTEGER NOT NULL,

    CONSTRAINT "MatterEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatterAddress" (
    "key" TEXT NOT NULL,
    "matterId" INTEGER NOT NULL,

    CONSTRAINT "MatterAddress_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Matter_key_key" ON "Matter"("key");

-- CreateIndex
CREATE INDEX "Matter_disclosureId_severity_idx" ON "Matter"("disclosureId", "severity");

-- CreateIndex
CREATE INDEX "Matter_severity_amount_idx" ON "Matter"("severity", "amount" DESC);

-- CreateIndex
CREATE INDEX "Matter_ofForm_idx" ON "Matter"("ofForm");

-- CreateIndex
CREATE INDEX "MatterEvent_matterId_idx" ON "MatterEvent"("matterId");

-- CreateIndex
CREATE INDEX "MatterAddress_matterId_idx" ON "MatterAddress"("matterId");

-- CreateIndex
CREATE INDEX "Finding_matterId_idx" ON "Finding"("matterId");

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Matter" ADD CONSTRAINT "Matter_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatterEvent" ADD CONSTRAINT "MatterEvent_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatterAddress" ADD CONSTRAINT "MatterAddress_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id") ON DELETE CASCADE ON UPDATE CASCADE;
