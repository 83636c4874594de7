/** What is open while the service runs, and is closed in the other order. */

/** See the top of this file. */
export class Closing {
  readonly #closes: (() => unknown)[] = []
  #closed: Promise<void> | null = null

  /** Adds what closes something that was opened. */
  add(close: () => unknown): void {
    this.#closes.push(close)
  }

  /**
   * Closes all, the last opened first, also where one can't be closed; whoever asks again waits for the same.
   * @throws the first of what was thrown
   */
  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    const failures: unknown[] = []
    for (const close of this.#closes.toReversed()) {
      try {
        await close()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
