/** What `writeServiceWorker` replaces with the facts of a build; minifying keeps it, since `self` may have anything. */
export const FACTS_PLACEHOLDER = 'self.BUILD_FACTS'
