import type { shipmentsErrors } from '../../errors/shipments.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const shipmentsErrorWords: ErrorWordsFor<typeof shipmentsErrors> = {
  SHIPMENTS_SHIPMENT_NOT_FOUND: { what: 'There is no such shipment, or you may not see it.', kept: 'Nothing was written.', action: 'Reload the list and choose again.' },
  SHIPMENTS_CHANGED_MEANWHILE: { what: 'Somebody changed this shipment while you were at it.', kept: 'Their change is saved; yours is not.', action: 'Look at it as it is now, then do it again.' },
  SHIPMENTS_NOT_NOW: { what: 'This cannot be done with shipment {{number}} now.', kept: 'Nothing was written.', action: 'Reload and look at its state: a draft can be changed, what is on its way can be received, what came has its differences settled.' },
  SHIPMENTS_LINE_NOT_FOUND: { what: 'The shipment has no such line.', kept: 'Nothing was written.', action: 'Reload and choose again.' },
  SHIPMENTS_NOT_COUNTED: { what: 'Shipment {{number}} has lines that are not counted: {{lines}}.', kept: 'Nothing was signed for.', action: 'Write down how many came for every line; 0 where nothing did.' },
  SHIPMENTS_OWN_SHIPMENT: { what: 'You sent shipment {{number}}; you cannot sign for it yourself.', kept: 'Nothing was signed for.', action: 'Whoever received it signs.' },
  SHIPMENTS_SEAL_NEEDS_NOTE: { what: 'The seal of shipment {{number}} was not whole; say how it was.', kept: 'Nothing was signed for.', action: 'Describe seal and wrapping in the note.' },
  SHIPMENTS_NOTHING_TO_SETTLE: { what: '“{{title}}” has no difference or damage left to settle.', kept: 'Nothing was written.', action: 'Reload and look at it.' },
  SHIPMENTS_LIST_NOT_SENT: { what: 'Transfer list {{number}} is not handed over, or signed already; it cannot travel.', kept: 'Nothing was written.', action: 'Hand the list over first, or take it out of the shipment.' },
  SHIPMENTS_LIST_TRAVELS: { what: 'Transfer list {{number}} is in another shipment.', kept: 'Nothing was written.', action: 'Take it out of this one, or withdraw the other shipment first.' },
  SHIPMENTS_LIST_MORE_SECRET: { what: 'Transfer list {{number}} is classified higher than this shipment.', kept: 'Nothing was written.', action: 'Classify the shipment higher, or make another.' },
};
