import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { AwayDialog } from '../../app/away-dialog.tsx';
import { currentLanguage } from '../../app/i18n.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { useCan, useSession } from '../../client/use-session.ts';
import { saveBlob } from '../../components/save-blob.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { usePrintPaper } from '../../components/use-print-paper.tsx';
import { TasksPaper } from './tasks-paper.tsx';

/** The list on paper, reminders for the gateway that sends short messages, and that one will be away. */
export function TaskOutputMenu({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation('today');
  const client = useCoreClient();
  const session = useSession();
  const { print, paper } = usePrintPaper();
  const mayHandle = useCan()('tasks.handle');
  const [leaving, setLeaving] = useState(false);
  const printList = (): void => {
    const at = new Date().toISOString();
    print(<TasksPaper tasks={tasks} at={at} />);
  };
  const saveReminders = async (): Promise<void> => {
    try {
      const { fileName, csv, people } = await client.tasks.readReminders({ language: currentLanguage() });
      if (people === 0) { showDone(t('reminders.none')); return; }
      saveBlob(new Blob([csv], { type: 'text/csv;charset=utf-8' }), fileName);
      showDone(t('reminders.saved', { n: people }));
    } catch (failure) {
      showFailed(failure);
    }
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon aria-label={t('paper.menu')}><IconDots size={18} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={tasks.length === 0} onClick={printList}>{t('paper.print')}</Menu.Item>
          <Menu.Item onClick={() => { void saveReminders(); }}>{t('reminders.save')}</Menu.Item>
          {mayHandle && <><Menu.Divider /><Menu.Item onClick={() => { setLeaving(true); }}>{t('away.menu')}</Menu.Item></>}
        </Menu.Dropdown>
      </Menu>
      {paper}
      {leaving && session !== null && <AwayDialog personId={session.personId} onClose={() => { setLeaving(false); }} />}
    </>
  );
}
