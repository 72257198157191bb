-- CreateEnum
CREATE TYPE "DistrictLevel" AS ENUM ('province', 'prefecture', 'county');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('official', 'printed', 'short', 'former');

-- CreateEnum
CREATE TYPE "LineageKind" AS ENUM ('renamed', 'merged', 'split');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('budget', 'final');

-- CreateEnum
CREATE TYPE "AmountBasis" AS ENUM ('initial', 'adjusted', 'executed');

-- CreateEnum
CREATE TYPE "TableState" AS ENUM ('filled', 'declaredEmpty', 'empty', 'missing');

-- CreateEnum
CREATE TYPE "BalanceSide" AS ENUM ('income', 'expenditure');

-- CreateEnum
CREATE TYPE "FundScope" AS ENUM ('all', 'generalPublic', 'governmentFund', 'stateCapital');

-- CreateEnum
CREATE TYPE "LineLevel" AS ENUM ('total', 'department', 'unit', 'class', 'section', 'item');

-- CreateEnum
CREATE TYPE "EconomicScope" AS ENUM ('basic', 'all');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('input', 'output', 'benefit', 'satisfaction', 'cost');

-- CreateEnum
CREATE TYPE "ChangeDirection" AS ENUM ('up', 'down', 'same');

-- CreateEnum
CREATE TYPE "CheckOutcome" AS ENUM ('holds', 'fails', 'unchecked');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('error', 'conflict', 'doubt', 'form', 'rounding');

-- CreateTable
CREATE TABLE "District" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT,
    "level" "DistrictLevel" NOT NULL,
    "parentId" INTEGER,

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" SERIAL NOT NULL,
    "districtId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentName" (
    "id" SERIAL NOT NULL,
    "departmentId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "fromYear" INTEGER,
    "toYear" INTEGER,

    CONSTRAINT "DepartmentName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentLineage" (
    "id" SERIAL NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "predecessorId" INTEGER NOT NULL,
    "successorId" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "DepartmentLineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlugAlias" (
    "id" SERIAL NOT NULL,
    "districtId" INTEGER NOT NULL,
    "departmentId" INTEGER,
    "slug" TEXT NOT NULL,

    CONSTRAINT "SlugAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "departmentId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FiscalYear" (
    "year" INTEGER NOT NULL,

    CONSTRAINT "FiscalYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" SERIAL NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dated" TEXT,
    "origin" TEXT,
    "lines" INTEGER,
    "pages" INTEGER,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentText" (
    "documentId" INTEGER NOT NULL,
    "lines" TEXT[],

    CONSTRAINT "DocumentText_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "Disclosure" (
    "id" SERIAL NOT NULL,
    "departmentId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "year" INTEGER NOT NULL,
    "phase" "Phase" NOT NULL,
    "version" INTEGER NOT NULL,
    "documentId" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "replacedById" INTEGER,
    "printedName" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "moneyUnit" TEXT NOT NULL,
    "totalIncome" DECIMAL(24,8),
    "totalExpenditure" DECIMAL(24,8),
    "basic" DECIMAL(24,8),
    "project" DECIMAL(24,8),
    "cells" JSONB NOT NULL,
    "remainder" JSONB NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisclosedTable" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "state" "TableState" NOT NULL,
    "title" TEXT NOT NULL,
    "moneyUnit" TEXT NOT NULL,
    "at" TEXT,
    "columns" TEXT[],
    "remainder" JSONB NOT NULL,

    CONSTRAINT "DisclosedTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BalanceLine" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "side" "BalanceSide" NOT NULL,
    "role" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "line" TEXT,
    "functionCode" TEXT,
    "amount" DECIMAL(24,8),
    "total" DECIMAL(24,8),
    "generalPublic" DECIMAL(24,8),
    "appropriation" DECIMAL(24,8),
    "governmentFund" DECIMAL(24,8),
    "stateCapital" DECIMAL(24,8),
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "BalanceLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncomeLine" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "code" TEXT,
    "unitCode" TEXT,
    "name" TEXT NOT NULL,
    "total" DECIMAL(24,8),
    "thisYear" DECIMAL(24,8),
    "generalPublic" DECIMAL(24,8),
    "appropriation" DECIMAL(24,8),
    "governmentFund" DECIMAL(24,8),
    "stateCapital" DECIMAL(24,8),
    "fiscalAccount" DECIMAL(24,8),
    "business" DECIMAL(24,8),
    "businessOperation" DECIMAL(24,8),
    "superiorSubsidy" DECIMAL(24,8),
    "subordinatePayment" DECIMAL(24,8),
    "other" DECIMAL(24,8),
    "carriedOver" DECIMAL(24,8),
    "carriedOverGeneralPublic" DECIMAL(24,8),
    "carriedOverGovernmentFund" DECIMAL(24,8),
    "carriedOverStateCapital" DECIMAL(24,8),
    "carriedOverFiscalAccount" DECIMAL(24,8),
    "carriedOverUnitFunds" DECIMAL(24,8),
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "IncomeLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FunctionalLine" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "scope" "FundScope" NOT NULL,
    "row" INTEGER NOT NULL,
    "level" "LineLevel" NOT NULL,
    "code" TEXT,
    "unitCode" TEXT,
    "name" TEXT NOT NULL,
    "total" DECIMAL(24,8),
    "basic" DECIMAL(24,8),
    "wages" DECIMAL(24,8),
    "familySubsidy" DECIMAL(24,8),
    "goodsServices" DECIMAL(24,8),
    "capital" DECIMAL(24,8),
    "project" DECIMAL(24,8),
    "projectOperating" DECIMAL(24,8),
    "projectTarget" DECIMAL(24,8),
    "superiorPayment" DECIMAL(24,8),
    "businessOperation" DECIMAL(24,8),
    "subordinateSubsidy" DECIMAL(24,8),
    "openingBalance" DECIMAL(24,8),
    "thisYear" DECIMAL(24,8),
    "closingBalance" DECIMAL(24,8),
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "FunctionalLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EconomicLine" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "scope" "EconomicScope" NOT NULL,
    "row" INTEGER NOT NULL,
    "level" "LineLevel" NOT NULL,
    "departmentCode" TEXT,
    "departmentName" TEXT NOT NULL,
    "inherited" BOOLEAN NOT NULL DEFAULT false,
    "governmentCode" TEXT,
    "governmentName" TEXT,
    "total" DECIMAL(24,8),
    "personnel" DECIMAL(24,8),
    "public" DECIMAL(24,8),
    "generalPublic" DECIMAL(24,8),
    "appropriation" DECIMAL(24,8),
    "governmentFund" DECIMAL(24,8),
    "stateCapital" DECIMAL(24,8),
    "carriedOver" DECIMAL(24,8),
    "fiscalAccount" DECIMAL(24,8),
    "business" DECIMAL(24,8),
    "superiorSubsidy" DECIMAL(24,8),
    "subordinatePayment" DECIMAL(24,8),
    "businessOperation" DECIMAL(24,8),
    "other" DECIMAL(24,8),
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "EconomicLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreePublicLine" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "basis" "AmountBasis" NOT NULL,
    "row" INTEGER NOT NULL,
    "total" DECIMAL(24,8),
    "abroad" DECIMAL(24,8),
    "vehicles" DECIMAL(24,8),
    "vehiclePurchase" DECIMAL(24,8),
    "vehicleRunning" DECIMAL(24,8),
    "reception" DECIMAL(24,8),
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "ThreePublicLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatingLine" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "level" "LineLevel" NOT NULL,
    "code" TEXT,
    "unitCode" TEXT,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "total" DECIMAL(24,8),
    "generalPublic" DECIMAL(24,8),
    "governmentFund" DECIMAL(24,8),
    "stateCapital" DECIMAL(24,8),
    "fiscalAccount" DECIMAL(24,8),
    "unitFunds" DECIMAL(24,8),
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "OperatingLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "unitName" TEXT,
    "category" TEXT,
    "total" DECIMAL(24,8),
    "generalPublic" DECIMAL(24,8),
    "governmentFund" DECIMAL(24,8),
    "stateCapital" DECIMAL(24,8),
    "carriedOverGeneralPublic" DECIMAL(24,8),
    "carriedOverGovernmentFund" DECIMAL(24,8),
    "carriedOverStateCapital" DECIMAL(24,8),
    "fiscalAccount" DECIMAL(24,8),
    "unitFunds" DECIMAL(24,8),
    "performanceTotal" DECIMAL(24,8),
    "row" INTEGER,
    "performanceRow" INTEGER,
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "projectId" INTEGER,
    "ordinal" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "level1" TEXT,
    "level2" TEXT,
    "name" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "targetOperator" TEXT,
    "targetNumber" DECIMAL(24,8),
    "targetUpper" DECIMAL(24,8),
    "targetUnit" TEXT,
    "actual" TEXT,
    "actualNumber" DECIMAL(24,8),
    "actualUnit" TEXT,
    "points" TEXT,
    "score" TEXT,
    "deviation" TEXT,
    "note" TEXT,
    "at" TEXT,
    "cells" JSONB NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "section" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT,
    "year" INTEGER NOT NULL,
    "basis" "AmountBasis" NOT NULL,
    "moneyUnit" TEXT NOT NULL,
    "amount" DECIMAL(24,8),
    "change" DECIMAL(24,8),
    "direction" "ChangeDirection",
    "baseYear" INTEGER,
    "changePercent" TEXT,
    "share" TEXT,
    "completionRate" TEXT,
    "rateOf" "AmountBasis",
    "count" TEXT,
    "countUnit" TEXT,
    "score" TEXT,
    "reason" TEXT,
    "gist" TEXT,
    "at" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Check" (
    "id" SERIAL NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "outcome" "CheckOutcome" NOT NULL,
    "left" JSONB,
    "right" JSONB,
    "note" TEXT,

    CONSTRAINT "Check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "severity" "Severity" NOT NULL,
    "published" JSONB NOT NULL,
    "expected" JSONB,
    "difference" DECIMAL(24,8),
    "sentence" TEXT NOT NULL,
    "admitted" BOOLEAN NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fixedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "published" DECIMAL(24,8) NOT NULL,
    "corrected" DECIMAL(24,8) NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "arithmetic" JSONB NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "synonyms" TEXT[],

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "phase" "Phase",
    "disclosureId" INTEGER,
    "grams" TEXT[],

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShippedData" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "release" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShippedData_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "District_code_key" ON "District"("code");

-- CreateIndex
CREATE UNIQUE INDEX "District_slug_key" ON "District"("slug");

-- CreateIndex
CREATE INDEX "District_parentId_idx" ON "District"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_districtId_code_key" ON "Department"("districtId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Department_districtId_slug_key" ON "Department"("districtId", "slug");

-- CreateIndex
CREATE INDEX "DepartmentName_name_idx" ON "DepartmentName"("name");

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentName_departmentId_name_kind_key" ON "DepartmentName"("departmentId", "name", "kind");

-- CreateIndex
CREATE INDEX "DepartmentLineage_successorId_idx" ON "DepartmentLineage"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentLineage_kind_predecessorId_successorId_key" ON "DepartmentLineage"("kind", "predecessorId", "successorId");

-- CreateIndex
CREATE INDEX "SlugAlias_slug_idx" ON "SlugAlias"("slug");

-- CreateIndex
CREATE INDEX "SlugAlias_departmentId_idx" ON "SlugAlias"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "SlugAlias_districtId_slug_key" ON "SlugAlias"("districtId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_departmentId_code_key" ON "Unit"("departmentId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Document_sha256_key" ON "Document"("sha256");

-- CreateIndex
CREATE INDEX "Document_importedAt_idx" ON "Document"("importedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Disclosure_replacedById_key" ON "Disclosure"("replacedById");

-- CreateIndex
CREATE INDEX "Disclosure_departmentId_year_phase_current_idx" ON "Disclosure"("departmentId", "year", "phase", "current");

-- CreateIndex
CREATE INDEX "Disclosure_year_phase_current_idx" ON "Disclosure"("year", "phase", "current");

-- CreateIndex
CREATE INDEX "Disclosure_storedAt_idx" ON "Disclosure"("storedAt" DESC);

-- CreateIndex
CREATE INDEX "Disclosure_unitId_idx" ON "Disclosure"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Disclosure_departmentId_unitId_year_phase_version_key" ON "Disclosure"("departmentId", "unitId", "year", "phase", "version") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "Disclosure_documentId_departmentId_unitId_year_phase_key" ON "Disclosure"("documentId", "departmentId", "unitId", "year", "phase") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "DisclosedTable_disclosureId_key_key" ON "DisclosedTable"("disclosureId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "BalanceLine_disclosureId_table_side_row_key" ON "BalanceLine"("disclosureId", "table", "side", "row");

-- CreateIndex
CREATE UNIQUE INDEX "IncomeLine_disclosureId_row_key" ON "IncomeLine"("disclosureId", "row");

-- CreateIndex
CREATE INDEX "FunctionalLine_code_disclosureId_idx" ON "FunctionalLine"("code", "disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "FunctionalLine_disclosureId_scope_row_key" ON "FunctionalLine"("disclosureId", "scope", "row");

-- CreateIndex
CREATE INDEX "EconomicLine_departmentCode_disclosureId_idx" ON "EconomicLine"("departmentCode", "disclosureId");

-- CreateIndex
CREATE INDEX "EconomicLine_governmentCode_disclosureId_idx" ON "EconomicLine"("governmentCode", "disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "EconomicLine_disclosureId_scope_row_key" ON "EconomicLine"("disclosureId", "scope", "row");

-- CreateIndex
CREATE UNIQUE INDEX "ThreePublicLine_disclosureId_basis_row_key" ON "ThreePublicLine"("disclosureId", "basis", "row");

-- CreateIndex
CREATE UNIQUE INDEX "OperatingLine_disclosureId_row_key" ON "OperatingLine"("disclosureId", "row");

-- CreateIndex
CREATE INDEX "Project_disclosureId_code_idx" ON "Project"("disclosureId", "code");

-- CreateIndex
CREATE INDEX "Project_disclosureId_total_idx" ON "Project"("disclosureId", "total" DESC);

-- CreateIndex
CREATE INDEX "Project_total_idx" ON "Project"("total" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Project_disclosureId_ordinal_key" ON "Project"("disclosureId", "ordinal");

-- CreateIndex
CREATE INDEX "Indicator_projectId_idx" ON "Indicator"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_disclosureId_ordinal_key" ON "Indicator"("disclosureId", "ordinal");

-- CreateIndex
CREATE INDEX "Claim_disclosureId_subject_idx" ON "Claim"("disclosureId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_disclosureId_ordinal_key" ON "Claim"("disclosureId", "ordinal");

-- CreateIndex
CREATE INDEX "Check_disclosureId_outcome_idx" ON "Check"("disclosureId", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "Check_disclosureId_ordinal_key" ON "Check"("disclosureId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_key_key" ON "Finding"("key");

-- CreateIndex
CREATE INDEX "Finding_disclosureId_severity_idx" ON "Finding"("disclosureId", "severity");

-- CreateIndex
CREATE INDEX "Finding_severity_difference_idx" ON "Finding"("severity", "difference" DESC);

-- CreateIndex
CREATE INDEX "Finding_rule_severity_idx" ON "Finding"("rule", "severity");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_key_key" ON "Correction"("key");

-- CreateIndex
CREATE INDEX "Correction_disclosureId_idx" ON "Correction"("disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_slug_key" ON "GlossaryTerm"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_term_key" ON "GlossaryTerm"("term");

-- CreateIndex
CREATE INDEX "SearchEntry_grams_idx" ON "SearchEntry" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "SearchEntry_disclosureId_idx" ON "SearchEntry"("disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_kind_path_title_key" ON "SearchEntry"("kind", "path", "title");

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "District"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentName" ADD CONSTRAINT "DepartmentName_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentLineage" ADD CONSTRAINT "DepartmentLineage_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentLineage" ADD CONSTRAINT "DepartmentLineage_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugAlias" ADD CONSTRAINT "SlugAlias_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugAlias" ADD CONSTRAINT "SlugAlias_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentText" ADD CONSTRAINT "DocumentText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_year_fkey" FOREIGN KEY ("year") REFERENCES "FiscalYear"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Disclosure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosedTable" ADD CONSTRAINT "DisclosedTable_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BalanceLine" ADD CONSTRAINT "BalanceLine_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncomeLine" ADD CONSTRAINT "IncomeLine_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FunctionalLine" ADD CONSTRAINT "FunctionalLine_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EconomicLine" ADD CONSTRAINT "EconomicLine_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreePublicLine" ADD CONSTRAINT "ThreePublicLine_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatingLine" ADD CONSTRAINT "OperatingLine_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand, since the schema language cannot say it.

-- At most one version of a department's or unit's year and phase is the one shown; a missing unit counts as a value.
CREATE UNIQUE INDEX "Disclosure_one_current_key" ON "Disclosure"("departmentId", "unitId", "year", "phase") NULLS NOT DISTINCT WHERE "current";

-- Facts that no writer may break.
ALTER TABLE "Document" ADD CONSTRAINT "Document_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "FiscalYear" ADD CONSTRAINT "FiscalYear_year_check" CHECK ("year" BETWEEN 2007 AND 2099);
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_moneyUnit_check" CHECK ("moneyUnit" IN ('万元', '元'));
ALTER TABLE "ShippedData" ADD CONSTRAINT "ShippedData_one_row_check" CHECK ("id" = 1);
