import { Button, Menu, Tabs } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchId as batchIdShape, type BatchDetail } from '#shared/contract/line.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { BatchChecks } from './batch-checks.tsx';
import { BatchItems } from './batch-items.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { DeedList } from './deed-list.tsx';
import { GateList } from './gate-list.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HandOverTable } from './hand-over-table.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { SecurityList } from './security-list.tsx';
import { StationSteps } from './station-steps.tsx';
import { toneOfBatch, useLineWords } from './line-words.ts';
import classes from './line.module.css';

type Asked = 'start' | 'advance' | 'claim' | 'return' | 'pause' | 'withdraw';

/** The desk of one batch: its stations at the left; register, records, security list, quality and history beside them. */
export function BatchView({ batchId: id }: { readonly batchId: string }) {
  const core = useCore();
  const { data, error, refetch } = useQuery(core.line.getBatch.queryOptions({ input: { batchId: batchIdShape.parse(id) }, refetchOnMount: 'always' }));
  return data === undefined ? <ErrorNotice error={error} onRetry={() => { void refetch(); }} /> : <BatchDesk detail={data} />;
}

function BatchDesk({ detail }: { readonly detail: BatchDetail }) {
  const { t } = useTranslation('line');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useLineWords();
  const mayWork = useCan()('line.work');
  const [asked, setAsked] = useState<Asked | null>(null);
  /** How many findings of the checks it goes back for. */
  const [findings, setFindings] = useState(0);
  const close = (): void => { setAsked(null); setFindings(0); };
  const { batch, settings, handOvers } = detail;
  const at = { batchId: batch.batchId, version: batch.version };
  const release = useMutation(core.line.releaseBatch.mutationOptions());
  const resume = useMutation(core.line.resumeBatch.mutationOptions());
  const pause = useMutation(core.line.pauseBatch.mutationOptions({ onSuccess: close }));
  const withdraw = useMutation(core.line.withdrawBatch.mutationOptions({ onSuccess: close }));
  const runs = batch.state === 'running';
  const next: Asked | null = !mayWork ? null : batch.state === 'planned' ? 'start' : runs && batch.isMine ? 'advance' : runs && batch.holder === null ? 'claim' : null;
  const isLast = batch.position === batch.stations;
  const nextLabel = next === 'start' ? t('start.button') : next === 'claim' ? t('claim.button') : t(isLast ? 'advance.finish' : 'advance.button');
  useShortcut({ keys: 'mod+Enter', label: nextLabel, enabled: next !== null && asked === null }, () => { setAsked(next); });
  const mayReturn = mayWork && runs && batch.position > 1 && (batch.holder === null || batch.isMine);
  const isOpen = batch.state === 'planned' || runs || batch.state === 'paused';
  return (
    <div className={classes.screen}>
      <PageHeading title={`${batch.number} ${batch.title}`}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('line'); }}>{t('back')}</Button>
        {mayWork && batch.state === 'paused' && <Button loading={resume.isPending} onClick={() => { resume.mutate(at); }}>{t('resume')}</Button>}
        {mayReturn && <Button variant="default" onClick={() => { setAsked('return'); }}>{t('giveBack.button')}</Button>}
        {next !== null && <Button title={`${nextLabel}  Ctrl+Enter`} onClick={() => { setAsked(next); }}>{nextLabel}</Button>}
        {mayWork && isOpen && (
          <Menu>
            <Menu.Target><Button variant="default" aria-label={t('more')} px="xs"><IconDots size={16} stroke={1.5} /></Button></Menu.Target>
            <Menu.Dropdown>
              {runs && batch.isMine && <Menu.Item onClick={() => { release.mutate(at); }}>{t('release')}</Menu.Item>}
              {runs && <Menu.Item onClick={() => { setAsked('pause'); }}>{t('pause.button')}…</Menu.Item>}
              <Menu.Item onClick={() => { setAsked('withdraw'); }}>{t('withdraw.button')}…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </PageHeading>
      <p className={classes.facts}>
        <StatusMark tone={toneOfBatch(batch)} {...(!runs && { word: t(`states.${batch.state}`) })} />
        <span>{words.amount(batch)}</span>
        {batch.capturedPages > 0 && <span>{t('images', { n: format.number(batch.capturedPages) })}</span>}
        {runs && <span>{batch.holder === null ? t('free') : batch.isMine ? t('mine') : batch.holder}</span>}
        {runs && batch.dueAt !== null && <span title={format.dateTime(batch.dueAt)}>{words.due(batch)}</span>}
        {batch.pausedAt !== null && batch.state === 'paused' && <span>{t('standing', { at: format.dateTime(batch.pausedAt) })}</span>}
        {batch.contractor !== '' && <span>{t('contractorOf', { name: batch.contractor })}</span>}
        {batch.folder !== '' && <span className={classes.quiet}>{t('folderOf', { folder: batch.folder })}</span>}
        <span className={classes.quiet}>{t('madeBy', { by: batch.createdBy, at: format.date(batch.createdAt) })}</span>
      </p>
      <ErrorNotice error={release.error ?? resume.error} />
      <div className={classes.desk}>
        <StationSteps detail={detail} />
        <Tabs className={classes.tabs} defaultValue={batch.contractor !== '' && batch.openingLeft > 0 ? 'security' : 'register'} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="register">{t('tabs.register')}</Tabs.Tab>
            <Tabs.Tab value="items">{t('tabs.items')}</Tabs.Tab>
            {batch.contractor !== '' && <Tabs.Tab value="security">{t('tabs.security')}</Tabs.Tab>}
            <Tabs.Tab value="checks">{t('tabs.checks')}</Tabs.Tab>
            <Tabs.Tab value="quality">{t('tabs.quality')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('tabs.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel className={classes.panel} value="register"><HandOverTable handOvers={handOvers} /></Tabs.Panel>
          <Tabs.Panel className={classes.panel} value="items"><BatchItems batchId={batch.batchId} /></Tabs.Panel>
          {batch.contractor !== '' && <Tabs.Panel className={classes.panel} value="security"><SecurityList detail={detail} mayTick={mayWork && isOpen} /></Tabs.Panel>}
          <Tabs.Panel className={classes.panel} value="checks"><BatchChecks batch={batch} {...(mayReturn && { onReturn: (findings) => { setFindings(findings); setAsked('return'); } })} /></Tabs.Panel>
          <Tabs.Panel className={classes.panel} value="quality"><GateList batch={batch} quality={settings.quality} /></Tabs.Panel>
          <Tabs.Panel className={classes.panel} value="history"><DeedList detail={detail} /></Tabs.Panel>
        </Tabs>
      </div>
      {(asked === 'start' || asked === 'advance') && <HandOverDialog detail={detail} onClose={close} />}
      {asked === 'claim' && <ClaimDialog detail={detail} onClose={close} />}
      {asked === 'return' && <ReturnDialog detail={detail} findings={findings} onClose={close} />}
      <ConfirmDialog open={asked === 'pause'} title={t('pause.title', { number: batch.number })} detail={t('pause.detail')} confirmLabel={t('pause.button')} reason="required" busy={pause.isPending} error={pause.error} onClose={() => { close(); pause.reset(); }} onConfirm={(reason) => { pause.mutate({ ...at, reason }); }} />
      <ConfirmDialog open={asked === 'withdraw'} title={t('withdraw.title', { number: batch.number })} detail={t('withdraw.detail')} confirmLabel={t('withdraw.button')} reason="required" busy={withdraw.isPending} error={withdraw.error} onClose={() => { close(); withdraw.reset(); }} onConfirm={(reason) => { withdraw.mutate({ ...at, reason }); }} />
    </div>
  );
}
