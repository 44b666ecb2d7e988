import type { FileTotals } from '../../../archive/files/offline-sizes.ts'
import { formatCount, formatNumber, sharedMessages } from '../../components/messages.ts'

const PARTIAL_DOWNLOAD = 'The files that are already saved open without a connection and are not downloaded again.'

/** The texts of the dialog for offline use, and of the notice about an update. */
export const messages = {
  open: 'Save for offline',
  needsConnection: 'This needs a connection.',
  heading: 'Save for offline reading',
  close: 'Close',
  progress: 'Saved on this device',
  bytesProgress: (done: number, total: number) => `${formatBytes(done)} of ${formatBytes(total)}`,
  filesProgress: (done: number, total: number) => `${formatNumber(done)} of ${formatCount(total, 'file', 'files')}`,

  start: (bytes: number) => `Download ${formatBytes(bytes)}`,
  startText: (bytes: number) => `Download text (${formatBytes(bytes)})`,
  startPictures: (bytes: number) => `Download pictures (${formatBytes(bytes)})`,
  startBoth: (bytes: number) => `Download text and pictures (${formatBytes(bytes)})`,
  pause: 'Pause',
  resume: 'Resume',
  update: 'Update',
  retry: sharedMessages.retry,
  remove: 'Remove from this device',

  unsupported: 'This browser cannot save the archive.',
  unsupportedReason: 'Saving needs a secure address (https). Some browsers do not save anything in a private window.',
  counting: 'Checking saved files …',
  size: (bytes: number) => `The archive needs ${formatBytes(bytes)} on this device.`,
  sizes: (text: number, pictures: number) =>
    `The archive has ${formatBytes(text)} of text and ${formatBytes(pictures)} of pictures.`,
  pictureSize: 'Pictures are saved in their smaller size.',
  afterDownload: 'After the download, every article and the search open without a connection.',
  downloading: 'Downloading …',
  canClose: 'You can close this dialog and read on. If you leave the archive, the download pauses.',
  paused: 'A part of the archive is saved.',
  partialDownload: PARTIAL_DOWNLOAD,
  outdated: 'An earlier version is saved. An update is available.',
  updateSize: (bytes: number) => `The update needs ${formatBytes(bytes)}.`,
  done: (bytes: number) => `The archive is saved: ${formatBytes(bytes)}.`,
  textDone: (bytes: number) => `The text of the archive is saved: ${formatBytes(bytes)}.`,
  worksOffline: 'Every article and the search open without a connection.',
  persistent: 'The browser will not delete the saved files by itself.',
  notPersistent: 'The browser may delete the saved files if the device runs out of space.',
  removing: 'Removing saved files …',

  noAnswer: 'The archive does not respond.',
  noAnswerAdvice: `Retry when the connection is back. ${PARTIAL_DOWNLOAD}`,
  full: 'Not enough space on this device.',
  fullAdvice: `Free some space and retry, or remove the saved files. ${PARTIAL_DOWNLOAD}`,
  remainingSpace: (bytes: number) => `${formatBytes(bytes)} are left for this archive.`,
  missing: ({ files }: Pick<FileTotals, 'files'>) => `${formatCount(files, 'file', 'files')} could not be found.`,
  missingAdvice: `The archive is being updated, or was copied incompletely. ${PARTIAL_DOWNLOAD}`,
  broken: 'The archive could not be saved.',
  brokenAdvice: (detail: string) => `Reloading the page may help. Details: ${detail}`,
  space: (bytes: number) => `This browser has ${formatBytes(bytes)} of free space.`,
  notEnoughSpace: 'That is not enough for the whole archive.',
  onlyText: 'That is not enough for the pictures.',

  updateAvailable: 'A new version of this archive is available.',
  reload: 'Reload',
  dismiss: 'Dismiss',
} as const

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const

/** `812 bytes`, `9.4 kB`, `38 MB`. Units are decimal, as in browsers and operating systems. */
function formatBytes(bytes: number): string {
  let power = 0
  while (power < UNITS.length - 1 && bytes / 1000 ** power >= 999.5) power += 1
  const amount = bytes / 1000 ** power
  return `${power > 0 && amount < 9.95 ? amount.toFixed(1) : amount.toFixed(0)} ${UNITS[power]}`
}
