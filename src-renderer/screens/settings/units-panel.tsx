import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { unitCode } from '#shared/contract/schemes.ts';
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

type Unit = Awaited<ReturnType<MunimentClient['schemes']['listUnits']>>[number];

/** 机构(问题) of one fonds. */
export function UnitsPanel({ fonds }: { readonly fonds: Fonds }) {
  const { t } = useTranslation(['settings', 'common']);
  const core = useCore();
  const mayManage = useCan()('schemes.manage');
  const [opened, setOpened] = useState<Unit | 'new' | null>(null);
  const { data, error } = useQuery(core.schemes.listUnits.queryOptions({ input: { fondsId: fonds.fondsId } }));
  const columns: readonly ListColumn<Unit>[] = [
    { id: 'code', header: t('fonds.unitCode'), width: '130px', render: (unit) => <CodeText>{unit.code}</CodeText> },
    { id: 'name', header: t('fonds.unitName'), render: (unit) => unit.name },
    { id: 'active', header: '', width: '100px', render: (unit) => <StatusMark tone={unit.active ? 'normal' : 'absent'} word={unit.active ? t('fonds.unitActive') : t('common:status.off')} /> },
  ];
  const add = <Button variant="default" onClick={() => { setOpened('new'); }}>{t('fonds.addUnit')}</Button>;
  return (
    <Panel title={`${fonds.code} ${t('fonds.units')}`} actions={mayManage && add}>
      <ErrorNotice error={error} />
      {data?.length === 0 && <EmptyState title={t('fonds.unitsEmpty')} detail={t('fonds.unitsEmptyDetail')} />}
      {data !== undefined && data.length > 0 && <ListTable label={t('fonds.units')} columns={columns} rows={data} rowKey={(unit) => unit.unitId} onOpen={(unit) => { if (mayManage) setOpened(unit); }} />}
      {opened !== null && <UnitDialog fonds={fonds} unit={opened === 'new' ? null : opened} onClose={() => { setOpened(null); }} />}
    </Panel>
  );
}

function UnitDialog({ fonds, unit, onClose }: { readonly fonds: Fonds; readonly unit: Unit | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const save = useMutation(core.schemes.saveUnit.mutationOptions({ onSuccess: onClose }));
  const { values, set, text } = useFormValues({ code: unit?.code ?? '', name: unit?.name ?? '', active: unit?.active ?? true });
  const codeIsSound = unitCode.safeParse(values.code).success;
  const submit = (): void => { save.mutate({ unitId: unit?.unitId ?? null, version: unit?.version ?? null, fondsId: fonds.fondsId, code: values.code.trim(), name: values.name.trim(), active: values.active }); };
  return (
    <FormDialog title={t(unit === null ? 'fonds.addUnitTitle' : 'fonds.editUnit')} width={400} busy={save.isPending} error={save.error} canSubmit={codeIsSound && values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('fonds.unitCode')} description={t('fonds.unitCodeHint')} data-autofocus spellCheck={false} error={values.code !== '' && !codeIsSound ? t('fonds.unitCodeHint') : undefined} {...text('code')} />
      <TextInput label={t('fonds.unitName')} maxLength={60} {...text('name')} />
      <Switch label={t('fonds.unitActive')} checked={values.active} onChange={(event) => { set('active', event.currentTarget.checked); }} />
    </FormDialog>
  );
}
