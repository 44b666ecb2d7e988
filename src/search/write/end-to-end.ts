/** Where each of so many things begins that stand end to end, and at last where they all end. */
export function endToEnd(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, index) => {
    starts[index + 1] = (starts[index] ?? 0) + count
  })
  return starts
}
