# The server with its built pages. One process, not root, writes only below /data (and a little into /tmp).
#   docker build -t throughline .
#   docker run -p 3000:3000 -v throughline:/data throughline
# How to run it for real is in docs/operations.md.
ARG NODE_IMAGE=node:24-bookworm-slim

# ── Manifests alone, so that a change in the sources doesn't install everything again.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
RUN npm install --global --no-fund --no-audit pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY client/package.json client/
COPY server/package.json server/
COPY e2e/package.json e2e/
COPY packages/analysis/package.json packages/analysis/
COPY packages/api/package.json packages/api/
COPY packages/guard/package.json packages/guard/
COPY packages/kinds/package.json packages/kinds/
COPY packages/model/package.json packages/model/
COPY packages/scene/package.json packages/scene/
COPY packages/words/package.json packages/words/

# ── The pages.
FROM manifests AS pages
RUN pnpm install --frozen-lockfile --filter "@throughline/client..."
COPY tsconfig.json ./
COPY packages packages
COPY client client
RUN pnpm --filter @throughline/client build

# ── What the server needs at run time; its sources run as they are.
FROM manifests AS runtime
RUN pnpm install --frozen-lockfile --prod --filter "@throughline/server..."
COPY packages packages
COPY server server
RUN find packages server -name node_modules -prune -o \( -name "*.test.ts" -o -name "*.contract.ts" \) -exec rm {} +

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=runtime /app ./
COPY --from=pages /app/client/dist client/dist
COPY LICENSE ./
RUN mkdir --mode 700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# The program handles SIGTERM and SIGINT itself, also as process 1, and starts no other programs.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
