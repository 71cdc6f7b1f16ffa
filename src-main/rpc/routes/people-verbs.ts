import { changeOwnPassword } from '#main/areas/people/change-own-password.ts';
import { createAdministrator } from '#main/areas/people/create-administrator.ts';
import { createPerson } from '#main/areas/people/create-person.ts';
import { getSetupState } from '#main/areas/people/get-setup-state.ts';
import { listPeople } from '#main/areas/people/list-people.ts';
import { lockSession } from '#main/areas/people/lock-session.ts';
import { noteActivity } from '#main/areas/people/note-activity.ts';
import { resumeSession } from '#main/areas/people/resume-session.ts';
import { setPassword } from '#main/areas/people/set-password.ts';
import { signIn } from '#main/areas/people/sign-in.ts';
import { signOut } from '#main/areas/people/sign-out.ts';
import { unlockSession } from '#main/areas/people/unlock-session.ts';
import { updatePerson } from '#main/areas/people/update-person.ts';
import type { AreaVerbs } from '../verbs.ts';

export const peopleVerbs: AreaVerbs<'people'> = {
  getSetupState, createAdministrator, signIn, resumeSession, signOut, lockSession, unlockSession, noteActivity,
  listPeople, createPerson, updatePerson, setPassword, changeOwnPassword,
};
