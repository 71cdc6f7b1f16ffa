import type { AreaContext } from '#main/areas/area-context.ts';

/** Tells screens when a device is found, lost or refused. Answers with what ends it. */
export function announceDevices(context: AreaContext): () => void {
  return context.devices.on((event) => {
    if (event.kind !== 'device') return;
    try {
      context.write((tx) => tx.publish({ name: 'system.deviceChanged', payload: { deviceIds: [event.status.deviceId] } }), { local: true });
    } catch (error) {
      context.logger.error('a device could not be announced', { deviceId: event.status.deviceId, error });
    }
  });
}
