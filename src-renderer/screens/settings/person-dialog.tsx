import { Checkbox, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mobile as mobileRule, newPassword, signInName as signInNameRule, type Person } from '#shared/contract/people.ts';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import { ROLES, type Role } from '#shared/domain/permission.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './settings.module.css';

/** Adds a person, or changes one (`person` not null). */
export function PersonDialog({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'signIn']);
  const core = useCore();
  const create = useMutation(core.people.createPerson.mutationOptions({ onSuccess: onClose }));
  const update = useMutation(core.people.updatePerson.mutationOptions({ onSuccess: onClose }));
  const { values, set, text } = useFormValues({
    displayName: person?.displayName ?? '', signInName: person?.signInName ?? '', roles: person?.roles ?? (['clerk'] as Role[]), clearance: person?.clearance ?? 'internal', active: person?.active ?? true, mobile: person?.mobile ?? '', password: '',
  });
  const sound = values.displayName.trim() !== '' && values.roles.length > 0 && mobileRule.safeParse(values.mobile).success && (person !== null || (signInNameRule.safeParse(values.signInName).success && newPassword.safeParse(values.password).success));
  const submit = (): void => {
    const { displayName, roles, clearance, active, mobile, signInName, password } = values;
    if (person === null) create.mutate({ signInName: signInName.trim(), displayName: displayName.trim(), roles, clearance, mobile: mobile.trim(), password });
    else update.mutate({ personId: person.personId, version: person.version, displayName: displayName.trim(), roles, clearance, active, mobile: mobile.trim() });
  };
  return (
    <FormDialog title={t(person === null ? 'people.addTitle' : 'people.editTitle')} busy={create.isPending || update.isPending} error={create.error ?? update.error} canSubmit={sound} onSubmit={submit} onClose={onClose}>
      <div className={classes.pair}>
        <TextInput label={t('people.name')} data-autofocus maxLength={40} {...text('displayName')} />
        <TextInput label={t('people.signInName')} disabled={person !== null} spellCheck={false} autoComplete="off" {...text('signInName')} />
      </div>
      <Checkbox.Group label={t('people.roles')} value={values.roles} onChange={(roles) => { set('roles', ROLES.filter((role) => roles.includes(role))); }}>
        <div className={classes.choices}>
          {ROLES.map((role) => <Checkbox key={role} value={role} label={t(`common:roles.${role}`)} description={t(`common:rolesHint.${role}`)} />)}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <Select label={t('people.clearance')} value={values.clearance} onChange={(value) => { set('clearance', CLASSIFICATION_LEVELS.find((level) => level === value) ?? 'public'); }} data={CLASSIFICATION_LEVELS.map((level) => ({ value: level, label: t(`common:classification.${level}`) }))} />
        <TextInput label={t('people.mobile')} placeholder={t('people.mobileHint')} title={t('people.mobileHint')} inputMode="tel" autoComplete="off" maxLength={30} error={mobileRule.safeParse(values.mobile).success ? undefined : t('people.mobileWrong')} {...text('mobile')} />
      </div>
      {person === null
        ? <PasswordInput label={t('people.password')} description={t('people.passwordHint')} autoComplete="new-password" {...text('password')} />
        : <Switch label={t('people.active')} description={t('people.activeHint')} checked={values.active} onChange={(event) => { set('active', event.currentTarget.checked); }} />}
    </FormDialog>
  );
}
