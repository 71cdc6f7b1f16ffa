import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Transfer, TransferLine } from '#shared/contract/transfers.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { RefuseDialog } from '../../components/refuse-dialog.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './transfers.module.css';

type Counts = Parameters<MunimentClient['transfers']['countLines']>[0]['counts'];

interface CountTableProps {
  readonly transfer: Transfer;
  readonly lines: readonly TransferLine[];
  readonly mayCount: boolean;
}

/**
 * The lines of a list. While it is counted the cursor stands in the pages of the first uncounted line: type the count and press Enter, and the next line is there;
 * Enter in an empty field takes what is stated. Each count is kept at once.
 */
export function CountTable({ transfer, lines, mayCount }: CountTableProps) {
  const { t } = useTranslation(['transfers', 'receive']);
  const core = useCore();
  const client = useCoreClient();
  const table = useRef<HTMLTableElement>(null);
  // Counts are kept one after the other: each knows the version that the one before it left.
  const version = useRef(transfer.version);
  version.current = Math.max(version.current, transfer.version);
  const [typed, setTyped] = useState<Readonly<Record<string, { readonly pages?: string; readonly damage?: string }>>>({});
  const [refusing, setRefusing] = useState<TransferLine | null>(null);
  const count = useMutation({
    scope: { id: `count-${transfer.transferId}` },
    // Asked for when its turn comes, not when the key was pressed: whoever counts is faster than the disk.
    mutationFn: (counts: Counts) => client.transfers.countLines({ transferId: transfer.transferId, version: version.current, counts }),
    onSuccess: (told) => { version.current = told.transfer.version; setRefusing(null); },
  });
  const remove = useMutation(core.transfers.removeLine.mutationOptions());
  const { transferId } = transfer;
  const pagesOf = (line: TransferLine): number | null => {
    const text = typed[line.lineId]?.pages?.trim() ?? '';
    if (text === '') return line.countedPages ?? line.statedPages;
    return /^\d{1,6}$/u.test(text) ? Number(text) : null;
  };
  const damageOf = (line: TransferLine): string => typed[line.lineId]?.damage ?? line.damage;
  const note = (lineId: string, part: { readonly pages?: string; readonly damage?: string }): void => { setTyped((now) => ({ ...now, [lineId]: { ...now[lineId], ...part } })); };
  const accept = (line: TransferLine): void => {
    const countedPages = pagesOf(line);
    if (countedPages === null) return;
    count.mutate([{ lineId: line.lineId, countedPages, damage: damageOf(line).trim(), accepted: true }]);
    table.current?.querySelector<HTMLInputElement>(`[data-pages="${line.position}"]`)?.closest('tr')?.nextElementSibling?.querySelector<HTMLInputElement>('[data-pages]')?.focus();
  };
  const firstOpen = lines.find(({ outcome }) => outcome === 'pending')?.lineId;
  return (
    <>
      <ErrorNotice error={(refusing === null ? count.error : null) ?? remove.error} />
      <table ref={table} className={classes.table} aria-label={t('lines')}>
        <thead><tr><th scope="col" className={classes.number}>{t('line.position')}</th><th scope="col">{t('line.title')}</th><th scope="col">{t('line.documentNumber')}</th><th scope="col" className={classes.number}>{t('line.stated')}</th><th scope="col" className={classes.number}>{t('line.counted')}</th><th scope="col">{t('line.damage')}</th><th scope="col">{t('line.outcome')}</th><td /></tr></thead>
        <tbody>
          {lines.map((line) => {
            const differs = line.countedPages !== null && line.countedPages !== line.statedPages;
            return (
              <tr key={line.lineId}>
                <td className={classes.number}>{line.position}</td><td>{line.title}</td><td>{line.documentNumber}</td><td className={classes.number}>{line.statedPages}</td>
                <td className={classes.number}>
                  {mayCount ? <TextInput size="xs" className={classes.pages} inputMode="numeric" aria-label={t('line.countOf', { title: line.title })} data-pages={line.position} autoFocus={line.lineId === firstOpen} placeholder={String(line.countedPages ?? line.statedPages)} error={pagesOf(line) === null} value={typed[line.lineId]?.pages ?? ''} onChange={(event) => { note(line.lineId, { pages: event.currentTarget.value }); }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); accept(line); } }} /> : line.countedPages}
                </td>
                <td>{mayCount ? <TextInput size="xs" aria-label={t('line.damageOf', { title: line.title })} maxLength={200} value={damageOf(line)} onChange={(event) => { note(line.lineId, { damage: event.currentTarget.value }); }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); accept(line); } }} /> : line.damage}</td>
                <td>
                  {line.outcome === 'pending' ? <StatusMark tone="absent" word={t('outcomes.pending')} /> : line.outcome === 'accepted' ? <StatusMark tone={differs || line.damage !== '' ? 'warning' : 'normal'} word={differs ? t('differs', { n: line.countedPages! - line.statedPages }) : t('outcomes.accepted')} />
                    : <StatusMark tone="overdue" word={`${t('outcomes.refused')} ${line.refusal === null ? '' : t(`receive:reasons.${line.refusal}`)} ${line.note}`} />}
                </td>
                <td>
                  {mayCount && <span className={classes.deeds}><Button variant="default" size="compact-sm" onClick={() => { accept(line); }}>{t('accept')}</Button><Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setRefusing(line); }}>{t('refuse')}</Button></span>}
                  {transfer.state === 'draft' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { remove.mutate({ transferId, version: version.current, lineId: line.lineId }); }}>{t('remove')}</Button>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {refusing !== null && (
        <RefuseDialog name={refusing.title} busy={count.isPending} error={count.error} onClose={() => { setRefusing(null); }}
          onRefuse={(refusal, words) => { count.mutate([{ lineId: refusing.lineId, countedPages: pagesOf(refusing) ?? 0, damage: damageOf(refusing).trim(), accepted: false, refusal, note: words }]); }} />
      )}
    </>
  );
}
