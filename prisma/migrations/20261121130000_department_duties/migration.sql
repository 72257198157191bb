-- What a department does, in our own few words.
ALTER TABLE "Department" ADD COLUMN "duties" TEXT;
