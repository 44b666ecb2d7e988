import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './.ci/browser.mjs'
import { servePictures } from './tests/app/setup/serve-pictures.ts'

const REMOVE_FOLDERS = 'tests/remove-temporary-folders.ts'
/** Tests that count steps need processes of their own. */
const STEPS = 'tests/**/*.steps.test.ts'
const executablePath = await findBrowser()
/** CPU_THROTTLE=4 npm test slows the pages in Chromium down 4 times, as on a phone. */
const provide = { cpuThrottle: Number(process.env['CPU_THROTTLE'] ?? 1) }
/** Limits for hung tests only. A machine that is four times slower, and busy, must meet them. */
const timeouts = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } }

export default defineConfig({
  test: {
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/site/**', STEPS],
          setupFiles: [REMOVE_FOLDERS],
          // Modules have no state that a test changes, and loading them for each file again would double the time of the run.
          isolate: false,
          ...timeouts,
        },
      },
      {
        test: {
          name: 'steps',
          include: [STEPS],
          setupFiles: ['tests/attack/count-steps.ts'],
          ...timeouts,
        },
      },
      {
        plugins: [react(), tailwindcss(), servePictures()],
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-router',
            '@tanstack/react-virtual',
            'valibot',
            '@testing-library/react',
            '@testing-library/user-event',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.tsx'],
          setupFiles: ['tests/app/setup/quiet-console.ts', 'tests/app/setup/slow-machine.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(executablePath ? { launchOptions: { executablePath } } : {}),
            instances: [{ browser: 'chromium' }],
          },
          provide,
          ...timeouts,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          setupFiles: [REMOVE_FOLDERS],
          globalSetup: ['tests/site/harness/global-setup.ts'],
          isolate: false,
          // The limit for tests that are marked as concurrent.
          maxConcurrency: 4,
          provide,
          ...timeouts,
        },
      },
    ],
  },
})
