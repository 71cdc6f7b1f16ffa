import { Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockEntry, StocktakingDetail } from '#shared/contract/stocktaking.ts';
import { DECISIONS_WITH_REASON, type StockDecision } from '#shared/domain/stocktaking.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useStockWords } from './stock-words.ts';
import classes from './stocktaking.module.css';

export interface DecideDialogProps {
  readonly detail: StocktakingDetail;
  readonly entry: StockEntry;
  readonly decision: StockDecision;
  readonly onClose: () => void;
}

/** Names the thing and what becomes of it; asks for the shelf where a box moves, and for words where something is given up. */
export function DecideDialog({ detail, entry, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const words = useStockWords();
  const settle = useMutation(core.stocktaking.settleDifference.mutationOptions());
  // A tag was heard somewhere on the face: each of its shelves may be meant, and somebody has to say which.
  const shelves = detail.shelves.map(({ place }) => place).filter((place) => entry.sights.some(({ place: at, reach }) => (reach === 'shelf' ? at.shelfId === place.shelfId : at.bankId === place.bankId && at.column === place.column && at.face === place.face)));
  const [shelfId, setShelfId] = useState<string | null>(shelves.length === 1 ? shelves[0]?.shelfId ?? null : null);
  const [reason, setReason] = useState(entry.decision?.reason ?? '');
  const needsReason = DECISIONS_WITH_REASON.includes(decision);
  const shelf = shelves.find((place) => place.shelfId === shelfId) ?? null;
  const submit = (): void => { settle.mutate({ stocktakingId: detail.stocktaking.stocktakingId, key: entry.key, decision, reason: reason.trim(), shelfId: decision === 'moveHere' ? shelf?.shelfId ?? null : null }, { onSuccess: onClose }); };
  return (
    <FormDialog
      title={t(`decisions.${decision}`)} submitLabel={t(`decisions.${decision}`)} busy={settle.isPending} error={settle.error} focusSubmit={!needsReason && (decision !== 'moveHere' || shelf !== null)}
      canSubmit={(decision !== 'moveHere' || shelf !== null) && (!needsReason || reason.trim() !== '')} onSubmit={submit} onClose={onClose}
    >
      <p><span className={classes.code}>{entry.code}</span> {entry.title}</p>
      {decision === 'moveHere' && <Select label={t('decide.where')} allowDeselect={false} value={shelfId} onChange={setShelfId} data={shelves.map((place) => ({ value: place.shelfId as string, label: words.place(place) }))} />}
      <Textarea label={t('decide.reason')} description={t('decide.reasonHint')} required={needsReason} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} {...(needsReason && { 'data-autofocus': true })} />
    </FormDialog>
  );
}
