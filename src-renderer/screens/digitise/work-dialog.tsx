import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { workSettings, type PageSet, type WorkSettings } from '#shared/contract/images.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import type { DeskItem } from './desk-pages.ts';
import { useImageWork } from './use-image-work.ts';
import { WorkPreview } from './work-preview.tsx';
import classes from './work-dialog.module.css';

interface WorkDialogProps {
  readonly item: DeskItem;
  readonly pages: readonly Page[];
  /** Those that somebody ticked; empty: all are meant. */
  readonly chosen: readonly Page[];
  /** The preview begins with this one. */
  readonly selected: Page | undefined;
  readonly onClose: () => void;
}

const EXTENTS = ['chosen', 'item', 'volume'] as const;
const USUAL = workSettings.parse({ deskew: true, crop: true });
const QUARTERS = [['none', 0], ['right', 90], ['half', 180], ['left', 270]] as const;

/** 图像处理: what shall be done to many pages, how each of them would look, and the doing of it. */
export function WorkDialog({ item, pages, chosen, selected, onClose }: WorkDialogProps) {
  const { t } = useTranslation('images');
  const [stored, store] = usePreference<Partial<WorkSettings>>('imageWork', {});
  const settings: WorkSettings = { ...USUAL, ...stored, rotate: 0 };
  const [rotate, setRotate] = useState<WorkSettings['rotate']>(0);
  const asked = { ...settings, rotate };
  const [extent, setExtent] = useState<(typeof EXTENTS)[number]>(chosen.length > 0 ? 'chosen' : 'item');
  const meant = extent === 'chosen' ? chosen : pages;
  const [index, setIndex] = useState(Math.max(0, meant.findIndex(({ pageId }) => pageId === selected?.pageId)));
  const work = useImageWork(onClose);
  const set = (part: Partial<WorkSettings>): void => { store({ ...settings, ...part }); };
  const volumeId = item?.volumeId ?? null;
  const pageSet: PageSet = extent === 'volume' && volumeId !== null ? { kind: 'volume', volumeId } : { kind: 'pages', pageIds: meant.map(({ pageId }) => pageId) };
  const doesSomething = asked.deskew || asked.crop || asked.split !== 'no' || asked.despeckle !== 'no' || asked.tone !== 'keep' || rotate !== 0;
  const start = (): void => { if (doesSomething && !work.busy) work.start({ pages: pageSet, settings: asked }); };
  const extents = EXTENTS.filter((each) => (each === 'chosen' ? chosen.length > 0 : each === 'item' || volumeId !== null));
  return (
    <Dialog open onClose={onClose} title={t('work.title')} width={1160}>
      <StartKey onStart={start} />
      <div className={classes.columns}>
        <div className={classes.settings}>
          <Select label={t('work.extent')} allowDeselect={false} value={extent} onChange={(value) => { setExtent(EXTENTS.find((each) => each === value) ?? 'item'); setIndex(0); }}
            data={extents.map((each) => ({ value: each, label: t(`work.extents.${each}`, { n: each === 'chosen' ? chosen.length : pages.length }) }))} />
          <Checkbox label={t('work.deskew')} description={t('work.deskewHint')} checked={asked.deskew} onChange={(event) => { set({ deskew: event.currentTarget.checked }); }} data-autofocus />
          <Checkbox label={t('work.crop')} description={t('work.cropHint')} checked={asked.crop} onChange={(event) => { set({ crop: event.currentTarget.checked }); }} />
          <Select label={t('work.split')} allowDeselect={false} value={asked.split} onChange={(value) => { set({ split: value as WorkSettings['split'] }); }} data={(['no', 'leftFirst', 'rightFirst'] as const).map((value) => ({ value, label: t(`work.splits.${value}`) }))} />
          <Select label={t('work.despeckle')} allowDeselect={false} value={asked.despeckle} onChange={(value) => { set({ despeckle: value as WorkSettings['despeckle'] }); }} data={(['no', 'gentle', 'strong'] as const).map((value) => ({ value, label: t(`work.despeckles.${value}`) }))} />
          <Select label={t('work.tone')} allowDeselect={false} value={asked.tone} onChange={(value) => { set({ tone: value as WorkSettings['tone'] }); }} data={(['keep', 'grey', 'bitonal'] as const).map((value) => ({ value, label: t(`work.tones.${value}`) }))} />
          <Select label={t('work.rotate')} allowDeselect={false} value={String(rotate)} onChange={(value) => { setRotate(Number(value) as WorkSettings['rotate']); }} data={QUARTERS.map(([word, value]) => ({ value: String(value), label: t(`work.quarters.${word}`) }))} />
        </div>
        {meant.length > 0 && <WorkPreview pages={meant} index={Math.min(index, meant.length - 1)} onIndex={setIndex} settings={asked} />}
      </div>
      <p className={classes.hint}>{t('work.kept')}</p>
      <ErrorNotice error={work.error} />
      {work.job !== null && <ProgressLine label={t('work.running')} done={work.job.done} total={work.job.total} startedAt={work.job.startedAt} onCancel={work.cancel} />}
      <DialogFoot>
        <Button variant="default" onClick={onClose}>{t(work.busy ? 'work.leave' : 'work.close')}</Button>
        <Button disabled={!doesSomething || meant.length === 0} loading={work.busy} onClick={start} rightSection={<KeyHint keys="mod+Enter" unsaid />}>{extent === 'volume' ? t('work.startVolume') : t('work.startPages', { n: meant.length })}</Button>
      </DialogFoot>
    </Dialog>
  );
}

/** Inside of the dialog, whose layer puts the keys around it to rest. */
function StartKey({ onStart }: { readonly onStart: () => void }): null {
  const { t } = useTranslation('images');
  useShortcut({ keys: 'mod+Enter', label: t('work.start'), inFields: true }, onStart);
  return null;
}
