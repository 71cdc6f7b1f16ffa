import { useTranslation } from 'react-i18next';
import { ResizeEdge } from '../../components/resize-edge.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { useShortcut } from '../use-shortcut.ts';
import { useDetailsSlot } from './details-slot.tsx';
import classes from './shell.module.css';

const NARROWEST_PX = 260;
const WIDEST_PX = 720;
const USUAL_PX = 360;

/** The right edge of the shell: details of what is selected. Keeps its width; Ctrl+\ hides it. */
export function DetailsPanel() {
  const { t } = useTranslation('shell');
  const { setElement, users } = useDetailsSlot();
  const [widthPx, setWidthPx] = usePreference('detailsWidthPx', USUAL_PX);
  const [shown, setShown] = usePreference('detailsShown', true);
  useShortcut({ keys: 'mod+\\', label: t('keys.toggleDetails'), scope: 'everywhere', enabled: users > 0 }, () => { setShown(!shown); });
  const open = users > 0 && shown;
  return (
    <aside className={classes.details} aria-label={t('details.label')} hidden={!open} style={{ width: widthPx }}>
      {open && <ResizeEdge side="left" label={t('details.resize')} valuePx={widthPx} minPx={NARROWEST_PX} maxPx={WIDEST_PX} onChange={setWidthPx} />}
      <div ref={setElement} className={classes.detailsBody} role="group" aria-label={t('details.label')} tabIndex={0} />
    </aside>
  );
}
