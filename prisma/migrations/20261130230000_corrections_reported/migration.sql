-- CreateEnum
CREATE TYPE "CorrectionStatus" AS ENUM ('notReported', 'unanswered', 'accepted', 'explained', 'republished');

-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "answered" TEXT,
ADD COLUMN     "reported" TEXT,
ADD COLUMN     "status" "CorrectionStatus" NOT NULL DEFAULT 'notReported';
