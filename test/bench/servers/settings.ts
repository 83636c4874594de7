/** What the parent tells every server of the benchmark, by environment. */
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: started by test/bench/main.ts`)
  return value
}

export const PORT = Number(setting('PORT'))
export const URI = setting('NEO4J_URI')
export const USER = setting('NEO4J_USER')
export const PASSWORD = setting('NEO4J_PASSWORD')

/** A server stops with the process that started it. */
export const endWithParent = (): void => {
  process.on('disconnect', () => process.exit(0))
}
