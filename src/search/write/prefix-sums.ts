/** Returns, for each index, the sum of all counts before it, and the sum of all counts at the end: 2, 3 → 0, 2, 5. */
export function computePrefixSums(counts: Int32Array): Int32Array {
  const sums = new Int32Array(counts.length + 1)
  counts.forEach((count, index) => {
    sums[index + 1] = (sums[index] ?? 0) + count
  })
  return sums
}
