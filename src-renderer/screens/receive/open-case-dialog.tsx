import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessCase, BusinessProcess } from '#shared/contract/cases.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useCaseWords } from './case-words.ts';

interface OpenCaseDialogProps {
  readonly processes: readonly BusinessProcess[];
  readonly onClose: () => void;
  readonly onOpened: (opened: Pick<BusinessCase, 'caseId'>) => void;
}

/** Registers a case: its number, what it is about, and for whom. */
export function OpenCaseDialog({ processes, onClose, onOpened }: OpenCaseDialogProps) {
  const { t } = useTranslation('receive');
  const core = useCore();
  const words = useCaseWords();
  const { all, current } = useCurrentFonds();
  const [subjectWords, setSubjectWords] = useState('');
  const { values, set, text } = useFormValues({ processId: processes[0]!.processId as string, fondsId: (current ?? all[0])?.fondsId ?? '', caseNumber: '', title: '', subjectId: '' });
  const process = processes.find(({ processId }) => processId === values.processId) ?? processes[0]!;
  const { data: subjects } = useQuery(core.subjects.listSubjects.queryOptions({ input: { kind: process.settings.subjectKind, words: subjectWords.trim() === '' ? null : subjectWords.trim(), limit: 20 } }));
  const save = useMutation(core.cases.openCase.mutationOptions({ onSuccess: ({ case: { caseId } }) => { onClose(); onOpened({ caseId }); } }));
  const submit = (): void => {
    save.mutate({ processId: process.processId, caseNumber: values.caseNumber.trim(), title: values.title.trim(), fondsId: values.fondsId as never, subjectId: values.subjectId === '' ? null : values.subjectId as never });
  };
  return (
    <FormDialog title={t('open.title', { noun: words.pick({ zh: process.settings.nounZh, en: process.settings.nounEn }) })} submitLabel={t('open.submit')} busy={save.isPending} error={save.error} canSubmit={values.caseNumber.trim() !== '' && values.title.trim() !== '' && values.fondsId !== ''} onSubmit={submit} onClose={onClose}>
      {processes.length > 1 && <Select label={t('column.process')} value={values.processId} allowDeselect={false} data={processes.map((each) => ({ value: each.processId, label: words.name(each.settings) }))} onChange={(next) => { if (next !== null) set('processId', next); }} />}
      {all.length > 1 && <Select label={t('open.fonds')} value={values.fondsId} allowDeselect={false} data={all.map(({ fondsId, code, name }) => ({ value: fondsId, label: `${code} ${name}` }))} onChange={(next) => { if (next !== null) set('fondsId', next as never); }} />}
      <TextInput label={t('column.number')} maxLength={60} data-autofocus {...text('caseNumber')} />
      <TextInput label={t('open.about')} maxLength={300} {...text('title')} />
      {process.settings.subjectKind !== null && (
        <Select
          label={t('open.subject')} description={t('open.subjectHint')} searchable clearable value={values.subjectId === '' ? null : values.subjectId} searchValue={subjectWords} onSearchChange={setSubjectWords} nothingFoundMessage={t('open.noSubject')} filter={({ options }) => options}
          data={(subjects?.rows ?? []).map(({ subjectId, name, identifiers }) => ({ value: subjectId, label: `${name}${identifiers[0] === undefined ? '' : ` ${identifiers[0].value}`}` }))} onChange={(next) => { set('subjectId', next ?? ''); }}
        />
      )}
    </FormDialog>
  );
}
