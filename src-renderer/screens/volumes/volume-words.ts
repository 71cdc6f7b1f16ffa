import type { Volume } from '#shared/contract/arrangement.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

export type VolumeState = 'temporary' | 'unnumbered' | 'numbered' | 'locked';

export const stateOf = (volume: Volume): VolumeState => (volume.lockedAt !== null ? 'locked' : volume.archivalCode !== null ? 'numbered' : volume.temporary ? 'temporary' : 'unnumbered');

export const STATE_TONES: Readonly<Record<VolumeState, StatusTone>> = { temporary: 'info', unnumbered: 'warning', numbered: 'normal', locked: 'absent' };
