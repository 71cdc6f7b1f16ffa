import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { showFailed } from '../../components/toast.ts';
import { jobLabel } from '../job-label.ts';
import { useGoTo } from '../navigation.ts';
import classes from './status-strip.module.css';

type Status = Awaited<ReturnType<MunimentClient['system']['getStatus']>>;

const ASK_EVERY_MS = 15_000;
const BACKUP_OLD_MS = 7 * 86_400_000;
const LITTLE_DISK_BYTES = 5_000_000_000;

/** The quiet strip: who, devices, jobs, sync, backup. Each opens the place where one can do something about it. */
export function StatusStrip() {
  const { t } = useTranslation('shell');
  const core = useCore();
  const goTo = useGoTo();
  const session = useSession();
  const { data: status } = useQuery(core.system.getStatus.queryOptions({ input: {}, refetchInterval: ASK_EVERY_MS }));
  return (
    <footer className={classes.strip} aria-label={t('strip.label')}>
      <StripButton label={t('strip.signedIn')} onClick={() => { goTo('settings', 'workstation'); }}>{session?.displayName}</StripButton>
      {status !== undefined && (
        <>
          {status.repairMode && <span className={classes.part}><StatusMark tone="overdue" word={t('strip.repairMode')} /></span>}
          <Devices status={status} />
          <StripButton label={t('rail.today')} onClick={() => { goTo('today'); }}><StatusMark tone={status.openTasks > 0 ? 'warning' : 'normal'} word={t('strip.tasks', { n: status.openTasks })} /></StripButton>
          <Jobs status={status} />
          <span className={classes.gap} />
          <Sync status={status} />
          <Backup status={status} />
          {status.clock === 'doubtful' && <span className={classes.part}><StatusMark tone="warning" word={t('strip.clock')} /></span>}
          <Disk bytes={status.freeDiskBytes} />
        </>
      )}
    </footer>
  );
}

function StripButton({ label, onClick, children }: { readonly label: string; readonly onClick: () => void; readonly children: ReactNode }) {
  return <button type="button" className={classes.part} title={label} onClick={onClick}>{children}</button>;
}

function Devices({ status: { devices } }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const goTo = useGoTo();
  const [tone, word]: [StatusTone, string] = devices.total === 0 ? ['absent', t('strip.noDevices')]
    : devices.hostRunning ? [devices.ready === devices.total ? 'normal' : 'warning', t('strip.devicesCount', devices)]
      : ['overdue', t('strip.deviceHostDown')];
  return <StripButton label={t('strip.devices')} onClick={() => { goTo('settings', 'devices'); }}><StatusMark tone={tone} word={word} /></StripButton>;
}

function Jobs({ status: { jobs } }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const goTo = useGoTo();
  const core = useCore();
  const cancel = useMutation(core.system.cancelJob.mutationOptions({ onError: showFailed }));
  const running: Job | undefined = jobs.running[0];
  const waiting = jobs.queued + Math.max(0, jobs.running.length - 1);
  return (
    <span className={classes.jobs}>
      {running === undefined
        ? <StripButton label={t('strip.jobs')} onClick={() => { goTo('settings', 'jobs'); }}>{t('strip.jobsIdle')}</StripButton>
        : (
          <>
            <StripButton label={t('strip.jobs')} onClick={() => { goTo('settings', 'jobs'); }}>
              <ProgressLine compact label={jobLabel(running)} done={running.done} total={running.total} startedAt={running.startedAt} />
            </StripButton>
            <button type="button" className={classes.stop} onClick={() => { cancel.mutate({ jobId: running.jobId }); }}>{t('strip.jobCancel')}</button>
          </>
        )}
      {waiting > 0 && <span className={classes.quiet}>{t('strip.jobsQueued', { n: waiting })}</span>}
      {jobs.failed > 0 && <StripButton label={t('strip.jobs')} onClick={() => { goTo('settings', 'jobs'); }}><StatusMark tone="warning" word={t('strip.jobsFailed', { n: jobs.failed })} /></StripButton>}
    </span>
  );
}

function Sync({ status: { sync } }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (!sync.enrolled) return <span className={classes.part}>{t('strip.sync')} <span className={classes.quiet}>{t('strip.syncLocal')}</span></span>;
  return (
    <span className={classes.part}>
      {t('strip.sync')} {sync.lastContactAt === null ? t('strip.syncNever') : format.relative(sync.lastContactAt)}
      {sync.waitingOps > 0 && <span className={classes.quiet}>{t('strip.syncWaiting', { n: sync.waitingOps })}</span>}
    </span>
  );
}

function Backup({ status: { lastBackupAt } }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const goTo = useGoTo();
  const format = useFormat();
  const old = lastBackupAt === null || Date.now() - Date.parse(lastBackupAt) > BACKUP_OLD_MS;
  const word = lastBackupAt === null ? t('strip.backupNever') : `${t('strip.backup')} ${format.relative(lastBackupAt)}`;
  return <StripButton label={t('strip.backup')} onClick={() => { goTo('settings', 'backup'); }}>{old ? <StatusMark tone="warning" word={word} /> : word}</StripButton>;
}

function Disk({ bytes }: { readonly bytes: number | null }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (bytes === null || bytes > LITTLE_DISK_BYTES) return null;
  return <span className={classes.part}><StatusMark tone="overdue" word={t('strip.disk', { size: format.size(bytes) })} /></span>;
}
