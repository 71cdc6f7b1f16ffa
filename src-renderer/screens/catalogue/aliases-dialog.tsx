import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { ALIAS_KINDS, MAX_ALIASES, type AliasKind } from '#shared/domain/code-alias.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { itemName } from './use-item-actions.ts';
import type { UndoStack } from './use-undo-stack.ts';
import classes from './catalogue.module.css';

/** The other numbers of one record: written as they stand on the paper, found however they are typed. */
export function AliasesDialog({ item, did, onClose }: { readonly item: Item; readonly did: UndoStack['did']; readonly onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'item', 'common']);
  const core = useCore();
  const save = useMutation(core.catalogue.saveAliases.mutationOptions());
  const [lines, setLines] = useState<readonly { readonly kind: AliasKind; readonly code: string }[]>(item.aliases.length > 0 ? item.aliases : [{ kind: 'former', code: '' }]);
  const change = (index: number, part: Partial<(typeof lines)[number]>): void => { setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line))); };
  const submit = (): void => {
    save.mutate({ itemId: item.itemId, version: item.version, aliases: lines.filter(({ code }) => code.trim() !== '') }, {
      onSuccess: ({ undoToken }) => { onClose(); did({ label: t('deed.aliases', { name: itemName(item) }), tokens: [undoToken] }, { toast: true }); },
    });
  };
  return (
    <FormDialog title={t('aliases.title')} width={560} busy={save.isPending} error={save.error} onSubmit={submit} onClose={onClose}>
      <p className={classes.boxNote}>{t('aliases.detail')}</p>
      {lines.map(({ kind, code }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
        <div key={index} className={classes.aliasLine}>
          <Select aria-label={t('aliases.kind')} value={kind} allowDeselect={false} data={ALIAS_KINDS.map((value) => ({ value, label: t(`item:aliasKinds.${value}`) }))} onChange={(value) => { change(index, { kind: ALIAS_KINDS.find((each) => each === value) ?? kind }); }} />
          <TextInput aria-label={t('aliases.code')} value={code} maxLength={120} data-autofocus={index === 0 || undefined} onChange={(event) => { change(index, { code: event.currentTarget.value }); }} />
          <ActionIcon aria-label={t('aliases.remove', { code })} onClick={() => { setLines(lines.filter((_, at) => at !== index)); }}><IconX size={16} stroke={1.5} /></ActionIcon>
        </div>
      ))}
      <div><Button variant="default" size="compact-sm" disabled={lines.length >= MAX_ALIASES} onClick={() => { setLines([...lines, { kind: 'former', code: '' }]); }}>{t('aliases.add')}</Button></div>
    </FormDialog>
  );
}
