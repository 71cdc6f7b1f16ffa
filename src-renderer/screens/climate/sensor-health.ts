import type { DeviceView } from '#shared/contract/system.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

export const HEALTH_TONES: Record<DeviceView['health'], StatusTone> = { starting: 'warning', ready: 'normal', lost: 'overdue', unsupported: 'overdue', failed: 'overdue', off: 'absent' };
