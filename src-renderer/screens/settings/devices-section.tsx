import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { DeviceView } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { ConnectedPanel, type Connected } from './connected-panel.tsx';
import { addressText } from './device-address.ts';
import { DeviceCard } from './device-card.tsx';
import { DeviceDialog } from './device-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';

const TONES: Record<DeviceView['health'], StatusTone> = { starting: 'warning', ready: 'normal', lost: 'overdue', unsupported: 'overdue', failed: 'overdue', off: 'absent' };

/** What hangs on this workstation, and how it is. */
export function DevicesSection() {
  const { t } = useTranslation(['settings', 'devices']);
  const core = useCore();
  const format = useFormat();
  const mayManage = useCan()('devices.manage');
  const [opened, setOpened] = useState<DeviceView | 'new' | null>(null);
  const [found, setFound] = useState<Connected | null>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(core.system.listDevices.queryOptions({ input: {} }));
  const columns: readonly ListColumn<DeviceView>[] = [
    { id: 'health', header: t('devices.health'), width: '110px', render: (device) => (device.health === 'ready' && device.errorCode !== null ? <StatusMark tone="warning" word={t('devices:attention')} /> : <StatusMark tone={TONES[device.health]} word={t(`devices.healths.${device.health}`)} />) },
    { id: 'name', header: t('devices.name'), render: (device) => device.name },
    { id: 'family', header: t('devices.family'), width: '120px', render: (device) => t(`devices.families.${device.family}`) },
    { id: 'address', header: t('devices.address'), width: '160px', wideOnly: true, render: (device) => <CodeText>{addressText(device.address)}</CodeText> },
    { id: 'state', header: t('devices.identity'), width: '28%', wideOnly: true, render: (device) => stateText(device) },
    { id: 'since', header: t('devices.since'), width: '110px', wideOnly: true, render: (device) => format.relative(device.since) },
    { id: 'restarts', header: t('devices.restarts'), width: '90px', align: 'right', wideOnly: true, render: (device) => format.number(device.restarts) },
  ];
  const shown = data?.find(({ deviceId }) => deviceId === shownId) ?? data?.find(({ errorCode }) => errorCode !== null) ?? data?.[0];
  const add = <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('devices.add')}</Button>;
  return (
    <SectionPage title={t('sections.devices')} error={error} onRetry={() => { void refetch(); }} actions={mayManage && data !== undefined && data.length > 0 && add}>
      {data !== undefined && (
        <Panel>
          {data.length === 0 ? <EmptyState title={t('devices.empty')} detail={t('devices.emptyDetail')} {...(mayManage && { action: add })} />
            : <ListTable label={t('sections.devices')} columns={columns} rows={data} rowKey={(device) => device.deviceId} selectedKey={shown?.deviceId ?? null} onSelect={(device) => { setShownId(device.deviceId); }} onOpen={(device) => { if (mayManage) setOpened(device); }} />}
        </Panel>
      )}
      {shown !== undefined && <DeviceCard key={shown.deviceId} device={shown} onEdit={() => { setOpened(shown); }} />}
      {mayManage && <ConnectedPanel onAdd={(each) => { setFound(each); setOpened('new'); }} />}
      {opened !== null && <DeviceDialog device={opened === 'new' ? null : opened} found={opened === 'new' ? found : null} onClose={() => { setOpened(null); setFound(null); }} />}
    </SectionPage>
  );
}

/** What it says it is, or what is wrong with it. */
function stateText(device: DeviceView): string {
  if (device.errorCode !== null && isErrorCode(device.errorCode)) return errorSentences(new MunimentError(device.errorCode, { device: device.name, deviceId: device.name })).what;
  return device.identity ?? '';
}
