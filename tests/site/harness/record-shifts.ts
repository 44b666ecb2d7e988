declare global {
  /** Set by `recordShifts`. */
  var layoutShifts: number[]
}

/** Runs in the page, before its own scripts. */
export function recordShifts(): void {
  globalThis.layoutShifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      globalThis.layoutShifts.push((entry as PerformanceEntry & { value: number }).value)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
