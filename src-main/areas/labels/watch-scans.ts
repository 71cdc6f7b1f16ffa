import type { DeviceEvent } from '#main/devices/device-bridge.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

type Scan = Extract<DeviceEvent, { kind: 'scan' }>['scan'];

/** Scans while somebody listens; what was read before is nobody's business any more. */
export function watchScans(context: AreaContext): CallAnswer<'labels', 'watchScans'> {
  return scansOf(context);
}

async function* scansOf(context: AreaContext): AsyncGenerator<Scan, void, void> {
  const waiting: Scan[] = [];
  let wake: () => void = () => undefined;
  const off = context.devices.on((event) => {
    if (event.kind !== 'scan') return;
    waiting.push(event.scan);
    wake();
  });
  const abort = (): void => wake();
  context.signal?.addEventListener('abort', abort);
  try {
    while (context.signal?.aborted !== true) {
      const scan = waiting.shift();
      if (scan !== undefined) yield scan;
      else await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    off();
    context.signal?.removeEventListener('abort', abort);
  }
}
