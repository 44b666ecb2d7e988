import { MAX_UNPACKED_BYTES } from '../../archive/source.ts'

/**
 * Inflates a zlib stream. The body of the response fails if the stream is damaged, or as soon as more than `maxBytes`
 * are unpacked.
 */
export function inflate(deflated: ReadableStream<Uint8Array<ArrayBuffer>>, maxBytes = MAX_UNPACKED_BYTES): Response {
  return new Response(deflated.pipeThrough(new DecompressionStream('deflate')).pipeThrough(limitBytes(maxBytes)))
}

function limitBytes(maxBytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let length = 0
  return new TransformStream({
    transform(part, controller) {
      length += part.length
      if (length > maxBytes) controller.error(new RangeError(`unpacks to more than ${maxBytes} bytes`))
      else controller.enqueue(part)
    },
  })
}
