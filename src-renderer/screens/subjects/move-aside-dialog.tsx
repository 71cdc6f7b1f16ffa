import { Checkbox, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { ASIDE_KINDS } from '#shared/domain/subject.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './subjects.module.css';

type Detail = Awaited<ReturnType<MunimentClient['subjects']['getSubject']>>;

interface MoveAsideDialogProps {
  readonly detail: Detail;
  readonly onClose: () => void;
}

const today = (): string => { const now = new Date(); return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`; };

/** 过户、更名、销户: which of the records become history, since when, and how long they are kept. */
export function MoveAsideDialog({ detail: { subject, records }, onClose }: MoveAsideDialogProps) {
  const { t } = useTranslation('subjects');
  const core = useCore();
  const present = records.filter(({ aside }) => aside === null);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const { values, set, text } = useFormValues({ kind: ASIDE_KINDS[0] as (typeof ASIDE_KINDS)[number], onDay: today(), reason: '', keepUntil: null as string | null, place: '', successorId: '' });
  const { data: found } = useQuery(core.subjects.listSubjects.queryOptions({ input: { kind: subject.kind, words: search.trim() === '' ? null : search.trim(), limit: 20 } }));
  const move = useMutation(core.subjects.moveAside.mutationOptions({ onSuccess: ({ moved }) => { showDone(t('aside.done', { n: moved })); onClose(); } }));
  const chosen = present.filter(({ id }) => !left.has(id));
  const submit = (): void => {
    const { kind, onDay, reason, keepUntil, place, successorId } = values;
    move.mutate({
      subjectId: subject.subjectId, kind, onDay: onDay.replaceAll('-', ''), reason: reason.trim(), keepUntil: keepUntil === null ? '' : keepUntil.replaceAll('-', ''), place: place.trim(), successorId: kind === 'transfer' && successorId !== '' ? successorId as never : null,
      itemIds: chosen.filter(({ kind: level }) => level === 'item').map(({ id }) => id as never), volumeIds: chosen.filter(({ kind: level }) => level === 'volume').map(({ id }) => id as never),
    });
  };
  return (
    <FormDialog title={t('aside.title', { name: subject.name })} width={620} submitLabel={t('aside.submit', { n: chosen.length })} busy={move.isPending} error={move.error} canSubmit={chosen.length > 0 && values.reason.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <p className={classes.quiet}>{t('aside.detail')}</p>
      <Select label={t('aside.kind')} allowDeselect={false} value={values.kind} data={ASIDE_KINDS.map((kind) => ({ value: kind, label: t(`aside.kinds.${kind}`) }))} onChange={(next) => { set('kind', ASIDE_KINDS.find((kind) => kind === next) ?? values.kind); }} />
      {values.kind === 'transfer' && (
        <Select label={t('aside.successor')} searchable clearable searchValue={search} onSearchChange={setSearch} filter={({ options }) => options} value={values.successorId === '' ? null : values.successorId} nothingFoundMessage={t('empty.filtered')}
          data={(found?.rows ?? []).filter(({ subjectId }) => subjectId !== subject.subjectId).map(({ subjectId, name }) => ({ value: subjectId, label: name }))} onChange={(next) => { set('successorId', next ?? ''); }} />
      )}
      <DateInput label={t('aside.onDay')} valueFormat="YYYY-MM-DD" maxDate={today()} value={values.onDay} onChange={(next) => { if (next !== null) set('onDay', next); }} />
      <TextInput label={t('aside.reason')} required maxLength={500} data-autofocus {...text('reason')} />
      <DateInput label={t('aside.keepUntil')} valueFormat="YYYY-MM-DD" clearable value={values.keepUntil} onChange={(next) => { set('keepUntil', next); }} />
      <TextInput label={t('aside.place')} maxLength={200} {...text('place')} />
      <fieldset className={classes.choice}>
        <legend>{t('aside.which')}</legend>
        {present.map(({ id, archivalCode, title }) => <Checkbox key={id} label={archivalCode === null ? title : `${archivalCode} ${title}`} checked={!left.has(id)} onChange={({ currentTarget: { checked } }) => { leave((now) => { const next = new Set(now); if (checked) next.delete(id); else next.add(id); return next; }); }} />)}
      </fieldset>
    </FormDialog>
  );
}
