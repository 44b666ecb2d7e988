import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** The slow line of the limits: about the speed of a mobile connection in a village. */
export const SLOW_LINE = { latencyMs: 150, bytesPerSecond: 1_600_000 / 8 }

/** The approximate size of a TCP packet. */
const PACKET_BYTES = 1460
/** The approximate size of the headers of a response. */
const HEAD_BYTES = 300

/** Sends the body of an answer whose headers are written. */
export type Send = (response: ServerResponse, body: Buffer) => Promise<void>

export const sendAtOnce: Send = async (response, body) => {
  response.end(body)
}

/**
 * Simulates one line for all answers. Each waits for the latency; then they are sent in turns, packet by packet, at the speed
 * of the line. The server does this because Chromium's emulation leaves out workers.
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
