import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './.ci/browser.mjs'

const REMOVE_FOLDERS = 'tests/remove-temporary-folders.ts'
const executablePath = await findBrowser()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/site/**'],
          setupFiles: [REMOVE_FOLDERS],
        },
      },
      {
        plugins: [react(), tailwindcss()],
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
          setupFiles: ['tests/app/setup/quiet-console.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(executablePath ? { launchOptions: { executablePath } } : {}),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          setupFiles: [REMOVE_FOLDERS],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          globalSetup: ['tests/site/shared-bundles.ts'],
          fileParallelism: false,
          // Of the tests that are marked as concurrent.
          maxConcurrency: 4,
          // Two browsers and a build may share the processors with a page that is waited for.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
