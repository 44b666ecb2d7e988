import type * as ofSite from '../features/offline/offline-button.tsx'

/** A single file is kept like any other file: nothing takes the button's place, nor all that it would load. */
export const OfflineButton: typeof ofSite.OfflineButton = () => null
