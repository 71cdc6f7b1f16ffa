import { compareClassificationLevels, levelsWithin, type ClassificationLevel } from './classification-level.ts';

/** What a person may be in the room; one person may hold several roles. */
export const ROLES = ['clerk', 'operator', 'approver', 'administrator', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

const EVERYBODY: readonly Role[] = ROLES;

/**
 * Who may do what. A row is an action, its value the roles that allow it; what is not written is denied.
 * The auditor (审计员) sees and verifies but never edits; the operator (密集架操作员) moves shelves and reads the catalogue;
 * the administrator (管理员) keeps people, schemes, devices and backups, and does a clerk's work only with the clerk's role.
 */
const ROLES_OF_ACTION = {
  'people.view': ['administrator', 'approver', 'auditor'],
  'people.manage': ['administrator'],
  'schemes.view': EVERYBODY,
  'schemes.manage': ['administrator'],
  'dictionaries.edit': ['administrator', 'clerk'],
  'catalogue.view': ['clerk', 'operator', 'approver', 'auditor'],
  'catalogue.edit': ['clerk'],
  'catalogue.delete': ['clerk'],
  'catalogue.declassify': ['approver'],
  'registers.view': ['clerk', 'approver', 'auditor'],
  'registers.handle': ['clerk'],
  'cases.view': ['clerk', 'approver', 'auditor'],
  'cases.handle': ['clerk'],
  'cases.manage': ['administrator'],
  'deliveries.view': ['clerk', 'approver', 'auditor', 'administrator'],
  'line.view': ['clerk', 'operator', 'approver', 'auditor', 'administrator'],
  'line.work': ['clerk'],
  'line.manage': ['administrator'],
  'quality.inspect': ['clerk', 'approver'],
  'digitisation.view': ['clerk', 'approver', 'auditor'],
  'digitisation.capture': ['clerk'],
  'digitisation.deletePage': ['clerk'],
  'digitisation.read': ['clerk'],
  'search.use': ['clerk', 'operator', 'approver', 'auditor'],
  'stacks.view': EVERYBODY,
  'stacks.edit': ['clerk'],
  'stacks.fetch': ['clerk', 'operator'],
  'stacks.move': ['operator'],
  'stacks.stop': EVERYBODY,
  'forms.print': ['clerk', 'operator', 'approver'],
  'labels.print': ['clerk', 'operator', 'administrator'],
  'climate.view': EVERYBODY,
  'climate.record': ['clerk', 'operator'],
  'climate.manage': ['administrator'],
  'tasks.view': EVERYBODY,
  'tasks.handle': ['clerk', 'operator', 'approver', 'administrator'],
  'devices.view': EVERYBODY,
  'devices.manage': ['administrator'],
  'preservation.view': ['clerk', 'approver', 'administrator', 'auditor'],
  'preservation.verify': ['administrator', 'auditor'],
  'preservation.backup': ['administrator'],
  'preservation.restore': ['administrator'],
  'system.view': EVERYBODY,
  'system.settings': ['administrator'],
  'audit.view': ['auditor'],
} as const satisfies Record<string, readonly Role[]>;

/** The closed list of things that can be allowed, `area.verbClass`. */
export type Action = keyof typeof ROLES_OF_ACTION;

export const ACTIONS = Object.keys(ROLES_OF_ACTION) as readonly Action[];

/** Actions that change nothing in the records; all that an auditor may be given. */
export const READ_ONLY_ACTIONS: readonly Action[] = [
  'people.view', 'schemes.view', 'catalogue.view', 'registers.view', 'cases.view', 'deliveries.view', 'line.view', 'digitisation.view', 'search.use', 'stacks.view', 'climate.view', 'tasks.view',
  'devices.view', 'preservation.view', 'preservation.verify', 'system.view', 'audit.view',
];

/** The signed-in person for whom a decision is made. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The highest 密级 that the person may see. */
  readonly clearance: ClassificationLevel;
}

/** What the action touches, as far as it limits who may. */
export interface ProtectedResource {
  readonly classification?: ClassificationLevel | undefined;
}

/**
 * Whether `actor` (null: nobody signed in) may do `action`, on `resource` where one is named. Denies by default.
 * Stopping the shelves is a safety action: anybody who is signed in may, whatever the role or clearance.
 */
export function can(actor: Actor | null, action: Action, resource?: ProtectedResource): boolean {
  if (actor === null) return false;
  if (action === 'stacks.stop') return true;
  const allowed: readonly Role[] | undefined = Object.hasOwn(ROLES_OF_ACTION, action) ? ROLES_OF_ACTION[action] : undefined;
  if (allowed === undefined || !actor.roles.some((role) => allowed.includes(role))) return false;
  const classification = resource?.classification;
  return classification === undefined || compareClassificationLevels(classification, actor.clearance) <= 0;
}

/** Every action the actor may do on an unclassified resource; what a screen needs to leave out what is not allowed. */
export function allowedActions(actor: Actor | null): readonly Action[] {
  return ACTIONS.filter((action) => can(actor, action));
}

/** The 密级 that a query for this actor may return; a list for the SQL predicate. */
export function visibleClassifications(actor: Actor): readonly ClassificationLevel[] {
  return levelsWithin(actor.clearance);
}

/** Roles for the one person of a small room (小型档案室): all the daily work, but not the audit of it. */
export const SMALL_ROOM_ROLES: readonly Role[] = ['administrator', 'clerk', 'operator', 'approver'];

/** Roles among `roles` that the auditor may not hold as well (三员分立: nobody audits their own work). */
export function rolesAgainstAuditor(roles: readonly Role[]): readonly Role[] {
  return roles.includes('auditor') ? roles.filter((role) => role !== 'auditor') : [];
}
