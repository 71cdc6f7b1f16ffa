import type { schemesErrors } from '../../errors/schemes.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const schemesErrorWords: ErrorWordsFor<typeof schemesErrors> = {
  SCHEMES_FONDS_NOT_FOUND: { what: 'There is no such fonds.', action: 'Reload the list of fonds and choose again.' },
  SCHEMES_FONDS_CODE_TAKEN: { what: 'The fonds code {{code}} is in use.', kept: 'No fonds was made.', action: 'Choose another code, or open the fonds that has it.' },
  SCHEMES_UNIT_NOT_FOUND: { what: 'This fonds has no such unit.', kept: 'Nothing was written.', action: 'Register the unit in the scheme first, or choose another.' },
  SCHEMES_UNIT_CODE_TAKEN: { what: 'The unit code {{code}} is in use in this fonds.', kept: 'Nothing was written.', action: 'Choose another code.' },
  SCHEMES_UNIT_IN_USE: { what: 'Archival codes hold the code or name of the unit “{{name}}”; it cannot change any more.', kept: 'The unit stays as it is.', action: 'Switch it off and register a new unit.' },
  SCHEMES_RULE_NOT_FOUND: { what: 'There is no such rule for archival codes.', action: 'Reload and try again.' },
  SCHEMES_RULE_EXISTS: { what: 'The record group {{recordGroup}} of this fonds already has a rule.', kept: 'That rule did not change.', action: 'Change that rule instead.' },
  SCHEMES_RULE_UNSOUND: { what: 'The rule has faults: {{problems}}.', kept: 'The rule was not saved.', action: 'Correct the segments as shown and save again.' },
  SCHEMES_RULE_IN_USE: { what: 'Archival codes were given by this rule; its segments cannot change any more.', kept: 'The rule and the codes stay as they are.', action: 'Its name and first number can still change; use another form for a new fonds or record group.' },
  SCHEMES_CHANGED_MEANWHILE: { what: 'Somebody else changed this while you were editing.', kept: 'Their change is saved, yours is not written yet.', action: 'Look at the latest content and change it again.' },
  SCHEMES_FIELD_CHOICES_MISSING: { what: 'The field {{key}} is a choice without any choices.', kept: 'Nothing was saved.', action: 'Give at least one choice, or make it a text field.' },
  SCHEMES_CLASS_EXISTS: { what: 'Class {{classCode}} is already there.', kept: 'Nothing was changed.', action: 'Open it in the list to change it.' },
  SCHEMES_ENTRY_NOT_FOUND: { what: 'That entry of the fonds file is not there.', kept: 'Everything else is unchanged.', action: 'It may have been removed; refresh the list.' },
  SCHEMES_ENTRY_DATE_UNREADABLE: { what: '“{{date}}” is not a date.', kept: 'What you wrote is still in the form.', action: 'Write 20190501, 201905 or 2019.' },
  SCHEMES_FIELD_PATTERN_UNREADABLE: { what: '“{{pattern}}” is no regular expression that can be used.', kept: 'Nothing was saved.', action: 'Put the expression right, for example \\d{10} for ten digits, or leave it empty.' },
  SCHEMES_FIELD_DICTIONARY: { what: 'The dictionary “{{dictionary}}” cannot stand behind this field.', kept: 'Nothing was saved.', action: 'Dictionaries are for text fields of items and volumes. Choose one that exists, or none.' },
  SCHEMES_FIELD_IN_USE: { what: '{{label}} is used in {{count}} records, and what stands in {{unfit}} of them does not meet the new demand.', kept: 'The field and what was written stay as they are.', action: 'Put those records right first, or retire this field and define a new one.' },
  SCHEMES_REGIME_NOT_FOUND: { what: 'There is no such regime preset.', kept: 'No rule was changed.', action: 'Choose one from the list.' },
};
