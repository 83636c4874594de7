/**
 * graphql-shield, through its CommonJS build. Its ES build does not load on Node 24 and later: it imports `isUndefined`
 * from `util`, which is gone there. The CommonJS build asks for that function only when a `chain` or `race` is run, and
 * neither is handed out here. Nothing is patched, so any `npm ci` is enough; test/gateway/graphql-shield.test.ts says when
 * this file is no longer needed, or no longer enough.
 */
import { createRequire } from 'node:module'
import type * as Middleware from 'graphql-middleware'
import type * as Shield from 'graphql-shield'

const require = createRequire(import.meta.url)
const built: typeof Shield = require('graphql-shield')
const middleware: typeof Middleware = require('graphql-middleware')

/** What graphql-shield exports, without `chain` and `race`. */
export const { allow, and, deny, inputRule, not, or, rule, shield } = built

/** From the same build of graphql-middleware as shield's own: it recognises shield's output by its class. */
export const { applyMiddleware } = middleware
