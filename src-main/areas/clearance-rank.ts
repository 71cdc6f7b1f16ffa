import { CLASSIFICATION_LEVELS, type ClassificationLevel } from '#shared/domain/classification-level.ts';
import type { Actor } from '#shared/domain/permission.ts';

/** 密级 as the database orders it: 0 public … 4 top secret. */
export const rankOf = (level: ClassificationLevel): number => CLASSIFICATION_LEVELS.indexOf(level);

/** The highest rank that the actor may see; for `classification <= ?` in every query that returns or counts items or pages. */
export const clearanceRank = (actor: Actor): number => rankOf(actor.clearance);

/** The level of a rank read from the database. */
export const levelOf = (rank: number): ClassificationLevel => CLASSIFICATION_LEVELS[rank] ?? 'topSecret';
