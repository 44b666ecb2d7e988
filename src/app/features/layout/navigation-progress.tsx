import { useNavigation } from 'react-router'
import { messages } from './messages.ts'

/** The style sheet delays the progress bar, so that it appears only for a noticeable wait. */
export function NavigationProgress() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <progress aria-label={messages.loading} className="progress" />
}
