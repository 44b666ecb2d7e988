import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { backfile } from './src/publish/dev-server/vite-plugin.ts'

const DEMO = 'tests/fixtures/port-town'

export default defineConfig(({ mode }) => ({
  plugins: [react(), tailwindcss(), backfile({ seeds: process.env['SEEDS'] || (mode === 'demo' ? DEMO : 'seeds') })],
}))
