import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { RecordForm } from './use-record.ts';

export interface LeaveGuard {
  /** Goes on at once where nothing is unsaved, else asks first. */
  readonly leave: (then: () => void) => void;
  readonly asking: boolean;
  readonly saveAndLeave: () => void;
  readonly discardAndLeave: () => void;
  readonly stay: () => void;
}

/** Nothing that was written is lost by going to another record, another screen or by closing the window. */
export function useLeaveGuard(record: RecordForm): LeaveGuard {
  const [asking, setAsking] = useState(false);
  const then = useRef<() => void>(() => {});
  const blocker = useBlocker({
    // The address of another record on this screen is the list's business, which asks by itself.
    shouldBlockFn: ({ current, next }) => record.dirty && current.routeId !== next.routeId,
    enableBeforeUnload: () => record.dirty, withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  const goOn = (): void => {
    setAsking(false);
    if (blocker.status === 'blocked') blocker.proceed();
    else then.current();
  };
  return {
    asking: asking || blocked,
    leave: (next) => {
      if (!record.dirty) { next(); return; }
      then.current = next;
      setAsking(true);
    },
    saveAndLeave: () => {
      void record.save().then((saved) => {
        if (saved !== undefined) goOn();
        else { setAsking(false); if (blocker.status === 'blocked') blocker.reset(); }
      });
    },
    discardAndLeave: () => { record.discard(); goOn(); },
    stay: () => { setAsking(false); if (blocker.status === 'blocked') blocker.reset(); },
  };
}
