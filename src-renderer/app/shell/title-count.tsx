import { useEffect } from 'react';
import { onTrayRequest } from '../../client/tray-requests.ts';
import { useGoTo } from '../navigation.ts';
import { useWaitingCount } from '../use-waiting-count.ts';

/** The badge of an installed page; Chromium on a desktop has it, a plain tab does not. */
interface Badge { readonly setAppBadge?: (count: number) => Promise<void>; readonly clearAppBadge?: () => Promise<void> }

/** Says in the window's title, and on the icon where there is one, how many tasks wait: seen from the task bar when another window is in front. Shows what the tray was asked for. */
export function TitleCount() {
  const count = useWaitingCount() ?? 0;
  const goTo = useGoTo();
  useEffect(() => onTrayRequest((tasks) => { goTo('today', null, tasks === null ? {} : { tasks }); }), [goTo]);
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /u, '');
    const badge: Badge = navigator;
    document.title = count > 0 ? `(${count}) ${plain}` : plain;
    // A browser that does not let the page have a badge says so by refusing; the title stands all the same.
    void (count > 0 ? badge.setAppBadge?.(count) : badge.clearAppBadge?.())?.catch(() => undefined);
    return () => { document.title = plain; void badge.clearAppBadge?.().catch(() => undefined); };
  }, [count]);
  return null;
}
