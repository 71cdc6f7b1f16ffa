import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState, useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { readPreference } from '../../components/stored-preference.ts';
import { useGoTo } from '../navigation.ts';
import { guardKeyboard } from './guard-keyboard.ts';
import { USUAL_WEDGE, type WedgeRule } from './wedge-detector.ts';

const RETRY_MS = 2000;

/** How the reader of this workstation types, as somebody set it. */
export const readWedgeRule = (): WedgeRule => ({ ...USUAL_WEDGE, ...readPreference<Partial<WedgeRule>>('wedge', {}) });

/**
 * What any reader read: into the field that waits for a code, else the box, shelf or record that it stands for is opened. A code never
 * does more than open something.
 */
export function ScanListener(): null {
  const { t } = useTranslation('labels');
  const client = useCoreClient();
  const goTo = useGoTo();
  const connection = useConnectionState();
  const take = useEffectEvent(async (code: string): Promise<void> => {
    if (typeIntoScanField(code)) return;
    try {
      const found = await client.labels.identifyCode({ code });
      switch (found.kind) {
        case 'box': goTo('stacks', null, { view: 'boxes', box: found.boxId }); break;
        case 'shelf': goTo('stacks', null, { room: found.roomId, bank: found.bankId, column: String(found.column), face: found.face, section: String(found.section), level: String(found.level), scannedAt: new Date().toISOString() }); break;
        case 'item': goTo('catalogue', found.itemId); break;
        case 'person': showDone(t('identify.person', { title: found.title })); break;
        case 'unknown': showDone(`${t('identify.unknown', { code })} ${t('identify.unknownHint')}`); break;
      }
    } catch (error) {
      showFailed(error);
    }
  });
  useEffect(() => guardKeyboard(readWedgeRule, (code) => { void take(code); }), []);
  useEffect(() => {
    if (connection !== 'open') return undefined;
    const controller = new AbortController();
    const follow = async (): Promise<void> => {
      while (!controller.signal.aborted) {
        try {
          for await (const scan of await client.labels.watchScans({}, { signal: controller.signal })) if (document.visibilityState === 'visible') await take(scan.text);
        } catch {
          // The line is gone, or nobody is signed in: tried again.
        }
        if (!controller.signal.aborted) await new Promise<void>((resolve) => { setTimeout(resolve, RETRY_MS); });
      }
    };
    void follow();
    return () => { controller.abort(); };
  }, [client, connection]);
  return null;
}

/**
 * The field that takes a code: the one that the cursor is in, when it is there for codes; else one that takes them wherever the cursor is,
 * as long as no dialog asks for something else.
 */
function scanField(): HTMLInputElement | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && focused.dataset['scan'] !== undefined) return focused;
  return document.querySelector('[role="dialog"]') === null ? document.querySelector<HTMLInputElement>('input[data-scan="always"]') : null;
}

/** Puts a code into the field that takes it, and presses Enter as a reader does. */
function typeIntoScanField(code: string): boolean {
  const field = scanField();
  if (field === null) return false;
  // React hears of a value only through the element's own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, code);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  queueMicrotask(() => { field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true })); });
  return true;
}
