import { configure } from '@testing-library/react'
import { inject } from 'vitest'
import { cdp } from 'vitest/browser'

// Testing Library waits one second by default, which is not enough on a slow or busy machine.
configure({ asyncUtilTimeout: 60_000 })

const rate = inject('cpuThrottle')
if (rate !== 1) await cdp().send('Emulation.setCPUThrottlingRate', { rate })
