# One image for all processes: the command says which (migrate, processor, api). No ENTRYPOINT, so that compose, Kubernetes and SQD Cloud
# all give the whole command in the same way.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not `npm ci`: the lock file lacks the optional packages of other platforms, which not every registry has, and it would refuse that.
RUN npm install --no-save --no-audit --no-fund --loglevel=error
COPY . .
# What built is removed again. Optional packages are the embedded PostgreSQL and anvil: for laptops, not for an image.
RUN npm run build \
 && node -e "require('./lib/src/server/graphiql/build.js').buildGraphiql()" \
 && npm install --no-save --omit=dev --omit=optional --no-audit --no-fund --loglevel=error \
 && rm -rf src demo test contracts bench docs

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4350
WORKDIR /app
# Owned by root: the process can read its code and not change it.
COPY --from=build /app /app
USER node
EXPOSE 4350
CMD ["node", "--enable-source-maps", "lib/src/commands/cli.js", "api"]
