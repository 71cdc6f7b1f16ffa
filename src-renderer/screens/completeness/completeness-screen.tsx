import { Button, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { CheckResult } from './check-result.tsx';
import classes from './completeness.module.css';

/** 著录检查: a scope is checked as a job; below it what was found, by field and record by record. */
export function CompletenessScreen() {
  const { t, i18n } = useTranslation(['completeness', 'volumes']);
  const core = useCore();
  const client = useCoreClient();
  const goTo = useGoTo();
  const { all, current } = useCurrentFonds();
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} })).data ?? [];
  const { data: check, error, refetch } = useQuery(core.completeness.getCheck.queryOptions({ input: {} }));
  const [fondsId, setFondsId] = useState<string | null>(null);
  const [recordGroup, setRecordGroup] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const chosen = fondsId ?? check?.scope.fondsId ?? current?.fondsId ?? all[0]?.fondsId ?? null;
  const run = useJobRun((scope: { readonly fondsId: string; readonly recordGroup: string | null; readonly year: number | null }) => client.completeness.startCheck(scope as never), () => { void refetch(); });
  const start = (): void => { if (chosen !== null) run.start({ fondsId: chosen, recordGroup: recordGroup === '' ? null : recordGroup, year }); };
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}><Button variant="subtle" color="gray" onClick={() => { goTo('catalogue'); }}>{t('volumes:toCatalogue')}</Button></PageHeading>
      <form className={classes.bar} aria-label={t('scope')} onSubmit={(event) => { event.preventDefault(); start(); }}>
        <Select aria-label={t('kinds.fonds')} w={260} allowDeselect={false} value={chosen} data={all.map((each) => ({ value: each.fondsId, label: `${each.code} ${each.name}` }))} onChange={setFondsId} />
        <Select aria-label={t('everyGroup')} w={220} allowDeselect={false} value={recordGroup} data={[{ value: '', label: t('everyGroup') }, ...groups.map(({ code, nameZh, nameEn }) => ({ value: code, label: `${code} ${i18n.language === 'en' ? nameEn : nameZh}` }))]} onChange={(next) => { setRecordGroup(next ?? ''); }} />
        <NumberInput aria-label={t('year')} placeholder={t('everyYear')} w={120} min={1000} max={2200} hideControls value={year ?? ''} onChange={(next) => { setYear(typeof next === 'number' ? next : null); }} />
        <Button type="submit" loading={run.busy} disabled={chosen === null} data-autofocus>{t(check === null || check === undefined ? 'start' : 'again')}</Button>
        {run.job !== null && <ProgressLine label={t('running')} done={run.job.done} total={run.job.total} startedAt={run.job.startedAt} onCancel={run.cancel} />}
      </form>
      <ErrorNotice error={error ?? run.error} onRetry={() => { void refetch(); }} />
      {check === null && !run.busy && <EmptyState title={t('empty')} detail={`${t('detail')} ${t('emptyDetail')}`} />}
      {check?.state === 'stopped' && !run.busy && <p className={classes.note}>{t('stopped')}</p>}
      {check?.state === 'done' && <CheckResult key={check.jobId} check={check} />}
    </div>
  );
}
