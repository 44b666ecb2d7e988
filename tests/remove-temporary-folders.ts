import { afterAll } from 'vitest'
import { removeTemporaryFolders } from './temporary-folder.ts'

// A set-up file runs before each test file, so this hook runs after the tests of the file.
afterAll(removeTemporaryFolders)
