import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedPage } from '#shared/contract/quality.ts';
import { usePageImage } from '../../client/page-image.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageViewer } from '../../components/page-viewer/page-viewer.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './line.module.css';

const MOST_FINDINGS = 20;

/** The page that is looked at, as large as there is room, with what the machine saw on it. */
export function SamplePage({ page, count, onGo }: { readonly page: InspectedPage; readonly count: number; readonly onGo: (place: number) => void }) {
  const { t } = useTranslation(['quality', 'images']);
  const core = useCore();
  const [sharpFor, setSharpFor] = useState<string | null>(null);
  const image = usePageImage(page.pageId, 'screen');
  const findings = useQuery(core.images.listFindings.queryOptions({ input: { of: { kind: 'pages', pageIds: [page.pageId] }, standing: 'open', limit: MOST_FINDINGS } })).data?.rows.filter(({ pageId, outdated }) => pageId === page.pageId && !outdated) ?? [];
  const sharp = usePageImage(sharpFor === page.pageId ? page.pageId : null, 'full');
  return (
    <div className={classes.viewer}>
      {findings.length > 0 && <p className={classes.found} role="status">{findings.map((row) => <StatusMark key={row.findingId} tone={row.severity === 'must' ? 'overdue' : 'warning'} word={t('checks.onPage', { what: t(`images:finding.${row.code}`, { measure: row.measure ?? '', limit: row.limit ?? '', other: row.otherPosition ?? '—' }) })} />)}</p>}
      <PageViewer
        label={t('pageOf', { place: page.place, record: page.record, page: page.position })} pageKey={page.pageId} imageUrl={image.url} sharpUrl={sharp.url} onNeedSharp={() => { setSharpFor(page.pageId); }} widthPx={page.widthPx} heightPx={page.heightPx} rotation={page.rotation}
        paging={{ position: page.place, count, onGo }} {...(image.error !== null && { problem: <ErrorNotice error={image.error} /> })}
      />
    </div>
  );
}
