/** Asking the service on the invented borough in typed operations, for tests over real HTTP. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { afterAll, beforeAll } from 'vitest'
import { DEMO_CALLERS, demoMapIds } from '../../src/demo/callers.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { today } from '../../src/policy/age.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Answer, type Asker, type TestService } from '../support/service.ts'

export const LANTERNFIELD = demoMapIds.lanternfield

/** A demo caller by name, with the purpose that goes with it. */
export function asker(name: string): Asker {
  const found = DEMO_CALLERS.find((caller) => caller.name === name)
  if (found === undefined) throw new Error(`no demo caller ${name}`)
  return found
}

/** What an answer holds. `data` null: nothing was answered. */
export type Reply<Data> = Omit<Answer['json'], 'data'> & { readonly data?: Data | null }

/** The codes of its errors. */
export const codes = ({ json }: { readonly json: Reply<unknown> }): readonly string[] =>
  json.errors?.map(({ extensions }) => extensions.code) ?? []

let running: TestService | undefined

/** The service on the demo as of today, for all tests of a file. `settings` are environment variables over the defaults. */
export function serveBorough(settings: Readonly<Record<string, string>> = {}): void {
  const driver = testDriver()
  beforeAll(async () => {
    await wipe(driver)
    const now = new Date()
    await loadDemo(driver, { today: today(now), now, log: () => undefined })
    running = await startTestService({ settings })
  })
  afterAll(async () => {
    await running?.stop()
    await driver.close()
  })
}

/** The service, once it runs. */
export function peermap(): TestService {
  if (running === undefined) throw new Error('the service does not run yet')
  return running
}

/** Asks with one of the typed operations. */
export async function ask<Data, Variables extends Readonly<Record<string, unknown>>>(
  who: Asker,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Omit<Answer, 'json'> & { readonly json: Reply<Data> }> {
  const answer = await peermap().ask(who, print(document), variables)
  const json: Reply<Data> = JSON.parse(answer.text)
  return { ...answer, json }
}

/** The text of the journal's file. */
export const journalText = (): string => readFileSync(join(peermap().home, 'journal', 'journal.jsonl'), 'utf8')

/** The entries of the journal's file so far. */
export const entries = (): readonly Readonly<Record<string, unknown>>[] =>
  journalText()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
