import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ResultStep } from './result-step.tsx';
import { WorkStep } from './work-step.tsx';
import classes from './imports.module.css';

const STEPS = ['file', 'columns', 'check', 'run', 'result'] as const;
type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<ImportBatch['state'], Step>> = {
  uploading: 'file', ready: 'columns', checking: 'check', checked: 'check', running: 'run', stopped: 'result', done: 'result', rollingBack: 'result', rolledBack: 'result',
};

/** One import at the step that it has come to. The step is the batch's own: whoever leaves finds it where it was. */
export function BatchDesk({ importId }: { readonly importId: string }) {
  const { t } = useTranslation('imports');
  const core = useCore();
  const goTo = useGoTo();
  const id = importId as ImportBatch['importId'];
  const batch = useQuery(core.imports.getImport.queryOptions({ input: { importId: id } }));
  const discard = useMutation(core.imports.discardImport.mutationOptions());
  const [changing, setChanging] = useState(false);
  const { data } = batch;
  const step = data === undefined ? 'file' : changing && data.state === 'checked' ? 'columns' : STEP_OF[data.state];
  const mayDiscard = data !== undefined && ['uploading', 'ready', 'checked'].includes(data.state);
  return (
    <div className={classes.screen}>
      <PageHeading title={data?.fileName ?? t('title')}>
        {mayDiscard && <Button variant="subtle" color="gray" loading={discard.isPending} onClick={() => { discard.mutate({ importId: id }, { onSuccess: () => { goTo('imports'); } }); }}>{t('discard')}</Button>}
        <Button variant="default" onClick={() => { goTo('imports'); }}>{t('back')}</Button>
      </PageHeading>
      <div className={classes.body}>
        <ol className={classes.steps} aria-label={t('steps.label')}>
          {STEPS.map((each) => <li key={each} aria-current={each === step ? 'step' : undefined}>{t(`steps.${each}`)}</li>)}
        </ol>
        <ErrorNotice error={batch.error ?? discard.error} />
        {data !== undefined && step === 'columns' && <ColumnsStep batch={data} onChecking={() => { setChanging(false); }} />}
        {data !== undefined && (data.state === 'checking' || data.state === 'running' || data.state === 'rollingBack') && <WorkStep batch={data} />}
        {data !== undefined && data.state === 'checked' && step === 'check' && <CheckStep batch={data} onChange={() => { setChanging(true); }} />}
        {data !== undefined && (data.state === 'done' || data.state === 'stopped' || data.state === 'rolledBack') && <ResultStep batch={data} />}
      </div>
    </div>
  );
}
