import { ActionIcon } from '@mantine/core';
import { IconArrowAutofitWidth, IconChevronLeft, IconChevronRight, IconFileText, IconMinus, IconPlus, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from './page-geometry.ts';
import type { PageViewerProps } from './page-viewer.tsx';
import classes from './page-viewer.module.css';

interface ViewerBarProps {
  readonly view: PageView;
  readonly onZoom: (direction: 'in' | 'out') => void;
  readonly onFit: (mode: 'page' | 'width') => void;
  readonly paging: PageViewerProps['paging'] | undefined;
  readonly actions: ReactNode;
}

export function ViewerBar({ view, onZoom, onFit, paging, actions }: ViewerBarProps) {
  const { t } = useTranslation('viewer');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bar')}>
      {paging !== undefined && paging.count > 0 && (
        <div className={classes.group}>
          <BarButton icon={IconChevronLeft} label={t('previous')} keys="PgUp" disabled={paging.position <= 1} onClick={() => { paging.onGo(paging.position - 1); }} />
          <span className={classes.figure}>{paging.position} / {paging.count}</span>
          <BarButton icon={IconChevronRight} label={t('next')} keys="PgDn" disabled={paging.position >= paging.count} onClick={() => { paging.onGo(paging.position + 1); }} />
        </div>
      )}
      <div className={classes.group}>
        <BarButton icon={IconMinus} label={t('zoomOut')} keys="−" onClick={() => { onZoom('out'); }} />
        <span className={classes.percent}>{Math.round(view.scale * 100)}%</span>
        <BarButton icon={IconPlus} label={t('zoomIn')} keys="+" onClick={() => { onZoom('in'); }} />
        <BarButton icon={IconFileText} label={t('fitPage')} keys="0" pressed={view.mode === 'page'} onClick={() => { onFit('page'); }} />
        <BarButton icon={IconArrowAutofitWidth} label={t('fitWidth')} keys="W" pressed={view.mode === 'width'} onClick={() => { onFit('width'); }} />
      </div>
      <span className={classes.spring} />
      {actions}
    </div>
  );
}

interface BarButtonProps {
  readonly icon: Icon;
  readonly label: string;
  readonly keys: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function BarButton({ icon: ButtonIcon, label, keys, pressed, disabled = false, onClick }: BarButtonProps) {
  return (
    <ActionIcon size={26} aria-label={label} title={`${label}  ${keys}`} aria-pressed={pressed} disabled={disabled} className={classes.button} onClick={onClick}>
      <ButtonIcon size={16} stroke={1.5} />
    </ActionIcon>
  );
}
