/** What the tray of the desktop asks this page to show: `muniment-show`, from our own preload. Answers with what ends the listening; does nothing behind the web door. */
export function onTrayRequest(show: (tasks: string | null) => void): () => void {
  const listen = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== window || typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'muniment-show') return;
    show('tasks' in data && typeof data.tasks === 'string' ? data.tasks : null);
  };
  addEventListener('message', listen);
  return () => { removeEventListener('message', listen); };
}
