import type { ImportBatch } from '#shared/contract/imports.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

/** How a batch's state looks: what waits for somebody stands out. */
export function toneOf(state: ImportBatch['state']): StatusTone {
  if (state === 'done') return 'normal';
  if (state === 'stopped' || state === 'uploading') return 'warning';
  return state === 'rolledBack' ? 'absent' : 'info';
}
