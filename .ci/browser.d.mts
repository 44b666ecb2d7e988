export function findBrowser(): Promise<string | null>
export function installBrowser(run: (command: string, args: readonly string[]) => void): void
