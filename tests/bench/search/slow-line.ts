import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** The slow line of the targets: a phone in a village. */
export const SLOW_LINE = { latencyMs: 150, bytesPerSecond: 1_600_000 / 8 }

/** What is sent in one turn, about a packet of TCP. */
const PACKET_BYTES = 1460
/** What the head of an answer adds to its body, about. */
const HEAD_BYTES = 300

/** Sends a body behind a head that is written already. */
export type Send = (response: ServerResponse, body: Buffer) => Promise<void>

export const sendAtOnce: Send = async (response, body) => {
  response.end(body)
}

/**
 * One line for all answers: each waits for the latency, then they take turns, a packet at a time, as fast as the line
 * carries them. It stands in the server because Chromium's own emulation leaves workers out.
 */
export function slowLine({ latencyMs, bytesPerSecond }: typeof SLOW_LINE): Send {
  let freeAtMs = 0
  const carry = async (bytes: number) => {
    freeAtMs = Math.max(performance.now(), freeAtMs) + (bytes / bytesPerSecond) * 1000
    const waitMs = freeAtMs - performance.now()
    if (waitMs > 0) await sleep(waitMs)
  }
  return async (response, body) => {
    await sleep(latencyMs)
    await carry(HEAD_BYTES)
    for (let offset = 0; offset < body.length && !response.destroyed; offset += PACKET_BYTES) {
      const packet = body.subarray(offset, offset + PACKET_BYTES)
      await carry(packet.length)
      response.write(packet)
    }
    response.end()
  }
}
