import type { TransferListItem, Worker } from 'node:worker_threads';

/** One question to a thread, one answer. A thread that takes too long or dies is no use any more: rejects with an Error. */
export function askThread<Answer>(worker: Worker, request: unknown, transfer: readonly TransferListItem[], timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('the thread ended')));
    const timer = setTimeout(() => settle(() => reject(new Error('no answer'))), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request, transfer);
  });
}
