import type { MessagesOf } from '../messages-of.ts';
import type { referencesMessages as master } from '../zh-CN/references.ts';

export const referencesMessages: MessagesOf<typeof master> = {
  relations: { counterpart: 'Counterpart', seeAlso: 'See also' },
  relationDetails: { counterpart: 'The same matter on another carrier: the photograph of an event and its papers, a drawing and its file', seeAlso: 'Another matter that explains this one' },
  list: 'Cross-references and subjects', title: 'Cross-references…', dialog: 'Cross-references of {{name}}',
  none: 'No cross-references yet. A reference is shown on both records and follows them when they get new codes.',
  code: 'Archival code', codeHint: 'Or a former number', relation: 'Relation', note: 'Note', add: 'Refer', remove: 'Remove the reference to {{name}}', unnumbered: 'no code yet',
  added: 'Refers to {{name}}', removed: 'The reference to {{name}} was removed', undo: 'Undo', close: 'Close',
};
