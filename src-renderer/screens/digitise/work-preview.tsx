import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { Page } from '#shared/contract/digitisation.ts';
import type { PlannedPage, WorkSettings } from '#shared/contract/images.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useFileUrl } from '../../client/file-url.ts';
import { usePageImage } from '../../client/page-image.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import classes from './work-dialog.module.css';

interface WorkPreviewProps {
  readonly pages: readonly Page[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly settings: WorkSettings;
}

/** One of the pages as it is and as it would be, side by side; ← and → walk from page to page. */
export function WorkPreview({ pages, index, onIndex, settings }: WorkPreviewProps) {
  const { t } = useTranslation('images');
  const core = useCore();
  const page = pages[index]!;
  const { pageId } = page;
  const before = usePageImage(pageId, 'screen');
  const { data, error } = useQuery(core.images.previewWork.queryOptions({ input: { pageIds: [pageId], settings } }));
  const planned = data?.[0];
  const go = (to: number): void => { if (to >= 0 && to < pages.length) onIndex(to); };
  useShortcut({ keys: 'ArrowLeft', label: t('preview.before') }, () => { go(index - 1); });
  useShortcut({ keys: 'ArrowRight', label: t('preview.after') }, () => { go(index + 1); });
  const parts = planned !== undefined && planned.parts.length > 1 ? [0, 1] : [0];
  const problem = planned?.errorCode != null && isErrorCode(planned.errorCode) ? new MunimentError(planned.errorCode) : null;
  return (
    <div className={classes.preview}>
      <div className={classes.paging}>
        <ActionIcon aria-label={t('preview.earlier')} disabled={index === 0} onClick={() => { go(index - 1); }}><IconArrowLeft size={18} stroke={1.5} /></ActionIcon>
        <span role="status">{t('preview.page', { n: page.position, at: index + 1, of: pages.length })}</span>
        <ActionIcon aria-label={t('preview.later')} disabled={index === pages.length - 1} onClick={() => { go(index + 1); }}><IconArrowRight size={18} stroke={1.5} /></ActionIcon>
        <span className={classes.grow} />
        <span className={classes.hint}>{t('preview.keys')}</span>
      </div>
      <div className={classes.pictures} data-parts={parts.length}>
        <Picture caption={t('preview.now')} alt={t('preview.nowOf', { n: page.position })} url={before.url} />
        {parts.map((part) => <Planned key={part} page={page} part={part} settings={settings} caption={parts.length > 1 ? t('preview.half', { n: part + 1 }) : planned?.changes === false ? t('preview.same') : t('preview.outcome')} isKnown={planned !== undefined && problem === null} />)}
      </div>
      <p className={classes.seen}>{planned === undefined ? t('preview.looking') : <Seen planned={planned} settings={settings} />}</p>
      <ErrorNotice error={error ?? before.error ?? problem} />
    </div>
  );
}

function Planned({ page, part, settings, caption, isKnown }: { readonly page: Page; readonly part: number; readonly settings: WorkSettings; readonly caption: string; readonly isKnown: boolean }) {
  const { t } = useTranslation('images');
  const core = useCore();
  const { data, isPlaceholderData } = useQuery(core.images.drawPreview.queryOptions({ input: { pageId: page.pageId, settings, part, size: 'screen' }, enabled: isKnown, placeholderData: keepPreviousData }));
  const url = useFileUrl(isPlaceholderData ? undefined : data);
  return <Picture caption={caption} alt={t('preview.thenOf', { n: page.position })} url={url} />;
}

function Picture({ caption, alt, url }: { readonly caption: string; readonly alt: string; readonly url: string | null }) {
  return <figure className={classes.picture}><figcaption>{caption}</figcaption><div className={classes.frame}>{url !== null && <img src={url} alt={alt} draggable={false} />}</div></figure>;
}

/** What was seen on the page, and so why it comes out like that. */
function Seen({ planned: { seen }, settings }: { readonly planned: PlannedPage; readonly settings: WorkSettings }) {
  const { t } = useTranslation('images');
  if (seen === null) return null;
  const words = [
    seen.isBlank ? t('seen.blank') : seen.skewDeg === null ? t('seen.noLines') : t(seen.skewDeg >= 0 ? 'seen.skewRight' : 'seen.skewLeft', { degrees: Math.abs(seen.skewDeg).toFixed(2) }),
    t(seen.hasBorder ? 'seen.border' : 'seen.noBorder'),
    ...(settings.split === 'no' ? [] : [t(seen.hasFold ? 'seen.fold' : 'seen.noFold')]),
    t(`seen.needs.${seen.because}`),
  ];
  return words.join(' · ');
}
