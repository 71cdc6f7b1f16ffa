import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLock, useSession, useTouchSession } from '../../client/use-session.ts';
import { useShortcut } from '../use-shortcut.ts';

const LOOK_EVERY_MS = 5000;
/** Somebody who types for long calls nothing; the core hears of them this often. */
const TOUCH_EVERY_MS = 60_000;

/** Covers the screen when nobody was at it for the time that the administrator set, and on Ctrl+L. */
export function IdleLock(): null {
  const { t } = useTranslation('shell');
  const session = useSession();
  const lock = useLock();
  const touch = useTouchSession();
  const lockAfterMs = session?.lockAfterMs ?? 0;
  const active = session !== null && !session.locked && lockAfterMs > 0;
  useShortcut({ keys: 'mod+l', label: t('keys.lock'), scope: 'everywhere' }, () => { lock(); });
  const lockNow = useEffectEvent(lock);
  const touchNow = useEffectEvent(touch);
  useEffect(() => {
    if (!active) return undefined;
    let lastAt = Date.now();
    let touchedAt = lastAt;
    const note = (): void => { lastAt = Date.now(); };
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, note, { passive: true });
    const timer = setInterval(() => {
      if (Date.now() - lastAt >= lockAfterMs) lockNow();
      else if (lastAt > touchedAt && Date.now() - touchedAt >= TOUCH_EVERY_MS) { touchedAt = Date.now(); touchNow(); }
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, note);
    };
  }, [active, lockAfterMs]);
  return null;
}
