import { createHash } from 'node:crypto'

/** The namespace for names that are URLs (RFC 9562, section 6.6). */
const URL_NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8'

/** Returns a UUID of version 5 (RFC 9562, section 5.5), which depends on the name and the namespace only. */
export function createNameUuid(name: string, namespace: string = URL_NAMESPACE): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
