import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { classCode } from '#shared/contract/shapes.ts';
import { currentLanguage } from '../../app/i18n.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { Panel } from './section.tsx';

type RecordClass = Awaited<ReturnType<MunimentClient['schemes']['listClassification']>>['classes'][number];

/** 类别 of one fonds, with their names. */
export function ClassesPanel({ fonds }: { readonly fonds: Fonds }) {
  const { t } = useTranslation(['settings', 'common']);
  const core = useCore();
  const mayManage = useCan()('schemes.manage');
  const [opened, setOpened] = useState<RecordClass | 'new' | null>(null);
  const { data, error } = useQuery(core.schemes.listClassification.queryOptions({ input: { fondsId: fonds.fondsId } }));
  const columns: readonly ListColumn<RecordClass>[] = [
    { id: 'group', header: t('classification.recordGroup'), width: '90px', render: (each) => <CodeText>{each.recordGroup}</CodeText> },
    { id: 'code', header: t('classification.classCode'), width: '200px', render: (each) => <CodeText>{each.classCode}</CodeText> },
    { id: 'name', header: t('classification.className'), render: (each) => each.name },
    { id: 'active', header: '', width: '100px', render: (each) => <StatusMark tone={each.active ? 'normal' : 'absent'} word={each.active ? t('classification.active') : t('common:status.off')} /> },
  ];
  return (
    <Panel title={`${fonds.code} ${t('classification.classes')}`} actions={mayManage && <Button variant="default" onClick={() => { setOpened('new'); }}>{t('classification.addClass')}</Button>}>
      <ErrorNotice error={error} />
      {data?.classes.length === 0 && <EmptyState title={t('classification.classesEmpty')} detail={t('classification.classesEmptyDetail')} />}
      {data !== undefined && data.classes.length > 0 && <ListTable label={t('classification.classes')} columns={columns} rows={data.classes} rowKey={(each) => `${each.recordGroup}/${each.classCode}`} onOpen={(each) => { if (mayManage) setOpened(each); }} />}
      {opened !== null && <ClassDialog fonds={fonds} known={opened === 'new' ? null : opened} onClose={() => { setOpened(null); }} />}
    </Panel>
  );
}

function ClassDialog({ fonds, known, onClose }: { readonly fonds: Fonds; readonly known: RecordClass | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} })).data ?? [];
  const save = useMutation(core.schemes.saveClass.mutationOptions({ onSuccess: onClose }));
  const { values, set, text } = useFormValues({ recordGroup: known?.recordGroup ?? 'ZY', classCode: known?.classCode ?? '', name: known?.name ?? '', active: known?.active ?? true });
  const isSound = values.classCode.trim() !== '' && classCode.safeParse(values.classCode).success;
  const english = currentLanguage() === 'en';
  const submit = (): void => { save.mutate({ fondsId: fonds.fondsId, ...values, classCode: values.classCode.trim(), name: values.name.trim(), version: known?.version ?? null }); };
  return (
    <FormDialog title={t(known === null ? 'classification.addClass' : 'classification.editClass')} width={440} busy={save.isPending} error={save.error} canSubmit={isSound && values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <Select label={t('classification.recordGroup')} disabled={known !== null} allowDeselect={false} value={values.recordGroup} data={groups.map(({ code, nameZh, nameEn }) => ({ value: code, label: `${code} ${english ? nameEn : nameZh}` }))} onChange={(value) => { if (value !== null) set('recordGroup', value); }} />
      <TextInput label={t('classification.classCode')} description={t('classification.classHint')} disabled={known !== null} data-autofocus={known === null || undefined} spellCheck={false} error={values.classCode !== '' && !isSound ? t('classification.classHint') : undefined} {...text('classCode')} />
      <TextInput label={t('classification.className')} maxLength={60} data-autofocus={known !== null || undefined} {...text('name')} />
      <Switch label={t('classification.active')} checked={values.active} onChange={(event) => { set('active', event.currentTarget.checked); }} />
    </FormDialog>
  );
}
