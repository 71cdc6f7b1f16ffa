import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { findScanFrame, symbologyName } from '#shared/domain/scan-frame.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useFormat } from '../../components/format.ts';
import classes from './settings.module.css';

type Scan = Awaited<ReturnType<MunimentClient['labels']['watchScans']>> extends AsyncIterable<infer Item> ? Item : never;
/** What arrived: through the device, or only as keys. */
type Heard = { readonly by: 'device'; readonly scan: Scan } | { readonly by: 'keys'; readonly code: string; readonly msEach: number };

/** Keys of the same scan come with it: the program types what a device read into the field. */
const SAME_SCAN_MS = 1000;

/** "Scan something now": what came, byte for byte, and how it is framed. The field with the cursor keeps the code from opening anything. */
export function TestScan({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('devices');
  const client = useCoreClient();
  const [isOn, setOn] = useState(false);
  const [text, setText] = useState('');
  const [hasCursor, setCursor] = useState(false);
  const [heard, setHeard] = useState<Heard | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const typing = useRef({ startedAt: 0, deviceAt: -SAME_SCAN_MS, deviceCode: '' });

  useEffect(() => {
    if (!isOn) return undefined;
    field.current?.focus();
    const controller = new AbortController();
    const follow = async (): Promise<void> => {
      for await (const scan of await client.labels.watchScans({}, { signal: controller.signal })) {
        if (scan.deviceId !== deviceId) continue;
        typing.current.deviceAt = performance.now();
        typing.current.deviceCode = scan.text;
        setHeard({ by: 'device', scan });
      }
    };
    // The line is gone: the connection's own notice says so, and the test is begun anew.
    follow().catch(() => { if (!controller.signal.aborted) setOn(false); });
    return () => { controller.abort(); };
  }, [isOn, client, deviceId]);

  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') { setOn(false); return; }
    if (event.key !== 'Enter' && event.key !== 'Tab') { if (text === '') typing.current.startedAt = event.timeStamp; return; }
    if (text === '') return;
    event.preventDefault();
    const code = text;
    const msEach = Math.round((event.timeStamp - typing.current.startedAt) / code.length);
    setText('');
    // The device's own word follows in a moment when it was the device.
    setTimeout(() => { if (typing.current.deviceCode !== code || performance.now() - typing.current.deviceAt > SAME_SCAN_MS) setHeard({ by: 'keys', code, msEach }); }, SAME_SCAN_MS / 2);
  };
  if (!isOn) return <div className={classes.testBlock}><span><Button variant="default" size="compact-sm" onClick={() => { setHeard(null); setOn(true); }}>{t('scan.start')}</Button></span>{heard !== null && <WhatCame heard={heard} />}</div>;
  return (
    <div className={classes.testBlock}>
      <span className={classes.testLine}>
        <TextInput
          ref={field} data-scan w={260} aria-label={t('scan.field')} value={text} spellCheck={false} autoComplete="off" onFocus={() => { setCursor(true); }} onBlur={() => { setCursor(false); }}
          onChange={(event) => { setText(event.currentTarget.value); }} onKeyDown={key}
        />
        <Button variant="default" size="compact-sm" onClick={() => { setOn(false); }}>{t('scan.stop')}</Button>
      </span>
      <span role="status">{t(hasCursor ? 'scan.now' : 'scan.lost')}</span>
      {heard !== null && <WhatCame heard={heard} />}
    </div>
  );
}

/** Control characters have no picture in our fonts; they stand by name beside prefix and suffix, and in the raw bytes. */
function visible(text: string): string {
  return [...text].filter((character) => character >= ' ').join('');
}

function WhatCame({ heard }: { readonly heard: Heard }) {
  const { t } = useTranslation('devices');
  const format = useFormat();
  if (heard.by === 'keys') return <p role="status" className={classes.testResult}><CodeText>{heard.code}</CodeText> {t('scan.keys', { ms: heard.msEach })}</p>;
  const { text, symbology, rawHex, scannedAt } = heard.scan;
  const { prefix, suffix } = findScanFrame(rawHex);
  const name = symbologyName(symbology);
  return (
    <div role="status" className={classes.testResult}>
      <p>{t('scanned', { code: '' })}<CodeText>{visible(text)}</CodeText></p>
      <p>{t('scan.symbology')} {symbology === '' ? t('scan.notTold') : `${name ?? ''} ${symbology}`} · {t('scan.prefix')} {prefix.length === 0 ? t('scan.none') : prefix.join(' ')} · {t('scan.suffix')} {suffix.length === 0 ? t('scan.none') : suffix.join(' ')} · {t('scan.at')} {format.dateTime(scannedAt)}</p>
      <p className={classes.quiet}>{t('scan.raw')} <CodeText>{(rawHex.match(/../gu) ?? []).join(' ')}</CodeText></p>
    </div>
  );
}
