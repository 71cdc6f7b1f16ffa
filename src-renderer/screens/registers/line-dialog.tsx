import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register, RegisterLine } from '#shared/contract/registers.ts';
import { registerNumber } from '#shared/domain/register-number.ts';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import { toMunimentError } from '../../client/core-error.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './registers.module.css';

interface LineDialogProps {
  readonly register: Register;
  /** The line that is changed; null enters another. */
  readonly line: RegisterLine | null;
  readonly nextNumber: number;
  readonly year: number;
  readonly onClose: () => void;
}

const today = (): string => { const now = new Date(); return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`; };
const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;

/** One paper that came or went. What it says why it comes late is asked for only when the room says that it does. */
export function LineDialog({ register, line, nextNumber, year, onClose }: LineDialogProps) {
  const { t } = useTranslation('registers');
  const core = useCore();
  const words = useItemWords();
  const { registerId, settings } = register;
  const [running, setRunning] = useState<number | string>('');
  const [item, setItem] = useState(settings.direction === 'incoming');
  const [lateReason, setLateReason] = useState('');
  const { values, set, text } = useFormValues(line === null ? { onDay: today(), counterpart: '', documentNumber: '', title: '', documentDate: '', urgency: '', copies: 1, pages: 0, unit: '', handler: '', classification: 'internal' as RegisterLine['classification'], note: '' }
    : { onDay: dashed(line.onDay), counterpart: line.counterpart, documentNumber: line.documentNumber, title: line.title, documentDate: line.documentDate, urgency: line.urgency, copies: line.copies, pages: line.pages, unit: line.unit, handler: line.handler, classification: line.classification, note: line.note });
  const [late, setLate] = useState(false);
  const [doubted, setDoubted] = useState<string | null>(null);
  const paper = `${values.documentNumber} ${values.counterpart}`;
  const add = useMutation(core.registers.addLine.mutationOptions({
    onSuccess: ({ number }) => { showDone(t('add.done', { number })); onClose(); },
    onError: (error) => {
      const { code } = toMunimentError(error);
      if (code === 'REGISTERS_LATE_REASON_NEEDED') setLate(true);
      if (code === 'REGISTERS_LOOKS_ENTERED') setDoubted(paper);
    },
  }));
  const change = useMutation(core.registers.changeLine.mutationOptions({ onSuccess: onClose }));
  /** The room doubted this very paper, and is told that it is another. */
  const looksEntered = doubted === paper;
  const submit = (): void => {
    const { onDay, ...rest } = values;
    const fields = { ...rest, onDay: onDay.replaceAll('-', '') };
    if (line === null) add.mutate({ registerId, fields, lateReason: lateReason.trim(), again: looksEntered, item, running: typeof running === 'number' ? running : null });
    else change.mutate({ lineId: line.lineId, version: line.version, fields });
  };
  const onYear = Number(values.onDay.slice(0, 4));
  const number = line?.number ?? registerNumber(settings, onYear, typeof running === 'number' ? running : onYear === year ? nextNumber : 1);
  const ready = values.counterpart.trim() !== '' && values.title.trim() !== '' && (!late || lateReason.trim() !== '');
  return (
    <FormDialog
      title={line === null ? t('add.title', { deed: t(`add.${settings.direction}`), number }) : t('edit.title', { number })} width={680} {...(line === null && { submitLabel: t(looksEntered ? 'add.again' : 'add.submit') })} busy={add.isPending || change.isPending}
      error={add.error ?? change.error} canSubmit={ready} onSubmit={submit} onClose={onClose}
    >
      <div className={classes.pair}>
        <DateInput label={t(`field.${settings.direction}.onDay`)} valueFormat="YYYY-MM-DD" maxDate={today()} value={values.onDay} onChange={(next) => { if (next !== null) set('onDay', next); }} />
        {line === null && <NumberInput label={t('add.number')} min={1} max={99_999_999} allowDecimal={false} thousandSeparator="" placeholder={String(onYear === year ? nextNumber : '')} value={running} onChange={setRunning} />}
      </div>
      <TextInput label={t(`field.${settings.direction}.counterpart`)} maxLength={200} data-autofocus {...text('counterpart')} />
      <div className={classes.pair}>
        <TextInput label={t('column.documentNumber')} maxLength={100} {...text('documentNumber')} />
        <TextInput label={t('column.documentDate')} placeholder="YYYYMMDD" maxLength={17} {...text('documentDate')} />
      </div>
      <TextInput label={t('column.title')} maxLength={500} {...text('title')} />
      <div className={classes.three}>
        <NumberInput label={t('column.copies')} min={1} max={10_000} allowDecimal={false} value={values.copies} onChange={(next) => { set('copies', typeof next === 'number' ? next : 1); }} />
        <NumberInput label={t('column.pages')} min={0} max={100_000} allowDecimal={false} value={values.pages} onChange={(next) => { set('pages', typeof next === 'number' ? next : 0); }} />
        <Select label={t('column.classification')} allowDeselect={false} value={values.classification} data={CLASSIFICATION_LEVELS.map((level) => ({ value: level, label: words.value('classification', level) }))} onChange={(next) => { const found = CLASSIFICATION_LEVELS.find((level) => level === next); if (found !== undefined) set('classification', found); }} />
      </div>
      <div className={classes.three}>
        <TextInput label={t('column.unit')} maxLength={100} {...text('unit')} />
        <TextInput label={t(`field.${settings.direction}.handler`)} maxLength={100} {...text('handler')} />
        <TextInput label={t('column.urgency')} maxLength={20} {...text('urgency')} />
      </div>
      <TextInput label={t('column.note')} maxLength={500} {...text('note')} />
      {late && <TextInput label={t('add.late')} description={t('add.lateHint')} required maxLength={500} value={lateReason} onChange={(event) => { setLateReason(event.currentTarget.value); }} />}
      {line === null && <Checkbox label={t('add.item')} description={t('add.itemHint')} checked={item} onChange={(event) => { setItem(event.currentTarget.checked); }} />}
    </FormDialog>
  );
}
