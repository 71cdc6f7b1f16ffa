import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconBook2, IconEye, IconHistory, IconReplace, IconRotate2, IconRotateClockwise, IconTrash } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';

interface StripActionsProps {
  readonly page: Page;
  /** Null where the order is not theirs. */
  readonly onMove: ((step: 1 | -1) => void) | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly mayRemove: boolean;
  /** Null for a page that is no half of a photo. */
  readonly onSplit: (() => void) | null;
  readonly onVersions: () => void;
  readonly onLook: () => void;
  readonly onRotate: (quarters: 1 | -1) => void;
  readonly onRetake: () => void;
  readonly onReplaceByFile: (file: File) => void;
  readonly onRemove: () => void;
}

/** What can be done with the page that is selected, for the hand on the mouse. */
export function StripActions({ page, onMove, isFirst, isLast, mayRemove, onSplit, onVersions, onLook, onRotate, onRetake, onReplaceByFile, onRemove }: StripActionsProps) {
  const { t } = useTranslation(['digitise', 'camera', 'images']);
  const field = useRef<HTMLInputElement>(null);
  return (
    <div role="toolbar" aria-label={t('act.more')} style={{ display: 'flex', alignItems: 'center', gap: 'var(--space-1)' }}>
      <Button variant="default" size="compact-sm" leftSection={<IconEye size={16} stroke={1.5} aria-hidden="true" />} onClick={onLook}>{t('act.look')}</Button>
      <IconAction label={t('act.rotateBack')} onClick={() => { onRotate(-1); }}><IconRotate2 size={18} stroke={1.5} /></IconAction>
      <IconAction label={t('act.rotate')} onClick={() => { onRotate(1); }}><IconRotateClockwise size={18} stroke={1.5} /></IconAction>
      {onSplit !== null && <IconAction label={t('camera:split.adjust')} onClick={onSplit}><IconBook2 size={18} stroke={1.5} /></IconAction>}
      {onMove !== null && <IconAction label={t('act.earlier')} disabled={isFirst} onClick={() => { onMove(-1); }}><IconArrowLeft size={18} stroke={1.5} /></IconAction>}
      {onMove !== null && <IconAction label={t('act.later')} disabled={isLast} onClick={() => { onMove(1); }}><IconArrowRight size={18} stroke={1.5} /></IconAction>}
      <Menu position="top-end">
        <Menu.Target><ActionIcon aria-label={t('act.replace')} title={t('act.replace')}><IconReplace size={18} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onRetake}>{t('act.replaceCamera')}</Menu.Item>
          <Menu.Item onClick={() => field.current?.click()}>{t('act.replaceFile')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={field} key={page.pageId} type="file" hidden accept="image/jpeg,image/png,image/tiff" aria-label={t('act.replaceFile')}
        onChange={(event) => { const file = event.currentTarget.files?.[0]; event.currentTarget.value = ''; if (file !== undefined) onReplaceByFile(file); }}
      />
      <IconAction label={t('images:versions.open')} onClick={onVersions}><IconHistory size={18} stroke={1.5} /></IconAction>
      {mayRemove && <IconAction label={t('act.remove')} onClick={onRemove}><IconTrash size={18} stroke={1.5} /></IconAction>}
    </div>
  );
}

interface IconActionProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconAction({ label, disabled = false, onClick, children }: IconActionProps) {
  return <Tooltip label={label}><ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>{children}</ActionIcon></Tooltip>;
}
