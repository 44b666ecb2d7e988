/** A page in the background is never painted. */
const MOST_MS = 300

/** Resolves once what stands in the page can be seen; an animation frame would come before it is. */
export function afterPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, MOST_MS)
  })
}

/** Lets the browser do what waits, such as painting or scrolling. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
