import { useScreenParam } from '../../app/navigation.ts';
import { AttachmentDesk } from './attachment-desk.tsx';
import { AttachmentList } from './attachment-list.tsx';

/** `/attach` all batches, and where a folder is named · `/attach/<attachmentId>` one of them, at the step that it has come to. */
export function AttachScreen() {
  const attachmentId = useScreenParam();
  return attachmentId === null ? <AttachmentList /> : <AttachmentDesk key={attachmentId} attachmentId={attachmentId} />;
}
