/** The log of the service: JSON lines, and no line again and again. */
import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino'

/** How long a line that was written is only counted when it comes again. ms */
const WINDOW_MS = 60_000
/** Different lines that are counted at once; of more, only the message is told apart. */
const MOST_LINES = 500

type Counted = {
  readonly level: number
  readonly fields: object
  readonly message: string
  until: number
  repeated: number
}

/** A log, and what ends it: writes the counts that are left. */
export type OpenLog = { readonly log: Logger; readonly close: () => void }

/** What makes two lines the same: level, message, and the fields that are text. Numbers are what differs each time. */
const keyOf = (level: number, fields: object, message: string): string =>
  `${level} ${message} ${JSON.stringify(Object.entries(fields).filter(([, value]) => typeof value === 'string'))}`

/**
 * Opens a log. A line is written when it comes first; the same one within a minute is counted, and written once more with
 * `repeated`, so that a fault that meets every request is told of twice a minute instead of thousands of times.
 * @param now the clock, ms
 */
export function openLog(about: {
  readonly level: LevelWithSilent
  readonly to?: DestinationStream
  readonly now?: () => number
}): OpenLog {
  const now = about.now ?? Date.now
  const counted = new Map<string, Counted>()
  let isCount = false
  const log = pino(
    {
      level: about.level,
      base: null,
      hooks: {
        logMethod(args, method, level) {
          const [fields, message]: readonly unknown[] = args
          if (isCount || typeof fields !== 'object' || fields === null || typeof message !== 'string') {
            method.apply(this, args)
            return
          }
          const full = counted.size >= MOST_LINES
          const key = full ? `${level} ${message}` : keyOf(level, fields, message)
          const known = counted.get(key)
          if (known !== undefined && now() < known.until) {
            known.repeated++
            return
          }
          if (known !== undefined) writeCount(known)
          counted.set(key, { level, fields, message, until: now() + WINDOW_MS, repeated: 0 })
          method.apply(this, args)
        },
      },
    },
    about.to ?? pino.destination(1),
  )
  const writeCount = ({ level, fields, message, repeated }: Counted): void => {
    if (repeated === 0) return
    isCount = true
    const name = pino.levels.labels[level]
    if (name === 'info' || name === 'warn' || name === 'error') log[name]({ ...fields, repeated }, message)
    isCount = false
  }
  const sweep = (all: boolean): void => {
    for (const [key, each] of counted) {
      if (!all && now() < each.until) continue
      writeCount(each)
      counted.delete(key)
    }
  }
  const timer = setInterval(() => sweep(false), WINDOW_MS / 6).unref()
  return {
    log,
    close: () => {
      clearInterval(timer)
      sweep(true)
    },
  }
}
