import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#shared/contract/schemes.ts';
import { CUSTOM_FIELD_GROUPS, CUSTOM_FIELD_LEVELS, type CustomFieldGroup, type CustomFieldLevel } from '#shared/domain/custom-field.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';
import classes from './settings.module.css';

/** What records are described with beyond the fixed fields: elements of the standards switched on and off, and the room's own, by record group. */
export function FieldsSection() {
  const { t, i18n } = useTranslation(['description', 'settings', 'common']);
  const english = i18n.language === 'en';
  const core = useCore();
  const mayManage = useCan()('schemes.manage');
  const { current } = useCurrentFonds();
  const [level, setLevel] = useState<CustomFieldLevel>('item');
  const [recordGroup, setRecordGroup] = useState<string>('WS');
  const [opened, setOpened] = useState<CustomField | 'new' | null>(null);
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} })).data ?? [];
  const { data, error, refetch } = useQuery(core.schemes.listCustomFields.queryOptions({ input: { fondsId: current?.fondsId ?? null, recordGroup, includeRetired: true } }));
  const rows = (data ?? []).filter((field) => field.level === level);
  const heading = (group: string): string => ((CUSTOM_FIELD_GROUPS as readonly string[]).includes(group) ? t(`groups.${group as CustomFieldGroup}`) : group);
  const columns: readonly ListColumn<CustomField>[] = [
    { id: 'label', header: t('fields.label'), render: (field) => <>{english ? field.labelEn : field.labelZh}{field.required && <span title={t('common:required')}> *</span>}</> },
    { id: 'group', header: t('fields.group'), width: '170px', render: (field) => heading(field.group) },
    { id: 'type', header: t('fields.type'), width: '90px', render: (field) => t(`types.${field.type}`) },
    { id: 'source', header: t('fields.source'), width: '220px', render: (field) => (field.source === '' ? t('fields.own') : field.source) },
    { id: 'active', header: '', width: '90px', render: (field) => <StatusMark tone={field.active ? 'normal' : 'absent'} word={field.active ? t('fields.on') : t('fields.off')} /> },
  ];
  return (
    <SectionPage
      title={t('settings:sections.fields')} error={error} onRetry={() => { void refetch(); }}
      actions={mayManage && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('fields.add')}</Button>}
    >
      <Panel>
        <p className={classes.hint}>{t('fields.detail')}</p>
        <div className={classes.panelBar}>
          <SegmentedControl value={level} onChange={(next) => { const found = CUSTOM_FIELD_LEVELS.find((each) => each === next); if (found !== undefined) setLevel(found); }} data={CUSTOM_FIELD_LEVELS.toReversed().map((each) => ({ value: each, label: t(`levels.${each}`) }))} />
          {level !== 'fonds' && (
            <Select
              aria-label={t('fields.recordGroup')} w={280} value={recordGroup} allowDeselect={false} data={groups.map(({ code, nameZh, nameEn }) => ({ value: code, label: `${code} ${english ? nameEn : nameZh}` }))}
              onChange={(next) => { if (next !== null) setRecordGroup(next); }}
            />
          )}
        </div>
        <ListTable label={t('settings:sections.fields')} columns={columns} rows={rows} rowKey={(field) => `${field.level} ${field.key}`} onOpen={(field) => { if (mayManage) setOpened(field); }} />
      </Panel>
      {opened !== null && <FieldDialog field={opened === 'new' ? null : opened} level={level} recordGroup={level === 'fonds' ? null : recordGroup} fonds={current} taken={(data ?? []).map(({ key }) => key)} onClose={() => { setOpened(null); }} />}
    </SectionPage>
  );
}
