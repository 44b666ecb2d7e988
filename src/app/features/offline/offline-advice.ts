import type { FileTotals } from '../../../archive/files/offline-sizes.ts'
import { formatNumber } from '../../components/counts.ts'
import type { KeepFailure, KeepState, Progress } from '../../offline/keep-state.ts'
import { byteLabel } from './byte-label.ts'

/** What a reader is told of a state, and what they can do. */
export interface Advice {
  readonly title: string
  readonly remarks: readonly string[]
  readonly actions: readonly KeepAction[]
}

export interface KeepAction {
  readonly does: 'start' | 'pause' | 'undo'
  readonly label: string
}

const WHAT_IS_KEPT = 'Every article and the search will then open without a connection.'
const PART_WORKS = 'What is kept so far opens without a connection, and is not fetched again.'

export function adviceOf(state: KeepState): Advice {
  switch (state.kind) {
    case 'unsupported':
      return {
        title: 'This browser cannot keep the archive here.',
        remarks: ['Keeping needs a secure address (https), and a window that is not private in some browsers.'],
        actions: [],
      }
    case 'counting':
      return { title: 'Looking at what is here already …', remarks: [], actions: [] }
    case 'idle':
      return {
        title: `It takes ${byteLabel(state.total.bytes)} on this device.`,
        remarks: [WHAT_IS_KEPT, ...roomRemarks(state.total, state.freeBytes)],
        actions: [{ does: 'start', label: `Download ${byteLabel(state.total.bytes)}` }],
      }
    case 'downloading':
      return {
        title: 'Fetching the archive …',
        remarks: ['You can close this and read on. If you leave the archive, it pauses and can be resumed.'],
        actions: [{ does: 'pause', label: 'Pause' }],
      }
    case 'paused':
      return {
        title: 'A part of the archive is kept.',
        remarks: [PART_WORKS, ...roomRemarks(leftOf(state.progress), state.freeBytes)],
        actions: [{ does: 'start', label: 'Resume' }, UNDO],
      }
    case 'outdated':
      return {
        title: 'A former edition is kept, and a newer one is here.',
        remarks: [
          `Bringing it up to date takes ${byteLabel(leftOf(state.progress).bytes)}.`,
          ...roomRemarks(leftOf(state.progress), state.freeBytes),
        ],
        actions: [{ does: 'start', label: 'Bring up to date' }, UNDO],
      }
    case 'done':
      return {
        title: `The whole archive is kept: ${byteLabel(state.total.bytes)}.`,
        remarks: [
          'Every article and the search open without a connection.',
          state.isPersistent
            ? 'The browser has promised not to clear it by itself.'
            : 'The browser may clear it when the device runs out of room.',
        ],
        actions: [UNDO],
      }
    case 'failed':
      return { ...failureAdvice(state.failure), actions: [{ does: 'start', label: 'Try again' }, ...undoOf(state)] }
    case 'undoing':
      return { title: 'Removing what was kept …', remarks: [], actions: [] }
    default:
      return state satisfies never
  }
}

const UNDO: KeepAction = { does: 'undo', label: 'Remove from this device' }

function undoOf({ progress }: { readonly progress: Progress | null }): readonly KeepAction[] {
  return progress === null || progress.done.files === 0 ? [] : [UNDO]
}

function failureAdvice(failure: KeepFailure): Omit<Advice, 'actions'> {
  switch (failure.kind) {
    case 'no-answer':
      return {
        title: 'The archive does not answer.',
        remarks: [`Try again when the connection is back. ${PART_WORKS}`],
      }
    case 'full':
      return {
        title: 'There is no more room on this device.',
        remarks: [`${freeLabel(failure.freeBytes)}Make room and try again, or remove what was fetched. ${PART_WORKS}`],
      }
    case 'missing':
      return {
        title: `${failure.files === 1 ? 'A file' : `${formatNumber(failure.files)} files`} of the archive could not be found.`,
        remarks: [`The archive is being published anew, or was copied in part. ${PART_WORKS}`],
      }
    case 'broken':
      return {
        title: 'The archive could not be kept.',
        remarks: [`Loading the page anew may help. What the program says: ${failure.detail}`],
      }
    default:
      return failure satisfies never
  }
}

function roomRemarks(needed: FileTotals, freeBytes: number | null): readonly string[] {
  if (freeBytes === null) return []
  const room = `This browser has room for ${byteLabel(freeBytes)}.`
  return [freeBytes < needed.bytes ? `${room} That is not enough for all of it.` : room]
}

function freeLabel(freeBytes: number | null): string {
  return freeBytes === null ? '' : `${byteLabel(freeBytes)} are left for this archive. `
}

function leftOf({ done, total }: Progress): FileTotals {
  return { files: total.files - done.files, bytes: Math.max(0, total.bytes - done.bytes) }
}
