import { configure } from '@testing-library/react'
import { cdp } from 'vitest/browser'
import { cpuThrottle } from '../../cpu-throttle.ts'

// Testing Library waits one second by default, which is not enough on a slow or busy machine.
configure({ asyncUtilTimeout: 60_000 })

const rate = cpuThrottle()
if (rate !== 1) await cdp().send('Emulation.setCPUThrottlingRate', { rate })
