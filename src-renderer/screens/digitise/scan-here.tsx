import { ActionIcon, Menu } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import type { PageId } from './desk-pages.ts';

/** Where the next scan goes, when it is not the end of the item. */
export interface ScanPlace { readonly kind: 'before' | 'replace'; readonly pageId: PageId }

/** Inserts or replaces by scanning, at the page that is selected. Nothing moves yet: the panel says what will happen. */
export function ScanHere({ page, onScan }: { readonly page: Page; readonly onScan: (place: ScanPlace) => void }) {
  const { t } = useTranslation('scanner');
  return (
    <Menu position="top-end">
      <Menu.Target><ActionIcon aria-label={t('here.menu')} title={t('here.menu')}><IconScan size={18} stroke={1.5} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => { onScan({ kind: 'before', pageId: page.pageId }); }}>{t('here.before')}</Menu.Item>
        <Menu.Item onClick={() => { onScan({ kind: 'replace', pageId: page.pageId }); }}>{t('here.replace')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
