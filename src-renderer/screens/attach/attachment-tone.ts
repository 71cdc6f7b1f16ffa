import type { AttachmentBatch } from '#shared/contract/attachments.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

/** How a batch's state looks: what waits for somebody stands out. */
export function toneOf(state: AttachmentBatch['state']): StatusTone {
  if (state === 'done') return 'normal';
  if (state === 'stopped' || state === 'unchecked') return 'warning';
  return state === 'rolledBack' ? 'absent' : 'info';
}
