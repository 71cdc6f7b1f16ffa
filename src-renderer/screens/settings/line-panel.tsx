import { Button, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import { lineProblems } from '#shared/domain/line-problems.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { DefectsPanel } from './defects-panel.tsx';
import { GatesPanel } from './gates-panel.tsx';
import { Panel } from './section.tsx';
import { SecurityPanel } from './security-panel.tsx';
import { StationsPanel } from './stations-panel.tsx';
import { usePartName } from './use-part-name.ts';
import classes from './settings.module.css';

const PARTS = { stations: StationsPanel, gates: GatesPanel, defects: DefectsPanel, security: SecurityPanel } as const;
const KEYS = ['stations', 'gates', 'defects', 'security'] as const;

/** All that a line is made of, part by part, and what is wrong with their order. */
export function LinePanel({ line, onRetire }: { readonly line: ProductionLine; readonly onRetire: () => void }) {
  const { t } = useTranslation('line');
  const name = usePartName();
  const { settings } = line;
  return (
    <Panel title={name(settings)} actions={<Button variant="default" size="compact-sm" onClick={onRetire}>{t(line.retired ? 'settings.unretire' : 'settings.retire')}</Button>}>
      {lineProblems(settings.stations, settings.quality.returnTo).map((problem) => <p key={problem} className={classes.hint} role="status"><StatusMark tone="warning" word={t(`edit.problems.${problem}`)} /></p>)}
      <Tabs defaultValue="stations" keepMounted={false}>
        <Tabs.List>{KEYS.map((key) => <Tabs.Tab key={key} value={key}>{t(`parts.${key}`)}</Tabs.Tab>)}</Tabs.List>
        {KEYS.map((key) => { const Part = PARTS[key]; return <Tabs.Panel key={key} value={key} className={classes.part}><Part line={line} /></Tabs.Panel>; })}
      </Tabs>
    </Panel>
  );
}
