import { z } from 'zod';
import names from '../../resources/presets/teams.json' with { type: 'json' };

/** English names of the teams that delivered processes and lines name, by their Chinese name; a room gives its own teams theirs. */
export const TEAM_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(z.record(z.string().min(1), z.string().min(1)).parse(names)));
