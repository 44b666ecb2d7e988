import { describe, expect, test } from 'vitest'
import type { EditionRecord, Entry } from '../../../src/publish/output/edition-record.ts'
import type { FolderListing } from '../../../src/publish/output/folder-listing.ts'
import { planEdition, type PlanInput } from '../../../src/publish/output/plan-edition.ts'

const entry: Entry = { key: 'key', inode: 7, bytes: 20, modifiedMs: 1000 }

function listing(files: Readonly<Record<string, Omit<Entry, 'key'>>>, folders: readonly string[] = []): FolderListing {
  const facts = Object.values(files)
  return {
    paths: Object.keys(files),
    inodes: Float64Array.from(facts, ({ inode }) => inode),
    bytes: Float64Array.from(facts, ({ bytes }) => bytes),
    modifiedMs: Float64Array.from(facts, ({ modifiedMs }) => modifiedMs),
    folders,
  }
}

const record: EditionRecord = new Map([['a/b/c.html', entry]])
const wanted = new Map([['a/b/c.html', 'key']])

function plan(input: Pick<PlanInput, 'holds'> & Partial<PlanInput>) {
  return planEdition({ wanted, record, isPublished: () => true, ...input })
}

describe('a file of the folder', () => {
  test('stays where it is the file that was published', () => {
    const { stay, taken, stale } = plan({ holds: listing({ 'a/b/c.html': entry }, ['a', 'a/b']) })
    expect(stay).toEqual(record)
    expect(taken.size).toBe(0)
    expect(stale).toEqual({ files: [], folders: [] })
  })

  test.each([
    ['is another file, though of the same size and time', { ...entry, inode: 8 }],
    ['has another size', { ...entry, bytes: 21 }],
    ['was written to since', { ...entry, modifiedMs: 1000.5 }],
    ['is no file', { inode: Number.NaN, bytes: Number.NaN, modifiedMs: Number.NaN }],
  ])('makes room for the published one where it %s', (_, found) => {
    const { stay, taken, stale } = plan({ holds: listing({ 'a/b/c.html': found }, ['a', 'a/b']) })
    expect(stay.size).toBe(0)
    expect(taken).toEqual(record)
    expect(stale).toEqual({ files: [], folders: ['a'] })
  })

  test('is stale where something else is wanted under its name, or nothing', () => {
    for (const other of [new Map([['a/b/c.html', 'another key']]), new Map<string, string>()]) {
      const { stay, taken, stale } = plan({ wanted: other, holds: listing({ 'a/b/c.html': entry }, ['a', 'a/b']) })
      expect(stay.size).toBe(0)
      expect(taken.size).toBe(0)
      expect(stale.folders).toEqual(['a'])
    }
  })
})

test('what is stale is named once: folders in which nothing stays as a whole, files in the others', () => {
  const other = { ...entry, inode: 9 }
  const files = { 'a/b/c.html': entry, 'a/b/x': other, 'a/x': other, x: other, 'y/x': other, 'y/z/x': other }
  const { stale } = plan({ holds: listing(files, ['a', 'a/b', 'a/empty', 'y', 'y/z']) })
  expect(stale).toEqual({ files: ['a/b/x', 'a/x', 'x'], folders: ['a/empty', 'y'] })
})

test('what the published edition has no more is not taken from it', () => {
  expect(plan({ holds: listing({}), isPublished: () => false }).taken.size).toBe(0)
})
