# The service alone: its database is reached by NEO4J_URI (docker-compose.yml).
FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY src ./src
COPY schema ./schema
COPY cypher ./cypher
RUN mkdir -p /var/lib/peermap/journal /var/lib/peermap-heads && chown -R node:node /var/lib/peermap /var/lib/peermap-heads
USER node
EXPOSE 4000
# node is process 1 and gets SIGTERM itself; no Java is needed here
CMD ["node", "--import", "tsx", "src/main.ts"]
