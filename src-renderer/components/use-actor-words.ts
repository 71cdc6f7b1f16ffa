import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const PROGRAM = 'program:';
/** What the program does by itself, by the beginning of the deed's kind. */
const PARTS = [['climate.', 'sensors'], ['page.read', 'reading'], ['page.', 'folders'], ['task.', 'tasks'], ['shelf.', 'shelves']] as const;

/** Who did something: people under their names; the program by the part of it that acted (`program:muniment` → 程序（传感器）). `kind` is the deed's, `climate.record`. */
export function useActorWords(): (actor: string, kind?: string) => string {
  const { t } = useTranslation('common');
  return useCallback((actor, kind = '') => {
    if (actor === 'nobody') return t('actors.nobody');
    if (!actor.startsWith(PROGRAM)) return actor;
    const [name = '', user = ''] = actor.slice(PROGRAM.length).split(':');
    if (name === 'cli') return t('actors.cli', { user });
    if (name === 'sample') return t('actors.sample');
    const part = PARTS.find(([beginning]) => kind.startsWith(beginning))?.[1];
    return t(`actors.${part ?? 'muniment'}`);
  }, [t]);
}
