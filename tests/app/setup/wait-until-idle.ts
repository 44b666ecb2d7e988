/** Resolves when two frames were painted and the main thread has been idle since. */
export async function waitUntilIdle(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => requestIdleCallback(resolve))
}
