// Compiles the build program for the development server and prints its paths, as JSON. It has a process of its own, because
// the bundler depends on NODE_ENV, and would keep the server waiting.
import { join } from 'node:path'
import { compiledProgram } from './program.mjs'

process.env.NODE_ENV = 'production'
const paths = await compiledProgram()
process.stdout.write(`${JSON.stringify(paths)}\n`)
// If node_modules belongs to another user, the program is removed when this process ends. The server ends the input.
if (!paths.programFolder.startsWith(join(paths.projectRoot, 'node_modules'))) process.stdin.resume()
