import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { PrintLabelsButton } from '../../app/labels/print-labels-button.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan, useSession } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';
import classes from './settings.module.css';

type Opened = { readonly kind: 'edit'; readonly person: Person | null } | { readonly kind: 'password'; readonly person: Person };

/** Who may do what. */
export function PeopleSection() {
  const { t } = useTranslation(['settings', 'common']);
  const core = useCore();
  const format = useFormat();
  const session = useSession();
  const mayManage = useCan()('people.manage');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data, error, refetch } = useQuery(core.people.listPeople.queryOptions({ input: {} }));
  const edit = (person: Person): void => { if (mayManage) setOpened({ kind: 'edit', person }); };
  const columns: readonly ListColumn<Person>[] = [
    { id: 'name', header: t('people.name'), width: '150px', render: (person) => <>{person.displayName}{person.personId === session?.personId && <span className={classes.quiet}> · {t('people.self')}</span>}</> },
    { id: 'signInName', header: t('people.signInName'), width: '130px', render: (person) => person.signInName },
    { id: 'roles', header: t('people.roles'), render: (person) => { const roles = person.roles.map((role) => t(`common:roles.${role}`)).join(' · '); return <span title={roles}>{roles}</span>; } },
    { id: 'clearance', header: t('people.clearance'), width: '110px', render: (person) => t(`common:classification.${person.clearance}`) },
    { id: 'last', header: t('people.lastSignIn'), width: '130px', render: (person) => (person.lastSignInAt === null ? t('common:never') : format.relative(person.lastSignInAt)) },
    { id: 'active', header: '', width: '90px', render: (person) => <StatusMark tone={person.active ? 'normal' : 'absent'} word={t(person.active ? 'people.active' : 'people.inactive')} /> },
    ...(mayManage ? [{
      id: 'actions', header: '', width: '190px', align: 'right' as const,
      render: (person: Person) => (
        <>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setOpened({ kind: 'password', person }); }}>{t('people.resetPassword')}</Button>
          <Button variant="subtle" color="gray" size="compact-sm" aria-label={t('people.edit', { name: person.displayName })} onClick={() => { edit(person); }}>{t('common:edit')}</Button>
        </>
      ),
    }] : []),
  ];
  const close = (): void => { setOpened(null); };
  return (
    <SectionPage
      title={t('sections.people')} error={error} onRetry={() => { void refetch(); }}
      actions={mayManage && <><PrintLabelsButton size="sm" disabled={data === undefined} subject={() => ({ kind: 'people', personIds: (data ?? []).filter(({ active }) => active).map(({ personId }) => personId) })} /><Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened({ kind: 'edit', person: null }); }}>{t('people.add')}</Button></>}
    >
      {data !== undefined && (
        <Panel>
          {data.length === 0 ? <EmptyState title={t('people.empty')} detail={t('people.emptyDetail')} /> : <ListTable label={t('sections.people')} columns={columns} rows={data} rowKey={(person) => person.personId} onOpen={edit} />}
          {data.length === 1 && <p className={`${classes.quiet} ${classes.formPad}`}>{t('people.emptyDetail')}</p>}
        </Panel>
      )}
      {opened?.kind === 'edit' && <PersonDialog person={opened.person} onClose={close} />}
      {opened?.kind === 'password' && <ResetPasswordDialog person={opened.person} onClose={close} />}
    </SectionPage>
  );
}
