/**
 * A TCP proxy on loopback that spoils what goes through it, as networks do: late, in slices, cut, reset, refused, silent,
 * or with the one message held back that commits a transaction. It changes no byte and no order.
 */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Bolt's COMMIT as a chunk of its own: length 2, a structure without fields, signature 0x12 (Bolt 3 and later). */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

/** What is done to the bytes of both directions. Absent: nothing. */
export type Spoiling = {
  /** Each piece is passed on this much later. ms */
  readonly latencyMs?: number
  /** Pieces of at most so many bytes. */
  readonly sliceBytes?: number
}

/** A COMMIT that was held back: its client was cut off, the server still waits for it. */
export type HeldCommit = {
  /** Delivers it to the server, whose answer nobody hears, and ends that connection once the server has answered. */
  readonly deliver: () => Promise<void>
}

/** See `startProxy`. */
export type Proxy = {
  readonly port: number
  /** Connections open now. */
  readonly connections: () => number
  readonly spoil: (spoiling: Spoiling) => void
  /** Ends each connection in order (FIN). */
  readonly cut: () => void
  /** Ends each connection without a word (RST). */
  readonly reset: () => void
  /** From now on each new connection is reset before a byte of it is passed on (true), or served (false). */
  readonly refuse: (refusing: boolean) => void
  /** Nothing is passed on (true), as if packets were lost, until it is again (false): what came meanwhile follows. */
  readonly stall: (stalling: boolean) => void
  /** Holds the next COMMIT back and resets its client. Resolves when that has happened. */
  readonly holdCommit: () => Promise<HeldCommit>
  readonly stop: () => Promise<void>
}

type Pair = { readonly client: Socket; readonly server: Socket; heard: () => void }

/** Starts it on a free port. `to` is the port on loopback that it passes everything on to. */
export async function startProxy(to: { readonly port: number }): Promise<Proxy> {
  const pairs = new Set<Pair>()
  let spoiling: Spoiling = {}
  let refusing = false
  let stalled: Promise<void> | null = null
  let resume = (): void => undefined
  let holding: ((held: HeldCommit) => void) | null = null

  const held = (pair: Pair, message: Buffer): HeldCommit => {
    const { client, server } = pair
    client.resetAndDestroy()
    return {
      deliver: async () => {
        const answered = new Promise<void>((done) => {
          pair.heard = done
          server.once('close', done)
        })
        server.write(message)
        await answered
        server.destroy()
      },
    }
  }

  /** Passes pieces on in their order. While a piece waits, the next is not read: what is late stays bounded. */
  const pass = async (pair: Pair, from: Socket, into: Socket): Promise<void> => {
    for await (const piece of from) {
      const bytes: Buffer = piece
      const { latencyMs = 0, sliceBytes = bytes.length } = spoiling
      if (latencyMs > 0) await sleep(latencyMs)
      if (stalled !== null) await stalled
      if (from === pair.server) pair.heard()
      const at = holding !== null && from === pair.client ? bytes.indexOf(COMMIT) : -1
      if (at !== -1 && holding !== null) {
        const tell = holding
        holding = null
        into.write(bytes.subarray(0, at))
        tell(held(pair, bytes.subarray(at)))
        return
      }
      for (let offset = 0; offset < bytes.length; offset += sliceBytes) {
        into.write(bytes.subarray(offset, offset + sliceBytes))
        // Without a turn between them the kernel would put slices together again.
        if (sliceBytes < bytes.length) await sleep(0)
      }
    }
    into.end()
  }

  const listener = createServer({ noDelay: true }, (client) => {
    client.on('error', () => undefined)
    if (refusing) {
      client.resetAndDestroy()
      return
    }
    const server = connect({ port: to.port, host: '127.0.0.1', noDelay: true }).on('error', () => undefined)
    const pair: Pair = { client, server, heard: () => undefined }
    pairs.add(pair)
    server.once('close', () => {
      pairs.delete(pair)
      client.destroy()
    })
    // What is read from an ended socket throws; the other end is told, and nobody else needs to know.
    void pass(pair, client, server).catch(() => server.destroy())
    void pass(pair, server, client).catch(() => undefined)
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  const each = (act: (socket: Socket) => void): void => {
    for (const { client, server } of pairs) for (const socket of [client, server]) act(socket)
  }
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connections: () => pairs.size,
    spoil: (wanted) => {
      spoiling = wanted
    },
    cut: () => each((socket) => socket.end()),
    reset: () => each((socket) => socket.resetAndDestroy()),
    refuse: (wanted) => {
      refusing = wanted
    },
    stall: (wanted) => {
      if (wanted === (stalled !== null)) return
      if (wanted)
        stalled = new Promise((done) => {
          resume = done
        })
      else {
        stalled = null
        resume()
      }
    },
    holdCommit: () =>
      new Promise((done) => {
        holding = done
      }),
    stop: async () => {
      listener.close()
      stalled = null
      resume()
      each((socket) => socket.destroy())
      await once(listener, 'close')
    },
  }
}
