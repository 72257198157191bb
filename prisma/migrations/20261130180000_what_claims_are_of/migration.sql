-- Of which money a claim speaks, what its total takes in, what its share is of, and claims of none.
ALTER TABLE "Claim"
  ADD COLUMN "fund" TEXT,
  ADD COLUMN "extent" TEXT,
  ADD COLUMN "shareOf" TEXT,
  ADD COLUMN "none" BOOLEAN NOT NULL DEFAULT false;
