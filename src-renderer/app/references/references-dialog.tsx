import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordReference } from '#shared/contract/references.ts';
import { REFERENCE_RELATIONS, type ReferenceRelation } from '#shared/domain/record-reference.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import { ReferredName, type Referring } from './related-records.tsx';
import classes from './references.module.css';

const nameOf = ({ archivalCode, title }: RecordReference): string => archivalCode ?? title;

/** 互见与参见 of one record. The keys stay in the field: code, Enter, the next code. */
export function ReferencesDialog({ of, name, onClose }: { readonly of: Referring; readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation('references');
  const core = useCore();
  const codeField = useRef<HTMLInputElement>(null);
  const [relation, setRelation] = useState<ReferenceRelation>('counterpart');
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const listed = useQuery(core.references.listReferences.queryOptions({ input: { of } }));
  const add = useMutation(core.references.addReference.mutationOptions());
  const set = useMutation(core.references.setReference.mutationOptions());
  const submit = (): void => {
    if (code.trim() === '' || add.isPending) return;
    add.mutate({ of, relation, code: code.trim(), note: note.trim() }, { onSuccess: (made) => { setCode(''); setNote(''); codeField.current?.focus(); showDone(t('added', { name: nameOf(made) })); } });
  };
  const remove = (reference: RecordReference): void => {
    const { record, relation: was, note: noted } = reference;
    set.mutate({ of, to: record, relation: was, linked: false }, {
      onSuccess: () => { showDone(t('removed', { name: nameOf(reference) }), { label: t('undo'), run: () => { set.mutate({ of, to: record, relation: was, note: noted, linked: true }); } }); },
    });
  };
  return (
    <Dialog open onClose={onClose} title={t('dialog', { name })} width={720}>
      {listed.data?.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {listed.data !== undefined && listed.data.length > 0 && (
        <ul className={classes.list}>
          {listed.data.map((each) => (
            <li key={`${each.relation} ${each.record.id}`} className={classes.line}>
              <span className={classes.relation}>{t(`relations.${each.relation}`)}</span>
              <span className={classes.open}><ReferredName of={each} /></span>
              <Button variant="subtle" color="gray" size="compact-sm" aria-label={t('remove', { name: nameOf(each) })} onClick={() => { remove(each); }}>×</Button>
            </li>
          ))}
        </ul>
      )}
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className={classes.fields}>
          <Select label={t('relation')} value={relation} allowDeselect={false} data={REFERENCE_RELATIONS.map((value) => ({ value, label: t(`relations.${value}`) }))} onChange={(value) => { setRelation(REFERENCE_RELATIONS.find((each) => each === value) ?? relation); }} />
          <TextInput ref={codeField} label={t('code')} placeholder={t('codeHint')} maxLength={120} data-autofocus value={code} onChange={(event) => { setCode(event.currentTarget.value); }} />
          <TextInput label={t('note')} maxLength={200} value={note} onChange={(event) => { setNote(event.currentTarget.value); }} />
        </div>
        <p className={classes.none}>{t(`relationDetails.${relation}`)}</p>
        <ErrorNotice error={add.error ?? set.error ?? listed.error} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>{t('close')}</Button>
          <Button type="submit" loading={add.isPending} disabled={code.trim() === ''}>{t('add')}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
