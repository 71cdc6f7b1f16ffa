import { useState } from 'react';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Page } from '#shared/contract/digitisation.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ItemPages } from './item-pages.tsx';
import classes from './item-panel.module.css';

interface PageDialogProps {
  readonly item: Item;
  readonly pages: readonly Page[];
  /** Index of the page to begin with. */
  readonly start: number;
  readonly onClose: () => void;
}

/** The pages of one record, large, over the work. */
export function PageDialog({ item, pages, start, onClose }: PageDialogProps) {
  const [position, setPosition] = useState(start + 1);
  return (
    <Dialog open onClose={onClose} title={item.title} width={1240}>
      <div className={classes.pageDialog}><ItemPages item={item} pages={pages} position={position} onGo={setPosition} /></div>
    </Dialog>
  );
}
