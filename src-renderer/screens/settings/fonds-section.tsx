import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentFonds, type Fonds } from '../../app/current-fonds.tsx';
import { IsadButton } from '../../app/isad/isad-button.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { FondsDialog } from './fonds-dialog.tsx';
import { GapsPanel } from './gaps-panel.tsx';
import { Panel, SectionPage } from './section.tsx';
import { UnitsPanel } from './units-panel.tsx';

/** 全宗, and of the chosen one its units and the gaps in its numbering. */
export function FondsSection() {
  const { t } = useTranslation(['settings', 'common']);
  const core = useCore();
  const mayManage = useCan()('schemes.manage');
  const { current } = useCurrentFonds();
  const [chosenId, setChosenId] = useState<string | null>(current?.fondsId ?? null);
  const [opened, setOpened] = useState<Fonds | 'new' | null>(null);
  const { data, error, refetch } = useQuery(core.schemes.listFonds.queryOptions({ input: {} }));
  const chosen = data?.find(({ fondsId }) => fondsId === chosenId) ?? data?.[0];
  const add = <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('fonds.add')}</Button>;
  const columns: readonly ListColumn<Fonds>[] = [
    { id: 'code', header: t('fonds.code'), width: '90px', render: (fonds) => <CodeText>{fonds.code}</CodeText> },
    { id: 'name', header: t('fonds.name'), render: (fonds) => fonds.name },
    { id: 'years', header: t('fonds.years'), width: '130px', render: (fonds) => (fonds.startYear === null && fonds.endYear === null ? '' : `${fonds.startYear ?? ''}–${fonds.endYear ?? ''}`) },
    { id: 'isad', header: '', width: '90px', align: 'right', render: (fonds) => <IsadButton compact of={{ kind: 'fonds', fondsId: fonds.fondsId }} name={`${fonds.code} ${fonds.name}`} /> },
    ...(mayManage ? [{ id: 'actions', header: '', width: '90px', align: 'right' as const, render: (fonds: Fonds) => <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setOpened(fonds); }}>{t('common:edit')}</Button> }] : []),
  ];
  return (
    <SectionPage title={t('sections.fonds')} error={error} onRetry={() => { void refetch(); }} actions={mayManage && data !== undefined && data.length > 0 && add}>
      {data !== undefined && (
        <Panel>
          {data.length === 0 ? <EmptyState title={t('fonds.empty')} detail={t('fonds.emptyDetail')} {...(mayManage && { action: add })} />
            : <ListTable label={t('sections.fonds')} columns={columns} rows={data} rowKey={(fonds) => fonds.fondsId} selectedKey={chosen?.fondsId ?? null} onSelect={(fonds) => { setChosenId(fonds.fondsId); }} onOpen={(fonds) => { if (mayManage) setOpened(fonds); }} />}
        </Panel>
      )}
      {chosen !== undefined && <UnitsPanel key={`units-${chosen.fondsId}`} fonds={chosen} />}
      {chosen !== undefined && <GapsPanel key={`gaps-${chosen.fondsId}`} fonds={chosen} />}
      {opened !== null && <FondsDialog fonds={opened === 'new' ? null : opened} onClose={() => { setOpened(null); }} />}
    </SectionPage>
  );
}
