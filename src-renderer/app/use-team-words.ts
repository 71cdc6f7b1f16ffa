import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_NAMES } from '#shared/presets/team-names.ts';
import { useCore } from '../client/use-core.ts';

/** A team in the language of the screen: as the room names it in English, else as delivered processes do, else as it is written. */
export function useTeamWords(): (team: string) => string {
  const { i18n } = useTranslation();
  const core = useCore();
  const { data } = useQuery(core.tasks.listTeams.queryOptions({ input: {} }));
  const english = i18n.language === 'en';
  return useCallback((team) => {
    if (!english) return team;
    const own = data?.find(({ name }) => name === team)?.nameEn ?? '';
    return own === '' ? (TEAM_NAMES.get(team) ?? team) : own;
  }, [data, english]);
}
