import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { ReferencesDialog } from '../../app/references/references-dialog.tsx';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { AliasesDialog } from './aliases-dialog.tsx';
import { ArchiveNumbersDialog } from './archive-numbers-dialog.tsx';
import { BatchDialog, type WholeList } from './batch-dialog.tsx';
import { BoxDialog } from './box-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { itemName, type ItemActions } from './use-item-actions.ts';
import classes from './catalogue.module.css';

interface ActionDialogsProps {
  readonly actions: ItemActions;
  readonly list: WholeList;
  /** After records were deleted or restored: they are no longer in the list that they were chosen from. */
  readonly onGone: () => void;
}

/** The questions before a deed that touches records, and what came of numbering. */
export function ActionDialogs({ actions, list, onGone }: ActionDialogsProps) {
  const { t } = useTranslation('catalogue');
  const core = useCore();
  const { asked, stopAsking, did } = actions;
  const remove = useMutation(core.catalogue.deleteItems.mutationOptions());
  const restore = useMutation(core.catalogue.restoreItems.mutationOptions());
  const items = asked?.items ?? [];
  const itemIds = items.map(({ itemId }) => itemId);
  const close = (): void => { remove.reset(); restore.reset(); stopAsking(); };
  const gone = (label: string, token: number): void => { close(); did({ label, tokens: [token] }, { toast: true }); onGone(); };
  return (
    <>
      <ConfirmDialog
        open={asked?.deed === 'delete'} title={t('delete.title', { n: items.length })} detail={t('delete.detail')} objects={items.map(itemName)} confirmLabel={t('actions.delete')} reason="required" reasonHint={t('delete.reasonHint')}
        busy={remove.isPending} error={remove.error} onClose={close}
        onConfirm={(reason) => { remove.mutate({ itemIds, reason }, { onSuccess: ({ deleted, undoToken }) => { gone(t('deed.delete', { n: deleted }), undoToken); } }); }}
      />
      <ConfirmDialog
        open={asked?.deed === 'restore'} title={t('restore.title', { n: items.length })} detail={t('restore.detail')} objects={items.map(itemName)} confirmLabel={t('actions.restore')} reason="required"
        busy={restore.isPending} error={restore.error} onClose={close}
        onConfirm={(reason) => { restore.mutate({ itemIds, reason }, { onSuccess: ({ restored, undoToken }) => { gone(t('deed.restore', { n: restored }), undoToken); } }); }}
      />
      {asked?.deed === 'box' && <BoxDialog items={asked.items} did={did} onClose={close} />}
      {asked?.deed === 'references' && asked.items[0] !== undefined && <ReferencesDialog of={{ kind: 'item', id: asked.items[0].itemId }} name={itemName(asked.items[0])} onClose={close} />}
      {asked?.deed === 'aliases' && asked.items[0] !== undefined && <AliasesDialog item={asked.items[0]} did={did} onClose={close} />}
      {asked?.deed === 'archiveNumbers' && <ArchiveNumbersDialog items={asked.items} did={did} onClose={close} />}
      {asked?.deed === 'batch' && <BatchDialog items={asked.items} list={list} did={did} onClose={close} />}
      {asked?.deed === 'change' && <ChangeDialog items={asked.items} did={did} onClose={close} />}
      <RefusedDialog actions={actions} />
    </>
  );
}

/** Which records got no 档号, and what stands in the way. */
function RefusedDialog({ actions }: { readonly actions: ItemActions }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const words = useItemWords();
  const { refused, forgetRefused } = actions;
  const nameOf = (itemId: string): string => { const item = refused?.items.find((each) => each.itemId === itemId); return item === undefined ? itemId : itemName(item); };
  return (
    <Dialog open={refused !== null} onClose={forgetRefused} title={t('refused.title', { n: refused?.refused.length ?? 0 })} width={640}>
      <p>{t('refused.detail')}</p>
      <ul className={classes.refused}>
        {refused?.refused.map(({ itemId, problems }) => (
          <li key={itemId}>
            <span className={classes.refusedName}>{nameOf(itemId)}</span>
            <span className={classes.refusedWhy}>{problems.map(({ field, problem }) => `${words.field(field)}${t('colon')}${words.problem(problem)}`).join(t('semicolon'))}</span>
          </li>
        ))}
      </ul>
      <DialogFoot><Button onClick={forgetRefused} data-autofocus>{t('common:close')}</Button></DialogFoot>
    </Dialog>
  );
}
