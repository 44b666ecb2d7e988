import type { FileTotals } from '../../../archive/files/offline-sizes.ts'
import type { DownloadContent } from '../../offline/download-plan.ts'
import type { DownloadFailure, DownloadState, Progress } from '../../offline/download-state.ts'
import { messages } from './messages.ts'

/** The texts and the buttons for a state of the download. */
export interface DownloadMessage {
  readonly title: string
  readonly details: readonly string[]
  readonly actions: readonly DownloadAction[]
}

export type DownloadAction =
  /** Without content, the download continues with the content that was chosen before. */
  | { readonly kind: 'start'; readonly content?: DownloadContent; readonly label: string }
  | { readonly kind: 'pause' | 'remove'; readonly label: string }

const REMOVE: DownloadAction = { kind: 'remove', label: messages.remove }

export function createDownloadMessage(state: DownloadState): DownloadMessage {
  switch (state.kind) {
    case 'unsupported':
      return { title: messages.unsupported, details: [messages.unsupportedReason], actions: [] }
    case 'counting':
      return { title: messages.counting, details: [], actions: [] }
    case 'idle':
      return offerDownload(state)
    case 'downloading':
      return {
        title: messages.downloading,
        details: [messages.canClose],
        actions: [{ kind: 'pause', label: messages.pause }],
      }
    case 'paused':
      return {
        title: messages.paused,
        details: [messages.partialDownload, ...describeSpace(remaining(state.progress), state.freeBytes)],
        actions: [{ kind: 'start', label: messages.resume }, REMOVE],
      }
    case 'outdated':
      return {
        title: messages.outdated,
        details: [
          messages.updateSize(remaining(state.progress).bytes),
          ...describeSpace(remaining(state.progress), state.freeBytes),
        ],
        actions: [{ kind: 'start', label: messages.update }, REMOVE],
      }
    case 'done':
      return {
        title: (state.unsavedPictures === null ? messages.done : messages.textDone)(state.total.bytes),
        details: [messages.worksOffline, state.isPersistent ? messages.persistent : messages.notPersistent],
        actions: [...offerPictures(state.unsavedPictures), REMOVE],
      }
    case 'failed': {
      const hasFiles = state.progress !== null && state.progress.done.files > 0
      return {
        ...describeFailure(state.failure),
        actions: [{ kind: 'start', label: messages.retry }, ...(hasFiles ? [REMOVE] : [])],
      }
    }
    case 'removing':
      return { title: messages.removing, details: [], actions: [] }
    default:
      return state satisfies never
  }
}

/** Offers the text alone, and the text with the pictures, which are often many times as large. */
function offerDownload({
  text,
  pictures,
  freeBytes,
}: Extract<DownloadState, { readonly kind: 'idle' }>): DownloadMessage {
  if (pictures === null) {
    return {
      title: messages.size(text.bytes),
      details: [messages.afterDownload, ...describeSpace(text, freeBytes)],
      actions: [{ kind: 'start', content: 'text', label: messages.start(text.bytes) }],
    }
  }
  const both = text.bytes + pictures.bytes
  const fitsTextOnly = freeBytes !== null && freeBytes >= text.bytes && freeBytes < both
  const space = describeSpace(text, freeBytes).map((line) => (fitsTextOnly ? `${line} ${messages.onlyText}` : line))
  return {
    title: messages.sizes(text.bytes, pictures.bytes),
    details: [messages.afterDownload, messages.pictureSize, ...space],
    actions: [
      { kind: 'start', content: 'text', label: messages.startText(text.bytes) },
      { kind: 'start', content: 'text-and-pictures', label: messages.startBoth(both) },
    ],
  }
}

function offerPictures(pictures: FileTotals | null): readonly DownloadAction[] {
  if (pictures === null) return []
  return [{ kind: 'start', content: 'text-and-pictures', label: messages.startPictures(pictures.bytes) }]
}

function describeFailure(failure: DownloadFailure): Omit<DownloadMessage, 'actions'> {
  switch (failure.kind) {
    case 'no-answer':
      return { title: messages.noAnswer, details: [messages.noAnswerAdvice] }
    case 'full': {
      const space = failure.freeBytes === null ? [] : [messages.remainingSpace(failure.freeBytes)]
      return { title: messages.full, details: [[...space, messages.fullAdvice].join(' ')] }
    }
    case 'missing':
      return { title: messages.missing(failure), details: [messages.missingAdvice] }
    case 'broken':
      return { title: messages.broken, details: [messages.brokenAdvice(failure.detail)] }
    default:
      return failure satisfies never
  }
}

function describeSpace(needed: FileTotals, freeBytes: number | null): readonly string[] {
  if (freeBytes === null) return []
  const space = messages.space(freeBytes)
  return [freeBytes < needed.bytes ? `${space} ${messages.notEnoughSpace}` : space]
}

function remaining({ done, total }: Progress): FileTotals {
  return { files: total.files - done.files, bytes: Math.max(0, total.bytes - done.bytes) }
}
