import type { registersErrors } from '../../errors/registers.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const registersErrorWords: ErrorWordsFor<typeof registersErrors> = {
  REGISTERS_REGISTER_NOT_FOUND: { what: 'There is no such register.', kept: 'Nothing was written.', action: 'Reload and choose again.' },
  REGISTERS_REGISTER_RETIRED: { what: 'The register “{{name}}” is no longer used.', kept: 'Nothing was entered.', action: 'Use another register, or take this one back into use first.' },
  REGISTERS_DIRECTION_STAYS: { what: 'A register of incoming papers cannot become one of outgoing papers, nor move to another fonds.', kept: 'Nothing was written.', action: 'Set up another register.' },
  REGISTERS_LINE_NOT_FOUND: { what: 'The register has no such entry, or you may not see it.', kept: 'Nothing was written.', action: 'Reload and choose again.' },
  REGISTERS_CHANGED_MEANWHILE: { what: 'Somebody changed this entry while you were at it.', kept: 'Their change is saved; yours is not.', action: 'Look at it as it is now, then do it again.' },
  REGISTERS_NUMBER_TAKEN: { what: 'The number {{number}} is used already.', kept: 'Nothing was entered.', action: 'Take the next number, or look at what has this one. A void number is not used again.' },
  REGISTERS_DAY_TO_COME: { what: 'The day {{day}} has not come yet.', kept: 'Nothing was entered.', action: 'Check the day of the paper and the date of this computer.' },
  REGISTERS_YEAR_STAYS: { what: '{{number}} is a number of {{year}}; its day cannot move to another year.', kept: 'Nothing was written.', action: 'Void this entry and enter the paper in that year.' },
  REGISTERS_LATE_REASON_NEEDED: { what: 'A paper of {{day}} should have been entered by {{due}}; now it needs a reason.', kept: 'Nothing was entered.', action: 'Say why it comes late.' },
  REGISTERS_LOOKS_ENTERED: { what: '“{{documentNumber}}” seems to be entered as {{number}}.', kept: 'Nothing was entered twice.', action: 'Look at that entry. If this is another paper, enter it all the same.' },
  REGISTERS_LINE_VOID: { what: '{{number}} is void.', kept: 'Nothing was written.', action: 'Restore the entry first.' },
  REGISTERS_LINE_NOT_VOID: { what: '{{number}} is not void.', kept: 'Nothing was written.', action: 'Reload and look at it.' },
  REGISTERS_LINE_FILED: { what: '{{number}} is filed already: {{filingNumber}}.', kept: 'Its filing number is as it was.', action: 'Take the filing back first.' },
  REGISTERS_LINE_NOT_FILED: { what: '{{number}} is not filed yet.', kept: 'Nothing was written.', action: 'Reload and look at it.' },
  REGISTERS_ITEM_IN_A_LINE: { what: 'This item belongs to {{number}} already.', kept: 'Nothing was filed.', action: 'Check whether it is the right item; if so, take the filing of that entry back first.' },
};
