import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterLine } from '#shared/contract/registers.ts';
import { itemId as itemIdShape } from '#shared/contract/shapes.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './registers.module.css';

const HOW = ['item', 'new', 'number'] as const;

/** 归卷: which item the paper of a line is, or under what number it lies where no catalogue has it. */
export function FileDialog({ line, onClose }: { readonly line: RegisterLine; readonly onClose: () => void }) {
  const { t } = useTranslation('registers');
  const core = useCore();
  const [search, setSearch] = useState(line.documentNumber);
  const { values, set, text } = useFormValues({ how: 'item' as (typeof HOW)[number], itemId: '', filingNumber: '' });
  const wanted = search.trim();
  const { data: found } = useQuery({ ...core.search.searchAll.queryOptions({ input: { query: wanted === '' ? ' ' : wanted, limit: 20 } }), enabled: values.how === 'item' && wanted.length > 1 });
  const file = useMutation(core.registers.fileLine.mutationOptions({ onSuccess: onClose }));
  const submit = (): void => {
    const as = values.how === 'item' ? { kind: 'item' as const, itemId: itemIdShape.parse(values.itemId) } : values.how === 'new' ? { kind: 'new' as const } : { kind: 'number' as const, filingNumber: values.filingNumber.trim() };
    file.mutate({ lineId: line.lineId, version: line.version, as });
  };
  const ready = values.how === 'new' || (values.how === 'item' ? values.itemId !== '' : values.filingNumber.trim() !== '');
  const hits = found?.hits.map(({ item }) => item) ?? [];
  return (
    <FormDialog title={t('file.title', { number: line.number })} submitLabel={t('file.button')} busy={file.isPending} error={file.error} canSubmit={ready} onSubmit={submit} onClose={onClose}>
      <p className={classes.quiet}>{[line.counterpart, line.documentNumber, line.title].filter((part) => part !== '').join(' ')}</p>
      <SegmentedControl aria-label={t('file.how')} value={values.how} data={HOW.map((each) => ({ value: each, label: t(`file.${each}`) }))} onChange={(next) => { set('how', HOW.find((each) => each === next) ?? 'item'); }} />
      {values.how === 'item' && (
        <Select
          label={t('file.which')} description={t('file.whichHint')} searchable data-autofocus searchValue={search} onSearchChange={setSearch} value={values.itemId === '' ? null : values.itemId} filter={({ options }) => options} nothingFoundMessage={t(wanted.length > 1 ? 'file.nothing' : 'file.typeMore')}
          data={hits.map(({ itemId, title, archivalCode }) => ({ value: itemId, label: archivalCode === null ? title : `${archivalCode} ${title}` }))} onChange={(next) => { set('itemId', next ?? ''); }}
        />
      )}
      {values.how === 'new' && <p>{t('file.newHint')}</p>}
      {values.how === 'number' && <TextInput label={t('file.filingNumber')} maxLength={100} {...text('filingNumber')} />}
    </FormDialog>
  );
}
