/** Whether 03/04/2011 is the third of April or the fourth of March: seen from a whole file, never guessed. Pure. */
import type { Fault } from './issues.ts'

export const DAY_ORDERS = ['dmy', 'mdy'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

const PARTED = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\s*$/

/** A day of this order as one whose day stands first; any other text as it is. */
export const dayFirst = (text: string, order: DayOrder): string => {
  const [, month, sign, day, year] = PARTED.exec(text) ?? []
  return order === 'dmy' || year === undefined ? text : `${day}${sign}${month}${sign}${year}`
}

/** What the days of one file tell of their order. */
export class DaysSeen {
  #dayFirst = 0
  #monthFirst = 0
  #either = 0
  #example: { readonly line: number; readonly column: string; readonly value: string } | null = null

  see(text: string, line: number, column: string): void {
    const [, first, , second] = PARTED.exec(text) ?? []
    if (first === undefined || second === undefined || first === second) return
    if (Number(first) > 12) this.#dayFirst += 1
    else if (Number(second) > 12) this.#monthFirst += 1
    else this.#either += 1
    if (Number(first) <= 12) this.#example ??= { line, column, value: text.trim() }
  }

  /** The question that is left, where no --dates answers it; null: a day beyond 12 stands first somewhere. */
  question(): { readonly line: number; readonly fault: Fault } | null {
    if (this.#example === null || this.#dayFirst > 0) return null
    const { line, column, value } = this.#example
    const reason =
      this.#monthFirst > 0
        ? `months seem to stand before days in this file (${this.#monthFirst} can't be read otherwise): say --dates mdy`
        : `all ${this.#either} days of this file can be months too: say --dates dmy, or --dates mdy`
    return { line, fault: { code: 'DAY_OR_MONTH', column, value, reason } }
  }
}
