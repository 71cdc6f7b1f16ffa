import { useEffect, useSyncExternalStore } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useConnectionState, useCoreClient } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import { createCaptureQueue, type CaptureQueue, type PendingCapture } from './capture-queue.ts';

/** One queue for the page, not for the screen: pictures that wait outlive a look at another screen. */
const queues = new WeakMap<MunimentClient, CaptureQueue>();

function queueOf(client: MunimentClient): CaptureQueue {
  const known = queues.get(client);
  if (known !== undefined) return known;
  const queue = createCaptureQueue({
    send: ({ pageId, itemId, file, parts, shot }) => (parts === null
      ? client.digitisation.addPage({ pageId, itemId, file, source: 'camera', originalName: file.name, shot })
      : client.digitisation.addParts({ itemId, file, source: 'camera', originalName: file.name, shot, parts: [...parts] })),
    wait: (delayMs) => new Promise((resolve) => { setTimeout(resolve, delayMs); }),
  });
  // A window that is closed now would take the pictures with it.
  window.addEventListener('beforeunload', (event) => { if (queue.list().length > 0) event.preventDefault(); });
  queues.set(client, queue);
  return queue;
}

export interface PendingCaptures {
  readonly queue: CaptureQueue;
  readonly pending: readonly PendingCapture[];
  readonly isHeldUp: boolean;
}

export function useCaptureQueue(): PendingCaptures {
  const queue = queueOf(useCoreClient());
  const pending = useSyncExternalStore(queue.subscribe, queue.list);
  const connection = useConnectionState();
  const session = useSession();
  const ready = connection === 'open' && session !== null && !session.locked;
  useEffect(() => { if (ready) queue.resume(); }, [queue, ready]);
  return { queue, pending, isHeldUp: queue.isHeldUp() };
}
