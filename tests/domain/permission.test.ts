import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import {
  ACTIONS, READ_ONLY_ACTIONS, ROLES, SMALL_ROOM_ROLES, allowedActions, can, rolesAgainstAuditor, visibleClassifications, type Action, type Actor, type Role,
} from '#shared/domain/permission.ts';

function actorWith(roles: readonly Role[], clearance: Actor['clearance'] = 'topSecret'): Actor {
  return { personId: 'p1', name: '张敏', roles, clearance };
}

const level = fc.constantFrom(...CLASSIFICATION_LEVELS);
const roles = fc.uniqueArray(fc.constantFrom(...ROLES));
const action = fc.constantFrom(...ACTIONS);

describe('permission', () => {
  it('denies everything to somebody who is not signed in', () => {
    for (const each of ACTIONS) expect(can(null, each)).toBe(false);
  });

  it('denies an action that is not in the table, even to somebody with every role', () => {
    for (const unknown of ['catalogue.burn', 'toString', '__proto__', '']) expect(can(actorWith(ROLES), unknown as Action)).toBe(false);
  });

  it('lets anybody who is signed in stop the shelves, whatever they may see', () => {
    expect(can(actorWith([], 'public'), 'stacks.stop', { classification: 'topSecret' })).toBe(true);
    expect(allowedActions(actorWith([]))).toEqual(['stacks.stop']);
  });

  it('shows the auditor everything that is read and lets them edit nothing', () => {
    const given = allowedActions(actorWith(['auditor'])).filter((each) => each !== 'stacks.stop');
    expect(given.filter((each) => !READ_ONLY_ACTIONS.includes(each))).toEqual([]);
    expect(can(actorWith(['auditor']), 'audit.view')).toBe(true);
    expect(can(actorWith(['auditor']), 'catalogue.view')).toBe(true);
  });

  it('lets the operator move shelves and read the catalogue but not write it', () => {
    const operator = actorWith(['operator']);
    expect([can(operator, 'stacks.move'), can(operator, 'catalogue.view'), can(operator, 'catalogue.edit'), can(operator, 'stacks.edit')])
      .toEqual([true, true, false, false]);
  });

  it('gives the administrator a clerk\'s work only with the clerk\'s role', () => {
    expect(can(actorWith(['administrator']), 'catalogue.edit')).toBe(false);
    expect(can(actorWith(['administrator', 'clerk']), 'catalogue.edit')).toBe(true);
  });

  it('lets the one person of a small room do all the daily work but not read the audit', () => {
    const alone = actorWith(SMALL_ROOM_ROLES);
    expect(ACTIONS.filter((each) => !can(alone, each))).toEqual(['audit.view']);
    expect(rolesAgainstAuditor(SMALL_ROOM_ROLES)).toEqual([]);
    expect(rolesAgainstAuditor(['clerk', 'auditor'])).toEqual(['clerk']);
  });

  it('hides what is classified above the clearance, for every role, action and level', () => {
    for (const clearance of CLASSIFICATION_LEVELS) {
      for (const classification of CLASSIFICATION_LEVELS) {
        for (const each of ACTIONS.filter((candidate) => candidate !== 'stacks.stop')) {
          const high = CLASSIFICATION_LEVELS.indexOf(classification) > CLASSIFICATION_LEVELS.indexOf(clearance);
          expect(can(actorWith(ROLES, clearance), each, { classification })).toBe(!high);
        }
      }
    }
  });

  it('lists exactly the levels that it would let the person see', () => {
    fc.assert(fc.property(level, level, (clearance, classification) => {
      const person = actorWith(['clerk'], clearance);
      expect(visibleClassifications(person).includes(classification)).toBe(can(person, 'catalogue.view', { classification }));
    }));
  });

  it('never takes away by adding a role, and a person may do what one of their roles may', () => {
    fc.assert(fc.property(roles, action, level, level, (held, each, clearance, classification) => {
      const together = can(actorWith(held, clearance), each, { classification });
      const apart = held.some((role) => can(actorWith([role], clearance), each, { classification })) || each === 'stacks.stop';
      expect(together).toBe(apart);
    }));
  });

  it('never allows on a classified resource what it denies without one', () => {
    fc.assert(fc.property(roles, action, level, level, (held, each, clearance, classification) => {
      if (can(actorWith(held, clearance), each, { classification })) expect(can(actorWith(held, clearance), each)).toBe(true);
    }));
  });
});
