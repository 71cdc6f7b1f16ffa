import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormManifest, FormOrder, WantedSubject } from '#shared/contract/forms.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { currentLanguage } from '../i18n.ts';
import { FormNotices } from './form-notices.tsx';
import { FormParameters } from './form-parameters.tsx';
import { FormPreview } from './form-preview.tsx';
import { useMakeDocument } from './use-make-document.tsx';
import classes from './forms.module.css';

const PREVIEW_PX = 1100;
const FARTHEST_MM = 20;

interface PrintFormDialogProps {
  readonly subject: WantedSubject;
  readonly takes: readonly FormManifest['takes'][];
  readonly onClose: () => void;
}

/** Which form, with what on it, and the very pages that will come out beside it. */
export function PrintFormDialog({ subject, takes, onClose }: PrintFormDialogProps) {
  const { t } = useTranslation(['forms', 'common']);
  const core = useCore();
  const language = currentLanguage();
  const listed = useQuery(core.forms.listForms.queryOptions({ input: {} }));
  const known = (listed.data ?? []).filter((form) => takes.includes(form.takes) || form.takes === 'nothing');
  const [remembered, remember] = usePreference(`form.${takes.join('-')}`, '');
  const form = known.find(({ id }) => id === remembered) ?? known[0];
  const [changed, setChanged] = useState<FormOrder['parameters']>({});
  const [offset, setOffset] = usePreference('form.offset', { xMm: 0, yMm: 0 });
  const [page, setPage] = useState(1);
  const [accepted, setAccepted] = useState(false);
  const order = form === undefined ? null : { formId: form.id, subject, offset, parameters: Object.fromEntries(form.parameters.filter(({ name }) => Object.hasOwn(changed, name)).map(({ name }) => [name, changed[name]!])) };
  const preview = useQuery(core.forms.previewForm.queryOptions({ input: order === null ? skipToken : { ...order, firstPage: page, limit: 1, widthPx: PREVIEW_PX }, placeholderData: keepPreviousData, retry: false }));
  const document = useMakeDocument();
  const blocked = preview.data === undefined || preview.error !== null || (preview.data.unprintable.length > 0 && !accepted);
  const make = (purpose: 'print' | 'save'): void => { if (order !== null) void document.make({ ...order, acceptUnprintable: accepted }, purpose); };
  const offsetInput = (axis: 'xMm' | 'yMm', label: string) => (
    <NumberInput label={label} step={0.5} decimalScale={1} min={-FARTHEST_MM} max={FARTHEST_MM} value={offset[axis]} onChange={(value) => { if (typeof value === 'number') setOffset({ ...offset, [axis]: Math.max(-FARTHEST_MM, Math.min(FARTHEST_MM, value)) }); }} />
  );
  return (
    <Dialog open onClose={onClose} title={t('title')} width={1080}>
      <div className={classes.dialog}>
        <div className={classes.options}>
          <Select label={t('form')} data-autofocus allowDeselect={false} value={form?.id ?? null} onChange={(id) => { if (id !== null) { remember(id); setChanged({}); setPage(1); setAccepted(false); } }} data={known.map(({ id, names, isOwn }) => ({ value: id, label: `${names[language]}${isOwn ? t('own') : ''}` }))} />
          {form !== undefined && <FormParameters form={form} values={changed} onChange={(values) => { setChanged(values); setPage(1); }} />}
          <fieldset className={classes.offset}>
            <legend>{t('offset')}</legend>
            <div className={classes.pair}>{offsetInput('xMm', t('offsetX'))}{offsetInput('yMm', t('offsetY'))}</div>
            <p className={classes.quiet}>{t('offsetHint')}</p>
          </fieldset>
          {form !== undefined && <details className={classes.quiet}><summary>{t('source')}</summary><p>{form.source}</p></details>}
          <FormNotices preview={preview.data} />
          {preview.data !== undefined && preview.data.unprintable.length > 0 && <Checkbox label={t('unprintable.accept')} checked={accepted} onChange={(event) => { setAccepted(event.currentTarget.checked); }} />}
          <ErrorNotice error={listed.error ?? preview.error ?? document.error} />
        </div>
        <FormPreview name={form?.names[language] ?? ''} preview={preview.error === null ? preview.data : undefined} busy={preview.isFetching} page={page} onPage={setPage} />
      </div>
      <DialogFoot>
        <span className={classes.state} role="status">{document.state}</span>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button variant="default" disabled={blocked} loading={document.busy === 'save'} onClick={() => { make('save'); }}>{t('save')}</Button>
        <Button disabled={blocked} loading={document.busy === 'print'} onClick={() => { make('print'); }}>{t('go')}</Button>
      </DialogFoot>
      {document.paper}
    </Dialog>
  );
}
