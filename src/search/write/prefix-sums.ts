/** Element i is the sum of the first i counts, and the last element is the total. Example: 2, 3 → 0, 2, 5. */
export function computePrefixSums(counts: Int32Array): Int32Array {
  const sums = new Int32Array(counts.length + 1)
  counts.forEach((count, index) => {
    sums[index + 1] = (sums[index] ?? 0) + count
  })
  return sums
}
