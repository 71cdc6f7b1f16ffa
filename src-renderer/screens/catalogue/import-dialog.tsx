import { Button, Checkbox, Select } from '@mantine/core';
import { useMutation, useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import { MunimentError } from '#shared/errors.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ChooseTable, type ChosenTable } from './choose-table.tsx';
import { ImportPreview } from './import-preview.tsx';
import { PASSED_OVER } from './import-fields.ts';
import { tableHeadings } from './table-headings.ts';
import type { UndoStack } from './use-undo-stack.ts';
import classes from './import.module.css';

interface ImportDialogProps {
  readonly fondsId: string | null;
  readonly did: UndoStack['did'];
  readonly onClose: () => void;
}

/** A CSV from a spreadsheet or another system: choose it, see what would come of it, then import it whole. */
export function ImportDialog({ fondsId, did, onClose }: ImportDialogProps) {
  const { t } = useTranslation('catalogue');
  const [table, setTable] = useState<ChosenTable | null>(null);
  return (
    <Dialog open onClose={onClose} title={table === null ? t('import.title') : t('import.titleOf', { file: table.name })} width={table === null ? 620 : 1080}>
      {table === null ? <ChooseTable onChosen={setTable} onClose={onClose} /> : <ReviewTable table={table} startFonds={fondsId} did={did} onBack={() => { setTable(null); }} onClose={onClose} />}
    </Dialog>
  );
}

interface ReviewTableProps {
  readonly table: ChosenTable;
  readonly startFonds: string | null;
  readonly did: UndoStack['did'];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function ReviewTable({ table, startFonds, did, onBack, onClose }: ReviewTableProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const format = useFormat();
  const core = useCore();
  const { all } = useCurrentFonds();
  const [fondsId, setFondsId] = useState(all.find((fonds) => fonds.fondsId === startFonds)?.fondsId ?? all[0]?.fondsId);
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const [skipInvalid, setSkipInvalid] = useState(false);
  const [assignCodes, setAssignCodes] = useState(false);
  const input = { fondsId: fondsId ?? ('' as NonNullable<typeof fondsId>), fileName: table.name, csv: table.text, mapping: { ...mapping } };
  const preview = useQuery(core.catalogue.previewImport.queryOptions({ input, enabled: fondsId !== undefined, placeholderData: keepPreviousData, gcTime: 0 }));
  const run = useMutation(core.catalogue.importItems.mutationOptions());
  const { data } = preview;
  const invalid = data === undefined ? 0 : data.rowCount - data.valid;
  const count = data === undefined ? 0 : invalid > 0 && !skipInvalid ? 0 : data.valid;
  const withoutTitle = preview.error instanceof MunimentError && preview.error.code === 'CATALOGUE_IMPORT_WITHOUT_TITLE';
  // Without a title there is no preview, but the headings can be read all the same, and one of them named.
  const columns = withoutTitle ? tableHeadings(table.text).map((header) => ({ header, field: mapping[header] ?? null })) : (data?.columns ?? []);

  // 件号 alone says nothing: without the code that it belongs to it is passed over, and that is said.
  const itemNumbers = columns.some(({ field }) => field === 'archivalCode') ? undefined : columns.find(({ header, field }) => field === null && mapping[header] === undefined && fieldOfHeading(header) === 'itemNumber');

  const submit = (): void => {
    run.mutate({ ...input, skipInvalid, assignCodes }, {
      onSuccess: ({ imported, undoToken }) => {
        onClose();
        if (undoToken !== null) did({ label: t('deed.import', { n: imported, file: table.name }), tokens: [undoToken] }, { toast: true });
      },
    });
  };
  return (
    <>
      <div className={classes.facts}>
        {all.length > 1 && <Select aria-label={t('import.fonds')} w={280} value={fondsId ?? null} data={all.map((fonds) => ({ value: fonds.fondsId, label: `${fonds.code} ${fonds.name}` }))} onChange={(value) => { setFondsId(all.find((fonds) => fonds.fondsId === value)?.fondsId); }} />}
        {data !== undefined && !withoutTitle && <span>{t('import.rows', { n: format.number(data.rowCount) })}</span>}
        {data !== undefined && !withoutTitle && <span>{t('import.valid', { n: format.number(data.valid) })}</span>}
        {invalid > 0 && !withoutTitle && <span className={classes.invalid}><span aria-hidden="true">■</span> {t('import.invalid', { n: format.number(invalid) })}</span>}
        <span className={classes.encoding}>{table.encoding}</span>
      </div>
      <ErrorNotice error={preview.error} />
      <ImportPreview columns={columns} sample={withoutTitle ? [] : (data?.sample ?? [])} problems={withoutTitle ? [] : (data?.problems ?? [])} onMap={(header, field) => { run.reset(); setMapping({ ...mapping, [header]: field ?? PASSED_OVER }); }} />
      {itemNumbers !== undefined && <p className={classes.hint} role="note">{t('import.itemNumber', { column: itemNumbers.header, assign: t('import.assign') })}</p>}
      <div className={classes.choices}>
        <Checkbox label={t('import.assign')} checked={assignCodes} onChange={(event) => { setAssignCodes(event.currentTarget.checked); }} />
        {invalid > 0 && <Checkbox label={t('import.skip', { n: format.number(invalid) })} checked={skipInvalid} onChange={(event) => { setSkipInvalid(event.currentTarget.checked); }} />}
      </div>
      <ErrorNotice error={run.error} />
      <DialogFoot>
        <Button variant="subtle" color="gray" onClick={onBack}>{t('import.another')}</Button>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button onClick={submit} disabled={count === 0 || preview.isFetching} loading={run.isPending}>{t('import.submit', { n: format.number(count) })}</Button>
      </DialogFoot>
    </>
  );
}
