// Runs `npm run build` and `npm run build:single`: `runBuild` is in src/publish/cli/run-build.ts.
import { pathToFileURL } from 'node:url'
import { compiledProgram } from './program.mjs'

// React reads this when it is loaded: pages are rendered with its production build.
process.env.NODE_ENV = 'production'
const paths = await compiledProgram()
const { runBuild } = await import(pathToFileURL(`${paths.programFolder}/run-build.mjs`).href)
process.exitCode = await runBuild(process.argv.slice(2), paths)
