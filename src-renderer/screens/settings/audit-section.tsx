import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { Details } from '../../app/shell/details-slot.tsx';
import { useCoreClient } from '../../client/use-core.ts';
import { useKeysetRows } from '../../client/use-keyset-rows.ts';
import { CodeText } from '../../components/code-text.tsx';
import { DataGrid } from '../../components/data-grid/data-grid.tsx';
import type { GridColumn } from '../../components/data-grid/grid-types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { AuditDetails } from './audit-details.tsx';
import classes from './settings.module.css';

export type AuditEntry = Awaited<ReturnType<MunimentClient['preservation']['listAudit']>>['rows'][number];

/** The chain of everything that was done, newest first. */
export function AuditSection() {
  const { t } = useTranslation('settings');
  const client = useCoreClient();
  const format = useFormat();
  const actorWords = useActorWords();
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const [active, setActive] = useState<AuditEntry | null>(null);
  const { actor: typedActor = '', entity = '', entityId = '' } = filters;
  // People are found by their names; the program has words of its own on the screen.
  const actor = typedActor !== '' && actorWords('program:muniment').toLowerCase().startsWith(typedActor.trim().toLowerCase()) ? 'program:muniment' : typedActor;
  const rows = useKeysetRows<AuditEntry>({
    area: 'preservation', call: 'listAudit', listKey: JSON.stringify({ actor, entity, entityId }),
    fetchPage: (cursor, limit) => client.preservation.listAudit({ actor: actor || null, entity: entity || null, entityId: entityId || null, cursor, limit }),
  });
  const columns = useMemo<readonly GridColumn<AuditEntry>[]>(() => [
    { id: 'number', header: t('audit.number'), widthPx: 80, align: 'right', mono: true, text: (entry) => String(entry.number) },
    { id: 'at', header: t('audit.at'), widthPx: 170, text: (entry) => format.dateTime(entry.at) },
    { id: 'actor', header: t('audit.actor'), widthPx: 140, text: (entry) => actorWords(entry.actor, entry.kind), filter: { kind: 'text' } },
    { id: 'kind', header: t('audit.kind'), widthPx: 150, mono: true, text: (entry) => entry.kind },
    { id: 'entity', header: t('audit.entity'), widthPx: 100, mono: true, text: (entry) => entry.entity, filter: { kind: 'text' } },
    { id: 'entityId', header: t('audit.entityId'), widthPx: 130, mono: true, text: (entry) => entry.entityId, filter: { kind: 'text' } },
    { id: 'body', header: t('audit.body'), widthPx: 360, mono: true, text: (entry) => entry.body },
    { id: 'hash', header: t('audit.hash'), widthPx: 150, mono: true, hiddenAtFirst: true, text: (entry) => entry.hash, render: (entry) => <CodeText>{entry.hash.slice(0, 16)}</CodeText> },
  ], [t, format, actorWords]);
  return (
    <>
      <PageHeading title={t('sections.audit')} />
      <div className={classes.fill}>
        <ErrorNotice error={rows.error} onRetry={rows.retry} />
        <div className={classes.grid}>
          <DataGrid id="audit" label={t('sections.audit')} columns={columns} source={rows} rowKey={(entry) => String(entry.number)} filters={filters} onFiltersChange={setFilters} onActiveRow={setActive} empty={<EmptyState title={t('audit.empty')} detail={t('audit.emptyDetail')} />} />
        </div>
      </div>
      {active !== null && <Details><AuditDetails entry={active} /></Details>}
    </>
  );
}
