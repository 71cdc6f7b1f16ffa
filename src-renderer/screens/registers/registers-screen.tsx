import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoTo, useScreenParam, useScreenSearch } from '../../app/navigation.ts';
import { ScreenFamily } from '../../app/screen-family.tsx';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { CompareView } from './compare-view.tsx';
import { RegisterBook } from './register-book.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import classes from './registers.module.css';

/** `/registers`: the first register in use · `/registers/<registerId>`: that one · `?view=compare`: beside the catalogue · `?year=2025`: of a year. */
export function RegistersScreen() {
  const { t } = useTranslation(['registers', 'receive']);
  const core = useCore();
  const goTo = useGoTo();
  const id = useScreenParam();
  const { view, year: asked } = useScreenSearch();
  const mayHandle = useCan()('registers.handle');
  const { all: fonds } = useCurrentFonds();
  const [creating, setCreating] = useState(false);
  const { data: all, error, refetch } = useQuery(core.registers.listRegisters.queryOptions({ input: {} }));
  if (all === undefined) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  const register = all.find(({ registerId }) => registerId === id) ?? all.find(({ retired }) => !retired) ?? all[0];
  const year = /^\d{4}$/u.test(asked ?? '') ? Number(asked) : new Date().getFullYear();
  const open = (registerId: string): void => { goTo('registers', registerId); };
  const dialog = creating && <RegisterDialog register={null} onClose={() => { setCreating(false); }} onSaved={open} />;
  if (register === undefined) {
    const create = mayHandle && fonds.length > 0 && <Button onClick={() => { setCreating(true); }}>{t('setUp.button')}</Button>;
    return (
      <div className={classes.screen}>
        <PageHeading title={t('title')}><ScreenFamily of="receive" own={t('receive:cases')} /></PageHeading>
        <div className={classes.body}><EmptyState title={t('empty.title')} detail={t(fonds.length > 0 ? 'empty.detail' : 'empty.noFonds')} {...(create !== false && { action: create })} /></div>
        {dialog}
      </div>
    );
  }
  return (
    <>
      {view === 'compare' ? <CompareView register={register} year={year} /> : <RegisterBook key={`${register.registerId} ${year}`} register={register} all={all} year={year} onCreate={() => { setCreating(true); }} />}
      {dialog}
    </>
  );
}
