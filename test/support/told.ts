/** What the workers of the integration tests are told of the databases of the run, in a folder of the run. */
import { z } from 'zod'

/** The file, which is there when the databases are, or when it is known that there will be none. */
export const TOLD = 'started.json'

export const asDatabase = z.object({ uri: z.string(), user: z.string(), password: z.string() })

/** How to reach a database of this run. */
export type TestDatabase = Readonly<z.infer<typeof asDatabase>>

/** The databases, or why there are none. */
export const asTold = z.union([z.object({ all: z.array(asDatabase) }), z.object({ failed: z.string() })])

export type Told = z.infer<typeof asTold>
