import { describe, expect, it } from 'vitest';
import { lockConstraints, lockStates } from '../../../src-renderer/screens/digitise/camera-locks.ts';

const OFFERS = { focusMode: ['manual', 'continuous'], exposureMode: ['continuous', 'manual'], whiteBalanceMode: ['continuous'] };
const NOW = { focusMode: 'continuous', focusDistance: 0.3, exposureMode: 'manual', exposureTime: 156, whiteBalanceMode: 'continuous', colorTemperature: 5200 };

describe('what a camera leaves as it is', () => {
  it('is offered only where the camera has both its own way and a fixed one', () => {
    expect(lockStates(OFFERS, NOW)).toEqual({ focus: 'free', exposure: 'locked', whiteBalance: 'absent' });
    expect(lockStates({}, {})).toEqual({ focus: 'absent', exposure: 'absent', whiteBalance: 'absent' });
    expect(lockStates({ focusMode: ['manual'] }, { focusMode: 'manual' }).focus).toBe('absent');
  });

  it('is held at the values of this moment, and no other lock is lost by it', () => {
    expect(lockConstraints(OFFERS, NOW, new Set(['focus', 'exposure']))).toEqual([{ focusMode: 'manual', focusDistance: 0.3 }, { exposureMode: 'manual', exposureTime: 156 }]);
  });

  it('goes back to the camera', () => {
    expect(lockConstraints(OFFERS, NOW, new Set())).toEqual([{ focusMode: 'continuous' }, { exposureMode: 'continuous' }]);
    expect(lockConstraints({ focusMode: ['single-shot', 'manual'] }, {}, new Set())).toEqual([{ focusMode: 'single-shot' }]);
  });
});
