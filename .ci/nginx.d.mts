export const NGINX_MISSING: string
export function findNginx(): string | null
export function canInstallNginx(): boolean
export function installNginx(run: (command: string, args: readonly string[]) => void): void
