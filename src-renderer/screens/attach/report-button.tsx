import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttachmentBatch } from '#shared/contract/attachments.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { saveBlob } from '../../components/save-blob.ts';

/** Fetches the whole report and hands it to the person as a file. */
export function ReportButton({ attachmentId }: { readonly attachmentId: AttachmentBatch['attachmentId'] }) {
  const { t, i18n } = useTranslation('attachments');
  const client = useCoreClient();
  const save = useMutation({
    mutationFn: async () => {
      const pieces: Blob[] = [];
      let name = '';
      for (let cursor: string | null = ''; cursor !== null;) {
        const answer: Awaited<ReturnType<typeof client.attachments.readReport>> = await client.attachments.readReport({ attachmentId, language: i18n.language === 'en' ? 'en' : 'zh-CN', cursor });
        pieces.push(answer.piece);
        name = answer.fileName;
        cursor = answer.nextCursor;
      }
      saveBlob(new Blob(pieces, { type: 'text/csv' }), name);
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" loading={save.isPending} onClick={() => { save.mutate(); }}>{t('check.save')}</Button>
      <ErrorNotice error={save.error} />
    </>
  );
}
