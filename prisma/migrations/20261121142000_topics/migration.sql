-- How many departments a district has by an official list: only against it can coverage be complete.
ALTER TABLE "District" ADD COLUMN "departmentCount" INTEGER;

-- Topics: the same thing bought everywhere, and what of each disclosure belongs to them.
ALTER TABLE "Disclosure" ADD COLUMN "matched" TEXT;
CREATE INDEX "Disclosure_matched_idx" ON "Disclosure"("matched");

CREATE TABLE "Topic" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("slug")
);

CREATE TABLE "TopicMatch" (
    "id" SERIAL NOT NULL,
    "topicSlug" TEXT NOT NULL,
    "disclosureId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "projectId" INTEGER,
    "functionalLineId" INTEGER,
    "economicLineId" INTEGER,
    "claimId" INTEGER,
    "threePublicLineId" INTEGER,
    "near" BOOLEAN NOT NULL DEFAULT false,
    "mixed" BOOLEAN NOT NULL DEFAULT false,
    "why" JSONB NOT NULL,
    "quantities" JSONB NOT NULL,
    "caps" INTEGER[],

    CONSTRAINT "TopicMatch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "TopicMatch_one_thing" CHECK (
        num_nonnulls("projectId", "functionalLineId", "economicLineId", "claimId", "threePublicLineId") = 1
    )
);

CREATE UNIQUE INDEX "TopicMatch_topicSlug_disclosureId_ordinal_key" ON "TopicMatch"("topicSlug", "disclosureId", "ordinal");
CREATE INDEX "TopicMatch_disclosureId_idx" ON "TopicMatch"("disclosureId");
CREATE INDEX "TopicMatch_projectId_idx" ON "TopicMatch"("projectId");
CREATE INDEX "TopicMatch_functionalLineId_idx" ON "TopicMatch"("functionalLineId");
CREATE INDEX "TopicMatch_economicLineId_idx" ON "TopicMatch"("economicLineId");
CREATE INDEX "TopicMatch_claimId_idx" ON "TopicMatch"("claimId");
CREATE INDEX "TopicMatch_threePublicLineId_idx" ON "TopicMatch"("threePublicLineId");

ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_topicSlug_fkey" FOREIGN KEY ("topicSlug") REFERENCES "Topic"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_functionalLineId_fkey" FOREIGN KEY ("functionalLineId") REFERENCES "FunctionalLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_economicLineId_fkey" FOREIGN KEY ("economicLineId") REFERENCES "EconomicLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicMatch" ADD CONSTRAINT "TopicMatch_threePublicLineId_fkey" FOREIGN KEY ("threePublicLineId") REFERENCES "ThreePublicLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The pages of topics hear when a definition changes, as those of the glossary do.
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "Topic"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('topics');
