// What `npm run build` runs.
import { pathToFileURL } from 'node:url'
import { compiledProgram } from './program.mjs'

// Before anything is loaded that asks: pages are rendered with React's production build.
process.env.NODE_ENV = 'production'
const place = await compiledProgram()
const { publish } = await import(pathToFileURL(`${place.folder}/publish.mjs`).href)
process.exitCode = await publish(process.argv.slice(2), place)
