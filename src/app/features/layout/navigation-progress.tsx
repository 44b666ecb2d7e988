import { useNavigation } from 'react-router'

/** The style sheet lets it appear only where the wait is long enough to be noticed. */
export function NavigationProgress() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <progress aria-label="Loading" className="progress" />
}
