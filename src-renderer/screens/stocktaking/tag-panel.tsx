import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfPlace, Stocktaking } from '#shared/contract/stocktaking.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import classes from './stocktaking.module.css';

interface Progress { readonly rounds: number; readonly heard: number; readonly added: number; readonly unknown: number; readonly errorCode: string | null }

/** Listens with a tag reader along one face, until somebody stops it or leaves. What it has heard is saved, whatever becomes of the reader. */
export function TagPanel({ stocktakingId, shelf }: { readonly stocktakingId: Stocktaking['stocktakingId']; readonly shelf: ShelfPlace }) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const client = useCoreClient();
  const devices = useQuery(core.system.listDevices.queryOptions({ input: {} })).data ?? [];
  const readers = devices.filter(({ family, enabled }) => family === 'rfid' && enabled);
  const [chosen, choose] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isListening, setListening] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => { controller.current?.abort(); }, []);
  const reader = readers.find(({ deviceId }) => deviceId === chosen) ?? readers[0];
  if (reader === undefined) return null;
  const listen = async (): Promise<void> => {
    const own = new AbortController();
    controller.current = own;
    setListening(true);
    setError(null);
    try {
      for await (const each of await client.stocktaking.listenTags({ stocktakingId, deviceId: reader.deviceId, shelfId: shelf.shelfId }, { signal: own.signal })) {
        setProgress(each);
        if (isErrorCode(each.errorCode)) setError(new MunimentError(each.errorCode, { deviceId: reader.deviceId }));
      }
    } catch (failure) {
      if (!own.signal.aborted) setError(failure);
    }
    setListening(false);
  };
  return (
    <div className={classes.tags}>
      {readers.length > 1 && <Select aria-label={t('tags.reader')} size="xs" disabled={isListening} allowDeselect={false} value={reader.deviceId} onChange={choose} data={readers.map(({ deviceId, name }) => ({ value: deviceId as string, label: name }))} />}
      {!isListening && <Button variant="default" size="compact-md" onClick={() => { void listen(); }}>{t(progress === null ? 'tags.start' : 'tags.go')}</Button>}
      {isListening && <Button variant="default" size="compact-md" onClick={() => { controller.current?.abort(); }}>{t('tags.stop')}</Button>}
      <span role="status">{isListening && <strong>{t('tags.face', { column: shelf.column, face: shelf.face })} </strong>}{progress !== null && t('tags.progress', { rounds: Math.max(1, progress.rounds + (isListening ? 1 : 0)), heard: progress.heard, added: progress.added })}{(progress?.unknown ?? 0) > 0 && ` · ▲ ${t('tags.unknown', { n: progress?.unknown ?? 0 })}`}</span>
      <ErrorNotice error={error} />
      {error !== null && progress !== null && <p className={classes.quiet}>{t('tags.lost', { heard: progress.heard })}</p>}
    </div>
  );
}
