import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { messages } from '#shared/i18n/messages.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { FIELD_NAMES, isCustomName } from './form-values.ts';
import { useCustomFields } from './use-custom-fields.ts';
import { useHistoryKind } from './use-history-kind.ts';
import classes from './item-history.module.css';

type HistoryEntry = Awaited<ReturnType<MunimentClient['catalogue']['getItemHistory']>>[number];

/** Everything that happened to the record, latest first; what nothing was built upon can be taken back one by one. */
export function ItemHistory({ item }: { readonly item: Item }) {
  const { itemId } = item;
  const { t } = useTranslation(['catalogue', 'common']);
  const core = useCore();
  const mayEdit = useCan()('catalogue.edit');
  const { data, error, refetch } = useQuery(core.catalogue.getItemHistory.queryOptions({ input: { itemId } }));
  const undo = useMutation(core.catalogue.undoChange.mutationOptions({ onError: showFailed }));
  const kindWords = useHistoryKind();
  return (
    <section className={classes.history} aria-label={t('panel.history')}>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      <ol className={classes.entries}>
        {data?.map((entry) => (
          <HistoryLine
            key={entry.chainNumber} entry={entry} item={item}
            onUndo={!mayEdit || entry.undoToken === null ? null : () => {
              if (entry.undoToken !== null) undo.mutate({ undoToken: entry.undoToken }, { onSuccess: () => { showDone(t('undo.done', { deed: kindWords(entry.kind) })); } });
            }}
          />
        ))}
      </ol>
    </section>
  );
}

function HistoryLine({ entry, item, onUndo }: { readonly entry: HistoryEntry; readonly item: Item; readonly onUndo: (() => void) | null }) {
  const { t } = useTranslation(['catalogue', 'common', 'item', 'candidates']);
  const format = useFormat();
  const words = useItemWords();
  const kindWords = useHistoryKind();
  const actorWords = useActorWords();
  const { label } = useCustomFields(item.fondsId, item.recordGroup);
  const show = (field: string, value: string | null): string => {
    if (value === null) return t('history.empty');
    if (field === 'boxId') return t('item:place.box', { box: value });
    return field.endsWith('At') ? format.dateTime(value) : words.value(field, value);
  };
  const sourceOf = (field: string): ReactNode => {
    const source = entry.fromImage.find((each) => each.field === field);
    return source !== undefined && <span className={classes.source}>{t('candidates:history', { n: source.pageNumber, pct: Math.round(source.confidencePct) })}</span>;
  };
  // The first entry of a record says what it began as: only what it has, not what it lacks.
  const begun = entry.kind === 'item.create';
  const changes = entry.changes.filter(({ field, before, after }) => before !== after && isKnown(field) && !(begun && (after === '0' || after === null))).sort((a, b) => orderOf(a.field) - orderOf(b.field));
  return (
    <li className={classes.entry}>
      <div className={classes.what}>
        <span className={classes.kind}>{kindWords(isUnboxing(entry) ? 'item.unbox' : entry.kind)}</span>
        <span className={classes.who}>{actorWords(entry.actor, entry.kind)}</span>
        <time className={classes.when} dateTime={entry.at}>{format.dateTime(entry.at)}</time>
      </div>
      {entry.reason !== null && entry.reason !== '' && !(begun && entry.actor === 'program:sample') && <p className={classes.reason}>{begun ? t('history.origin') : t('common:reason')}{t('colon')}{entry.reason}</p>}
      {changes.length > 0 && (
        <dl className={classes.changes}>
          {changes.map(({ field, before, after }) => (
            <div key={field} className={classes.change}>
              <dt>{isCustomName(field) ? label(field) : words.field(field)}</dt>
              <dd>{begun ? show(field, after) : <><del>{show(field, before)}</del><span aria-hidden="true"> → </span><ins>{show(field, after)}</ins></>}{sourceOf(field)}</dd>
            </div>
          ))}
        </dl>
      )}
      {onUndo !== null && !begun && <Button variant="default" size="compact-sm" className={classes.undo} onClick={onUndo}>{t('history.undo')}</Button>}
    </li>
  );
}

/** Out of a box and into none. */
const isUnboxing = ({ kind, changes }: HistoryEntry): boolean => kind === 'item.box' && changes.some(({ field, after }) => field === 'boxId' && after === null);

/** As the form has them. */
function orderOf(field: string): number {
  const at = FIELD_NAMES.findIndex((name) => name === field);
  return at < 0 ? -1 : at;
}

function isKnown(field: string): boolean {
  return isCustomName(field) || Object.hasOwn(messages['zh-CN'].item.fields, field);
}
