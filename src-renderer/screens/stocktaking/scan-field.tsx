import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfPlace, StockEntry, Stocktaking } from '#shared/contract/stocktaking.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useStockWords } from './stock-words.ts';
import classes from './stocktaking.module.css';

interface Said { readonly tone: 'good' | 'bad' | 'plain'; readonly word: string; readonly code: string; readonly detail: string }

export interface ScanFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly stocktakingId: Stocktaking['stocktakingId'];
  readonly shelf: ShelfPlace | null;
  readonly onShelf: (shelfId: ShelfPlace['shelfId']) => void;
  readonly onDown: () => void;
}

/** Where codes go. Each waits for the one before it: whoever scans does not look at the screen between two boxes. */
export function ScanField({ ref, stocktakingId, shelf, onShelf, onDown }: ScanFieldProps) {
  const { t } = useTranslation('stocktaking');
  const client = useCoreClient();
  const words = useStockWords();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [error, setError] = useState<unknown>(null);
  const queue = useRef(Promise.resolve());
  const current = useRef(shelf?.shelfId ?? null);
  const shelfId = shelf?.shelfId ?? null;
  useEffect(() => { current.current = shelfId; }, [shelfId]);
  useEffect(() => { ref.current?.focus(); }, [ref]);

  const tell = (entry: StockEntry, already: boolean): Said => {
    const detail = entry.kind === 'unknown' ? '' : [entry.title, entry.status === 'misplaced' ? (entry.belongsAt === null ? t('desk.nowhere') : t('desk.belongs', { place: words.place(entry.belongsAt) })) : ''].filter(Boolean).join(' · ');
    const about = { code: entry.code, detail };
    if (entry.status === 'misplaced') return { ...about, tone: 'bad', word: t('scanned.elsewhere') };
    if (entry.status === 'unknown') return { ...about, tone: 'bad', word: t('scanned.unknown') };
    if (entry.status === 'back') return { ...about, tone: 'bad', word: t('scanned.back') };
    if (entry.status === 'twice') return { ...about, tone: 'bad', word: t('scanned.twice') };
    return already ? { ...about, tone: 'plain', word: t('scanned.already') } : { ...about, tone: 'good', word: t('scanned.found') };
  };
  const take = async (code: string): Promise<void> => {
    try {
      const taken = await client.stocktaking.takeScan({ stocktakingId, shelfId: current.current, code });
      setError(null);
      if (taken.kind === 'seen') { setSaid(tell(taken.entry, taken.already)); return; }
      current.current = taken.place.shelfId;
      onShelf(taken.place.shelfId);
      setSaid({ tone: 'plain', word: t('scanned.shelf', { place: words.place(taken.place) }), code: taken.place.code, detail: '' });
    } catch (failure) {
      setSaid(null);
      setError(failure);
    }
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); onDown(); return; }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const code = text.trim();
    setText('');
    if (code !== '') queue.current = queue.current.then(() => take(code));
  };
  return (
    <div className={classes.scan}>
      <TextInput
        ref={ref} data-scan="always" className={classes.field} size="md" aria-label={t('desk.field')} placeholder={t('desk.field')} description={t('desk.fieldHint')} value={text} spellCheck={false} autoComplete="off" onKeyDown={key}
        onChange={(event) => { setText(event.currentTarget.value); }}
      />
      <div className={classes.said} role="status" data-tone={said?.tone}>
        {said !== null && <><p className={classes.saidWord}>{said.tone === 'good' ? '● ' : said.tone === 'bad' ? '▲ ' : ''}{said.word}</p><p><span className={classes.code}>{said.code}</span> {said.detail}</p></>}
      </div>
      <ErrorNotice error={error} />
    </div>
  );
}
