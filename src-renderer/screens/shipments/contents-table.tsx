import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment, ShipmentLine } from '#shared/contract/shipments.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { countOf, type Counted } from './counted.ts';
import classes from './shipments.module.css';

interface ContentsTableProps {
  readonly shipment: Shipment;
  readonly lines: readonly ShipmentLine[];
  readonly mayCount: boolean;
  readonly maySettle: boolean;
  readonly counted: Counted;
  readonly onCount: (counted: Counted) => void;
}

/** The lines of a shipment. While it is counted, Enter goes to the next line. */
export function ContentsTable({ shipment, lines, mayCount, maySettle, counted, onCount }: ContentsTableProps) {
  const { t } = useTranslation('shipments');
  const core = useCore();
  const goTo = useGoTo();
  const [settling, setSettling] = useState<ShipmentLine | null>(null);
  const settle = useMutation(core.shipments.settleLine.mutationOptions({ onSuccess: () => { setSettling(null); } }));
  const note = (lineId: string, part: { readonly copies?: string; readonly damage?: string }): void => { onCount({ ...counted, [lineId]: { ...counted[lineId], ...part } }); };
  const next = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.closest('tr')?.nextElementSibling?.querySelector('input')?.focus();
  };
  const result = (line: ShipmentLine) => {
    const { copies, damage } = mayCount ? countOf(line, counted) : { copies: line.countedCopies, damage: line.damage };
    if (copies === null) return '';
    if (line.settledAt !== null) return <StatusMark tone="normal" word={t('settled', { how: line.settlement, by: line.settledBy ?? '' })} />;
    const differs = copies !== line.copies;
    return <StatusMark tone={differs || damage !== '' ? 'warning' : 'normal'} word={differs ? t('differs', { n: copies - line.copies }) : damage === '' ? t('fits') : damage} />;
  };
  const isOpen = (line: ShipmentLine): boolean => line.settledAt === null && line.countedCopies !== null && (line.countedCopies !== line.copies || line.damage !== '');
  return (
    <>
      <table className={classes.lines} aria-label={t('lines')}>
        <thead><tr><th scope="col" className={classes.number}>{t('line.position')}</th><th scope="col">{t('line.title')}</th><th scope="col" className={classes.number}>{t('line.copies')}</th><th scope="col" className={classes.number}>{t('line.counted')}</th><th scope="col">{t('line.damage')}</th><th scope="col">{t('line.result')}</th>{maySettle && <td />}</tr></thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.lineId}>
              <td className={classes.number}>{line.position}</td>
              <td>{line.transferId === null ? line.title : <Button variant="subtle" size="compact-sm" onClick={() => { goTo('transfers', line.transferId); }}>{line.title}</Button>} <span className={classes.quiet}>{line.documentNumber}</span></td>
              <td className={classes.number}>{line.copies}</td>
              <td className={classes.number}>{mayCount ? <TextInput size="xs" className={classes.count} inputMode="numeric" aria-label={t('line.countOf', { title: line.title })} autoFocus={index === 0} placeholder={String(line.copies)} error={countOf(line, counted).copies === null} value={counted[line.lineId]?.copies ?? ''} onChange={(event) => { note(line.lineId, { copies: event.currentTarget.value }); }} onKeyDown={next} /> : line.countedCopies}</td>
              <td>{mayCount ? <TextInput size="xs" aria-label={t('line.damageOf', { title: line.title })} maxLength={200} value={counted[line.lineId]?.damage ?? ''} onChange={(event) => { note(line.lineId, { damage: event.currentTarget.value }); }} onKeyDown={next} /> : line.damage}</td>
              <td>{result(line)}</td>
              {maySettle && <td>{isOpen(line) && <Button variant="default" size="compact-sm" onClick={() => { setSettling(line); }}>{t('settle.button')}</Button>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog open={settling !== null} title={t('settle.title', { title: settling?.title ?? '' })} confirmLabel={t('settle.button')} reason="required" reasonLabel={t('settle.how')} busy={settle.isPending} error={settle.error} onClose={() => { setSettling(null); }} onConfirm={(settlement) => { if (settling !== null) settle.mutate({ shipmentId: shipment.shipmentId, version: shipment.version, lineId: settling.lineId, settlement }); }} />
    </>
  );
}
