import { Button, TextInput } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '#shared/contract/stacks.ts';
import { readLocationCode } from '#shared/domain/location-code.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import type { BankPlan } from './plan/bank-geometry.ts';
import { PutAwayLog, type PutAwayEntry } from './put-away-log.tsx';
import type { BankId, BankWatch } from './use-bank-watch.ts';
import classes from './put-away.module.css';

export interface PutAwayProps {
  readonly banks: readonly BankPlan[];
  readonly watches: ReadonlyMap<BankId, BankWatch>;
  readonly onOpenAisle: (place: Place) => void;
}

/** Put-away with a barcode gun: one field, first the box, then the shelf. What was scanned decides what it is, not the order. */
export function PutAway({ banks, watches, onOpenAisle }: PutAwayProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const client = useCoreClient();
  const can = useCan();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [box, setBox] = useState<Box | null>(null);
  const [last, setLast] = useState<PutAwayEntry | null>(null);
  const [log, setLog] = useState<readonly PutAwayEntry[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const suggestion = useQuery(core.stacks.suggestPlace.queryOptions({ input: box === null ? skipToken : { boxId: box.boxId } }));
  const suggested = box === null ? null : suggestion.data;
  useEffect(() => { field.current?.focus(); }, []);

  const say = (place: Place): string => (currentLanguage() === 'en' ? place.spokenEn : place.spokenZh);
  const scanBox = async (barcode: string): Promise<void> => {
    const { box: found } = await client.stacks.getBox({ barcode });
    if (box !== null && found.boxId !== box.boxId) setNotice(t('putAway.boxAgain', { box: found.barcode }));
    setBox(found);
    setLast(null);
  };
  const scanShelf = async (barcode: string, to: Box): Promise<void> => {
    const placed = await client.stacks.placeByScan({ boxBarcode: to.barcode, shelfBarcode: barcode });
    if (placed.place === null) return;
    const entry = { boxId: placed.boxId, barcode: placed.barcode, place: placed.place, asSuggested: suggested == null || suggested.shelfId === placed.place.shelfId };
    setLast(entry);
    setLog((entries) => [entry, ...entries]);
    setBox(null);
  };
  const take = async (scanned: string): Promise<void> => {
    setNotice(null);
    setError(null);
    const isShelf = readLocationCode(scanned) !== undefined;
    if (isShelf && box === null) { setNotice(t('putAway.shelfFirst')); return; }
    setBusy(true);
    try {
      if (isShelf && box !== null) await scanShelf(scanned, box);
      else await scanBox(scanned);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const scanned = text.trim();
    setText('');
    if (scanned !== '' && !busy) void take(scanned);
  };

  if (!can('stacks.edit')) return <div className={classes.view}><p className={classes.quiet}>{t('putAway.mayNot')}</p></div>;
  const step = box === null ? 1 : 2;
  const there = suggested == null ? undefined : banks.find(({ bankId }) => bankId === suggested.bankId);
  const openNow = there?.kind === 'manual' ? there.handState?.openAisle : there === undefined ? undefined : watches.get(there.bankId)?.status?.openAisle;
  const closed = suggested != null && there !== undefined && suggested.aisle > 0 && openNow !== suggested.aisle;
  const mayOpen = suggested?.powered === true ? can('stacks.move') : can('stacks.fetch');
  return (
    <section className={classes.view} aria-label={t('putAway.title')}>
      <div className={classes.desk}>
        <p className={classes.step}>{t(step === 1 ? 'putAway.step1' : 'putAway.step2')}</p>
        <p className={classes.ask} role="status">{busy ? t('putAway.waiting') : t(step === 1 ? 'putAway.scanBox' : 'putAway.scanShelf')}</p>
        <TextInput
          ref={field} data-scan className={classes.field} size="lg" aria-label={t('putAway.field')} description={t('putAway.fieldHint')} value={text} spellCheck={false} autoComplete="off" onKeyDown={key}
          onChange={(event) => { setText(event.currentTarget.value); }} onBlur={(event) => { if (event.relatedTarget === null) setTimeout(() => { if (document.activeElement === document.body) field.current?.focus(); }, 0); }}
        />
        {notice !== null && <p className={classes.notice} role="alert">▲ {notice}</p>}
        <ErrorNotice error={error} />
        {box !== null && (
          <div className={classes.box}>
            <p className={classes.boxNumber}><CodeText>{box.barcode}</CodeText></p>
            <p className={classes.quiet}>{[t('putAway.boxIs', { box: box.boxNumber }), box.year, box.unitName, t('box.mm', { n: box.thicknessMm })].filter(Boolean).join(' · ')} · {box.place === null ? t('putAway.wasNowhere') : t('putAway.where', { place: say(box.place) })}</p>
            {suggested === null && <p className={classes.notice}>{t('putAway.noSuggestion')}</p>}
            {suggested != null && (
              <>
                <p className={classes.goTo}>{t('putAway.goTo')}</p>
                <p className={classes.where}>{say(suggested)}</p>
                <p><CodeText>{suggested.code}</CodeText></p>
                {closed && mayOpen && <Button variant="default" size="md" onClick={() => { onOpenAisle(suggested); }}>{t(suggested.powered ? 'putAway.openAisle' : 'fetch.wheel', { aisle: suggested.aisle })}</Button>}
                {closed && !mayOpen && <p className={classes.quiet}>{t('putAway.aisle', { aisle: suggested.aisle })}</p>}
              </>
            )}
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setBox(null); field.current?.focus(); }}>{t('putAway.cancel')}</Button>
          </div>
        )}
        {box === null && last !== null && (
          <div className={classes.done} role="status">
            <p className={classes.doneWord}>● {t('putAway.done')}</p>
            <p className={classes.where}>{t('putAway.donePlace', { box: last.barcode, place: say(last.place) })}</p>
            {!last.asSuggested && <p>{t('putAway.otherPlace')}</p>}
            <p className={classes.quiet}>{t('putAway.undoHint')}</p>
          </div>
        )}
      </div>
      <PutAwayLog entries={log} />
    </section>
  );
}
