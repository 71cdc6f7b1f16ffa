/** When a field was written, and by which op. */
export interface Stamp { readonly ms: number; readonly c: number; readonly opId: string }

/** Negative where `a` was written before `b`. Total: two ops never compare equal. */
export const compareStamps = (a: Stamp, b: Stamp): number => a.ms - b.ms || a.c - b.c || (a.opId < b.opId ? -1 : a.opId > b.opId ? 1 : 0);

/** The write that stands: the last by effective time, whatever order they came in. */
export const standingWrite = <Write extends Stamp>(writes: readonly Write[]): Write | undefined => writes.reduce<Write | undefined>((last, write) => (last === undefined || compareStamps(last, write) < 0 ? write : last), undefined);
