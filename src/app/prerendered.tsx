import {
  createContext,
  type PropsWithChildren,
  startTransition,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

const Prerendered = createContext(false)

interface PrerenderedAppProps extends PropsWithChildren {
  /** Told once the app has taken over. */
  readonly onHydrated?: () => void
}

/** For a page that is prerendered, and for its hydration: both must show the same. */
export function PrerenderedApp({ children, onHydrated }: PrerenderedAppProps) {
  const [isPrerendered, setPrerendered] = useState(true)
  const scrolledTo = useRef(0)
  // The reader may have scrolled since the hydration began: nothing in the page shall bring them back.
  useLayoutEffect(() => {
    window.scrollTo(0, scrolledTo.current)
  }, [])
  // All that may now differ is shown without haste: useSyncExternalStore would show it before anything else can happen.
  useEffect(() => {
    startTransition(() => setPrerendered(false))
    onHydrated?.()
  }, [onHydrated])
  return (
    <Prerendered value={isPrerendered}>
      <FirstLayoutEffect run={() => (scrolledTo.current = window.scrollY)} />
      {children}
    </Prerendered>
  )
}

/** False from soon after hydration on, and wherever a page is rendered anew. */
export function useIsPrerendered(): boolean {
  return useContext(Prerendered)
}

/** Stands before all others, so that its effect comes first. */
function FirstLayoutEffect({ run }: { readonly run: () => void }) {
  const first = useRef(run)
  useLayoutEffect(() => {
    first.current()
  }, [])
  return null
}
