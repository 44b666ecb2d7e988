import { afterAll } from 'vitest'
import { removeTemporaryFolders } from './temporary-folder.ts'

// A set-up file runs before each file of tests, so this hook runs after those of the file.
afterAll(removeTemporaryFolders)
