import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { currentLanguage } from '../../app/i18n.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { CodeRuleDialog, type CodeRule } from './code-rule-dialog.tsx';
import { RegimeDialog } from './regime-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';

/** 档号 rules by fonds and record group. */
export function CodesSection() {
  const { t } = useTranslation('settings');
  const core = useCore();
  const mayManage = useCan()('schemes.manage');
  const { all, current } = useCurrentFonds();
  const [chosenId, setChosenId] = useState<string | null>(current?.fondsId ?? null);
  const [opened, setOpened] = useState<CodeRule | 'new' | null>(null);
  const fonds = all.find(({ fondsId }) => fondsId === chosenId) ?? all[0];
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} }));
  const { data, error, refetch } = useQuery(core.schemes.listCodeRules.queryOptions({ input: fonds === undefined ? skipToken : { fondsId: fonds.fondsId } }));
  const groupName = (code: string): string => { const group = groups.data?.find((each) => each.code === code); return group === undefined ? '' : currentLanguage() === 'en' ? group.nameEn : group.nameZh; };
  const columns: readonly ListColumn<CodeRule>[] = [
    { id: 'group', header: t('codes.recordGroup'), width: '170px', render: (rule) => <><CodeText>{rule.recordGroup}</CodeText> {groupName(rule.recordGroup)}</> },
    { id: 'name', header: t('codes.name'), width: '32%', render: (rule) => <>{rule.name} <small>{t(`codes.levels.${rule.level}`)}{rule.fromYear > 0 && ` · ${t('codes.fromYear', { year: rule.fromYear })}`}</small></> },
    { id: 'segments', header: t('codes.segments'), render: (rule) => <CodeText>{rule.segments.map((segment) => segment.separatorBefore + (segment.kind === 'literal' ? segment.source : segment.kind === 'sequence' ? '#'.repeat(segment.width) : `{${sourceWord(segment.source)}}`)).join('')}</CodeText> },
  ];
  const sourceWord = (source: string): string => (isSource(source) ? t(`codes.sources.${source}`) : source);
  const [choosing, setChoosing] = useState(false);
  const add = <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('codes.add')}</Button>;
  return (
    <SectionPage
      title={t('sections.codes')} error={error} onRetry={() => { void refetch(); }}
      actions={(
        <>
          {all.length > 1 && <Select aria-label={t('fonds.name')} w={240} value={fonds?.fondsId ?? null} onChange={setChosenId} data={all.map((each) => ({ value: each.fondsId, label: `${each.code} ${each.name}` }))} />}
          {mayManage && fonds !== undefined && <Button variant="default" onClick={() => { setChoosing(true); }}>{t('codes.regime.button')}…</Button>}
          {mayManage && data !== undefined && data.length > 0 && add}
        </>
      )}
    >
      {fonds === undefined && <Panel><EmptyState title={t('fonds.empty')} detail={t('fonds.emptyDetail')} /></Panel>}
      {data !== undefined && (
        <Panel>
          {data.length === 0 ? <EmptyState title={t('codes.empty')} detail={t('codes.emptyDetail')} {...(mayManage && { action: add })} />
            : <ListTable label={t('sections.codes')} columns={columns} rows={data} rowKey={(rule) => rule.codeRuleId} onOpen={(rule) => { if (mayManage) setOpened(rule); }} />}
        </Panel>
      )}
      {choosing && fonds !== undefined && <RegimeDialog fonds={fonds} onClose={() => { setChoosing(false); }} />}
      {opened !== null && fonds !== undefined && <CodeRuleDialog fonds={fonds} rule={opened === 'new' ? null : opened} onClose={() => { setOpened(null); }} />}
    </SectionPage>
  );
}

const SOURCES = ['fonds', 'recordGroup', 'class', 'subclass', 'class3', 'class4', 'year', 'retention', 'unit', 'unitName', 'project', 'volume', 'item'] as const;

function isSource(source: string): source is (typeof SOURCES)[number] {
  return (SOURCES as readonly string[]).includes(source);
}
