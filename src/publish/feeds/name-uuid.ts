import { createHash } from 'node:crypto'

/** For names that are addresses (RFC 9562, section 6.6). */
const URL_NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8'

/** A UUID of version 5 (RFC 9562, section 5.5), which is the same for the same name everywhere and at any time. */
export function nameUuid(name: string, namespace: string = URL_NAMESPACE): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
