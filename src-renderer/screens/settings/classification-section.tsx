import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { USUAL_ORDER, type ClassificationPart } from '#shared/domain/classification-scheme.ts';
import { CLASSIFICATION_ORDERS } from '#shared/presets/classification-orders.ts';
import { currentLanguage } from '../../app/i18n.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { ClassesPanel } from './classes-panel.tsx';
import { useFondsChoice } from './fonds-choice.tsx';
import { Panel, SectionPage } from './section.tsx';
import classes from './settings.module.css';

/** 分类方案: in which order the arrangement of each record group is read, and what its classes are called. */
export function ClassificationSection() {
  const { t } = useTranslation('settings');
  const { fonds, choice } = useFondsChoice();
  return (
    <SectionPage title={t('sections.classification')} actions={choice}>
      {fonds === undefined ? <Panel><EmptyState title={t('fonds.empty')} detail={t('fonds.emptyDetail')} /></Panel> : (
        <>
          <OrdersPanel key={`orders-${fonds.fondsId}`} fonds={fonds} />
          <ClassesPanel key={`classes-${fonds.fondsId}`} fonds={fonds} />
        </>
      )}
    </SectionPage>
  );
}

interface GroupOrder { readonly code: string; readonly name: string; readonly parts: readonly ClassificationPart[]; readonly version: number | null }

function OrdersPanel({ fonds }: { readonly fonds: Fonds }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const mayManage = useCan()('schemes.manage');
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} }));
  const chosen = useQuery(core.schemes.listClassification.queryOptions({ input: { fondsId: fonds.fondsId } }));
  const save = useMutation(core.schemes.saveClassification.mutationOptions({ onError: showFailed }));
  const english = currentLanguage() === 'en';
  const spell = (parts: readonly ClassificationPart[]): string => parts.map((part) => t(`classification.parts.${part}`)).join(' – ');
  const rows: readonly GroupOrder[] = (groups.data ?? []).map(({ code, nameZh, nameEn }) => {
    const scheme = chosen.data?.schemes.find(({ recordGroup }) => recordGroup === code);
    return { code, name: english ? nameEn : nameZh, parts: scheme?.parts ?? USUAL_ORDER, version: scheme?.version ?? null };
  });
  const choose = (row: GroupOrder, orderId: string | null): void => {
    const order = CLASSIFICATION_ORDERS.find((each) => each.orderId === orderId);
    if (order === undefined || same(order.parts, row.parts)) return;
    save.mutate({ fondsId: fonds.fondsId, recordGroup: row.code, parts: [...order.parts], version: row.version }, { onSuccess: () => { showDone(t('classification.changed', { order: spell(order.parts) })); } });
  };
  const columns: readonly ListColumn<GroupOrder>[] = [
    { id: 'group', header: t('classification.recordGroup'), width: '240px', render: (row) => <><CodeText>{row.code}</CodeText> {row.name}</> },
    {
      id: 'order', header: t('classification.order'), render: (row) => (mayManage ? (
        <Select
          aria-label={`${row.code} ${t('classification.order')}`} size="xs" classNames={{ input: classes.quietInput }} w={460} allowDeselect={false} value={CLASSIFICATION_ORDERS.find(({ parts }) => same(parts, row.parts))?.orderId ?? null} onChange={(value) => { choose(row, value); }}
          data={CLASSIFICATION_ORDERS.map(({ orderId, parts, source }) => ({ value: orderId, label: source === '' ? spell(parts) : t('classification.orderFrom', { order: spell(parts), source }) }))}
        />
      ) : spell(row.parts)),
    },
  ];
  return (
    <Panel title={`${fonds.code} ${t('classification.orders')}`}>
      <p className={classes.hint}>{t('classification.detail')}</p>
      {chosen.data !== undefined && <ListTable label={t('classification.orders')} columns={columns} rows={rows} rowKey={({ code }) => code} />}
    </Panel>
  );
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((part, index) => part === b[index]);
