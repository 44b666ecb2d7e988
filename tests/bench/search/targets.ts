/** The limits for 21,578 articles, in the units of the table. */
export const TARGETS = {
  coldKilobytes: 80,
  coldRequests: 26,
  slowSeconds: 1.5,
  warmP50Ms: 1,
  warmP95Ms: 10,
  heapGrowthMegabytes: 10,
  indexMegabytes: 3,
  indexWithPositionsMegabytes: 7,
  indexSeconds: 8,
  openingKilobytes: 40,
  openingBlockingMs: 100,
} as const
