import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import { itemId as itemIdShape } from '#shared/contract/shapes.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

const TYPING_MS = 250;
const MOST_ITEMS = 5000;

interface NewBatchDialogProps {
  readonly lines: readonly ProductionLine[];
  readonly lineId: string | null;
  /** Items that were chosen elsewhere; null: a filter says which. */
  readonly chosen: readonly string[] | null;
  readonly onClose: () => void;
  readonly onCreated: (batchId: string) => void;
}

/** What goes into a batch, and who works on it. */
export function NewBatchDialog({ lines, lineId, chosen, onClose, onCreated }: NewBatchDialogProps) {
  const { t } = useTranslation('line');
  const core = useCore();
  const format = useFormat();
  const words = useLineWords();
  const { current } = useCurrentFonds();
  const { values, set, text } = useFormValues({ lineId: lineId ?? lines[0]?.lineId ?? '', title: '', archivalCodePrefix: '', year: '' as number | '', unscanned: true, contractor: '', folder: '' });
  const [filter] = useDebouncedValue({ fondsId: current?.fondsId ?? null, archivalCodePrefix: values.archivalCodePrefix.trim(), year: values.year === '' ? null : values.year, state: values.unscanned ? 'unscanned' as const : 'all' as const }, TYPING_MS);
  const { data: count } = useQuery({ ...core.catalogue.countItems.queryOptions({ input: { filter } }), enabled: chosen === null });
  const found = chosen?.length ?? count?.count ?? 0;
  const create = useMutation(core.line.createBatch.mutationOptions({ onSuccess: ({ batch: { batchId } }) => { onClose(); onCreated(batchId); } }));
  const line = lines.find((each) => each.lineId === values.lineId) ?? lines[0];
  const submit = (): void => {
    if (line !== undefined) create.mutate({ lineId: line.lineId, title: values.title.trim(), contractor: values.contractor.trim(), folder: values.contractor.trim() === '' ? '' : values.folder.trim(), of: chosen === null ? { filter } : { itemIds: chosen.map((id) => itemIdShape.parse(id)) } });
  };
  return (
    <FormDialog title={t('create.title')} width={560} submitLabel={t('create.submit')} busy={create.isPending} error={create.error} canSubmit={values.title.trim() !== '' && line !== undefined && found > 0 && found <= MOST_ITEMS} onSubmit={submit} onClose={onClose}>
      {lines.length > 1 && <Select label={t('line')} allowDeselect={false} value={values.lineId} data={lines.map((each) => ({ value: each.lineId, label: words.name(each.settings) }))} onChange={(next) => { if (next !== null) set('lineId', next); }} />}
      <TextInput label={t('create.name')} maxLength={200} data-autofocus {...text('title')} />
      {chosen === null ? (
        <div className={classes.pair}>
          <TextInput label={t('create.codePrefix')} maxLength={100} {...text('archivalCodePrefix')} />
          <NumberInput label={t('create.year')} min={1000} max={2200} allowDecimal={false} thousandSeparator="" value={values.year} onChange={(next) => { set('year', typeof next === 'number' ? next : ''); }} />
        </div>
      ) : <p>{t('create.what')}{t('comma')}{t('create.chosen', { n: format.number(chosen.length) })}</p>}
      {chosen === null && <Checkbox label={t('create.unscanned')} checked={values.unscanned} onChange={(event) => { set('unscanned', event.currentTarget.checked); }} />}
      {chosen === null && count !== undefined && <p role="status">{t(count.capped ? 'create.foundMany' : 'create.found', { n: format.number(count.count) })}{found > MOST_ITEMS && <span className={classes.lack}> {t('create.tooMany')}</span>}</p>}
      <TextInput label={t('create.contractor')} description={t('create.contractorHint')} maxLength={200} {...text('contractor')} />
      {values.contractor.trim() !== '' && <TextInput label={t('create.folder')} description={t('create.folderHint')} maxLength={1000} {...text('folder')} />}
    </FormDialog>
  );
}
