/** A page in the background is never painted. */
const MOST_MS = 300

/** Resolves once the browser has painted the page as it stands. */
export async function afterPaint(): Promise<void> {
  await Promise.race([
    new Promise((resolve) => requestAnimationFrame(resolve)),
    new Promise((resolve) => setTimeout(resolve, MOST_MS)),
  ])
  await nextTask()
}

/** Lets the browser do what waits, such as painting or scrolling. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
