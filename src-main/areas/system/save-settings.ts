import type { AreaContext } from '#main/areas/area-context.ts';
import { writeRoomMeta } from '#main/areas/room-meta-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { getSettings } from './get-settings.ts';
import { writeSettings } from './settings-store.ts';

/** All settings of the room at once; who changed what stands in the audit chain. */
export function saveSettings(context: AreaContext, input: CallInput<'system', 'saveSettings'>): CallAnswer<'system', 'saveSettings'> {
  return context.write((tx) => {
    const before = getSettings(context);
    writeSettings(context.db, input);
    writeRoomMeta(context.db, 'roomName', input.roomName);
    tx.record({ class: 'R', kind: 'settings.save', entity: 'settings', eid: 'room', body: { before: { ...before }, after: { ...input } } });
    tx.publish({ name: 'system.settingsChanged', payload: {} });
    return getSettings(context);
  });
}
