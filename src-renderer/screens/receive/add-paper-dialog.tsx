import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemId as itemIdShape } from '#shared/contract/shapes.ts';
import type { CasePaper, CaseStage } from '#shared/contract/cases.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useCaseWords } from './case-words.ts';

/** A paper is there: a new item is made of it, or it is one that the catalogue has. After its time it says why it comes late. */
export function AddPaperDialog({ paper, stage, onClose }: { readonly paper: CasePaper; readonly stage: CaseStage; readonly onClose: () => void }) {
  const { t } = useTranslation('receive');
  const core = useCore();
  const words = useCaseWords();
  const [search, setSearch] = useState('');
  const { values, set, text } = useFormValues({ from: 'new' as 'new' | 'catalogue', title: words.name(paper), pageCount: paper.minPages, itemId: '', lateReason: '' });
  const late = stage.late && paper.refusals.length === 0;
  const { data: found } = useQuery({ ...core.search.searchAll.queryOptions({ input: { query: search.trim() === '' ? ' ' : search.trim(), limit: 20 } }), enabled: values.from === 'catalogue' && search.trim().length > 1 });
  const add = useMutation(core.cases.addPaper.mutationOptions({ onSuccess: onClose }));
  const submit = (): void => {
    add.mutate({ paperId: paper.paperId, version: paper.version, lateReason: values.lateReason.trim(), item: values.from === 'new' ? { title: values.title.trim(), pageCount: values.pageCount } : { itemId: itemIdShape.parse(values.itemId) } });
  };
  const hits = found?.hits.map(({ item }) => item) ?? [];
  const ready = (values.from === 'new' ? values.title.trim() !== '' && values.pageCount >= 1 : values.itemId !== '') && (!late || values.lateReason.trim() !== '');
  return (
    <FormDialog title={t('add.title', { name: words.name(paper) })} submitLabel={t('paper.add')} busy={add.isPending} error={add.error} canSubmit={ready} onSubmit={submit} onClose={onClose}>
      <SegmentedControl aria-label={t('add.from')} value={values.from} data={[{ value: 'new', label: t('add.new') }, { value: 'catalogue', label: t('add.catalogue') }]} onChange={(next) => { set('from', next === 'new' ? 'new' : 'catalogue'); }} />
      {values.from === 'new' ? (
        <>
          <TextInput label={t('add.itemTitle')} maxLength={500} {...text('title')} />
          <NumberInput label={t('add.pages')} description={paper.minPages > 1 ? t('add.least', { n: paper.minPages }) : undefined} min={1} max={100_000} allowDecimal={false} data-autofocus value={values.pageCount} onChange={(next) => { set('pageCount', typeof next === 'number' ? next : 0); }} />
        </>
      ) : (
        <Select
          label={t('add.item')} description={t('add.itemHint')} searchable data-autofocus searchValue={search} onSearchChange={setSearch} value={values.itemId === '' ? null : values.itemId} filter={({ options }) => options} nothingFoundMessage={search.trim().length > 1 ? t('add.nothing') : t('add.typeMore')}
          data={hits.map(({ itemId, title, archivalCode }) => ({ value: itemId, label: archivalCode === null ? title : `${archivalCode} ${title}` }))} onChange={(next) => { set('itemId', next ?? ''); }}
        />
      )}
      {late && <TextInput label={t('add.late')} description={t('add.lateHint')} required maxLength={500} {...text('lateReason')} />}
    </FormDialog>
  );
}
