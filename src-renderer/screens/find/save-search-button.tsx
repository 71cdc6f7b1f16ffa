import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import classes from './find.module.css';

interface SaveSearchButtonProps {
  readonly question: Parameters<MunimentClient['search']['saveSearch']>[0]['question'];
  readonly present: { readonly view: string; readonly sort: string };
}

/** Keeps the question that is being asked, for oneself or for everybody. */
export function SaveSearchButton({ question, present }: SaveSearchButtonProps) {
  const { t } = useTranslation('find');
  const core = useCore();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useMutation(core.search.saveSearch.mutationOptions({ onError: showFailed, onSuccess: ({ name: kept }) => { setIsOpen(false); showDone(t('saved.done', { name: kept })); } }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate({ name, question, present, shared });
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus>
      <Popover.Target><Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setName(question.query.slice(0, 60)); setIsOpen(!isOpen); }}>{t('saved.save')}</Button></Popover.Target>
      <Popover.Dropdown>
        <form className={classes.saveForm} onSubmit={submit}>
          <TextInput label={t('saved.name')} value={name} maxLength={60} data-autofocus onChange={(event) => { setName(event.currentTarget.value); }} />
          <Checkbox label={t('saved.share')} checked={shared} onChange={(event) => { setShared(event.currentTarget.checked); }} />
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>{t('saved.save')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
