/** Lets whoever asked something meanwhile be answered. Throws when the work was cancelled. */
export async function takeTurns(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
  signal.throwIfAborted();
}
