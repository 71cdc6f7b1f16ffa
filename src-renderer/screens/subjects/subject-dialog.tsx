import { Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Subject } from '#shared/contract/subjects.ts';
import { IDENTIFIER_KINDS, SUBJECT_KINDS, type IdentifierKind, type SubjectKind } from '#shared/domain/subject.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';

interface SubjectDialogProps {
  /** Null: a new one. */
  readonly subject: Subject | null;
  readonly onClose: () => void;
  readonly onSaved: (subject: Subject) => void;
}

type Numbers = Record<IdentifierKind, string>;
const NO_NUMBERS: Numbers = { account: '', hospital: '', identity: '', credit: '', phone: '', other: '' };

/** Registers a subject or changes its names. Numbers that were shown masked are left as they are unless new ones are written. */
export function SubjectDialog({ subject, onClose, onSaved }: SubjectDialogProps) {
  const { t } = useTranslation('subjects');
  const core = useCore();
  const save = useMutation(core.subjects.saveSubject.mutationOptions({ onSuccess: (saved) => { onClose(); onSaved(saved); } }));
  const { values, set, text } = useFormValues({ kind: subject?.kind ?? 'customer' as SubjectKind, name: subject?.name ?? '', otherNames: subject?.otherNames.join('\n') ?? '', note: subject?.note ?? '', numbers: NO_NUMBERS });
  const identifiers = IDENTIFIER_KINDS.flatMap((kind) => (values.numbers[kind].trim() === '' ? [] : [{ kind, value: values.numbers[kind].trim() }]));
  const submit = (): void => {
    save.mutate({
      subjectId: subject?.subjectId ?? null, version: subject?.version ?? null,
      fields: { kind: values.kind, name: values.name.trim(), otherNames: values.otherNames.split('\n').map((name) => name.trim()).filter((name) => name !== ''), note: values.note, ...((subject === null || identifiers.length > 0) && { identifiers }) },
    });
  };
  return (
    <FormDialog title={t(subject === null ? 'create' : 'edit')} busy={save.isPending} error={save.error} canSubmit={values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <Select label={t('kind')} value={values.kind} allowDeselect={false} data={SUBJECT_KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))} onChange={(next) => { const found = SUBJECT_KINDS.find((each) => each === next); if (found !== undefined) set('kind', found); }} />
      <TextInput label={t('name')} maxLength={200} data-autofocus {...text('name')} />
      <Textarea label={t('otherNames')} autosize minRows={1} maxRows={5} {...text('otherNames')} />
      {subject !== null && <p>{t('numbersKept')}</p>}
      {IDENTIFIER_KINDS.map((kind) => <TextInput key={kind} label={t(`identifierKinds.${kind}`)} maxLength={60} value={values.numbers[kind]} onChange={(event) => { set('numbers', { ...values.numbers, [kind]: event.currentTarget.value }); }} />)}
      <Textarea label={t('note')} autosize minRows={1} maxRows={5} {...text('note')} />
    </FormDialog>
  );
}
