import type { exchangeErrors } from '../../errors/exchange.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const exchangeErrorWords: ErrorWordsFor<typeof exchangeErrors> = {
  EXCHANGE_XML_MALFORMED: { what: 'The XML has an error in line {{line}}, column {{column}} ({{detail}}).', kept: 'Nothing was imported.', action: 'Export the file again from the system that made it, or correct it.' },
  EXCHANGE_XML_CHARACTER: { what: 'Line {{line}}, column {{column}} has a control character that XML does not allow.', kept: 'Nothing was imported.', action: 'Take the character out and import again.' },
  EXCHANGE_XML_ENTITY: { what: 'Line {{line}}, column {{column}} refers to an entity that is not defined. Definitions outside the file are not read.', kept: 'Nothing was imported.', action: 'Write the character itself (é for &eacute;) and import again.' },
  EXCHANGE_XML_DOCTYPE: { what: 'The DOCTYPE in line {{line}} brings definitions of its own. Such definitions can exhaust the memory or read local files, so they are not accepted.', kept: 'Nothing was imported.', action: 'Remove the part in square brackets from the DOCTYPE and import again.' },
  EXCHANGE_XML_ENCODING: { what: 'From line {{line}} on the file is not in the encoding “{{encoding}}”, or that encoding is not known.', kept: 'Nothing was imported.', action: 'Save it as UTF-8 or GB 18030, and let the XML declaration say the same.' },
  EXCHANGE_XML_TOO_DEEP: { what: 'Line {{line}}, column {{column}}: elements are nested more than {{limit}} deep.', kept: 'Nothing was imported.', action: 'No finding aid is like that. Check where the file comes from.' },
  EXCHANGE_XML_TOO_LARGE: { what: 'Line {{line}}, column {{column}}: one element is too large (at most {{limit}} characters).', kept: 'Nothing was imported.', action: 'Check what stands there, split it and import again.' },
  EXCHANGE_FORMAT_UNKNOWN: { what: '“{{fileName}}” is neither EAD nor AtoM CSV, nor XML made of repeated records (root element: {{found}}).', kept: 'Nothing was imported.', action: 'Check the file, or export it as EAD, CSV or XLSX first.' },
  EXCHANGE_EAD_WITHOUT_DESCRIPTION: { what: 'This EAD file has no archdesc, or no did in it.', kept: 'Nothing was imported.', action: 'Use the whole finding aid.' },
  EXCHANGE_ID_REPEATED: { what: 'Row {{row}}: the id “{{id}}” stands in the file twice.', kept: 'Nothing was imported.', action: 'Give every row a legacyId of its own.' },
  EXCHANGE_PARENT_MISSING: { what: 'Row {{row}}: its parent “{{id}}” is not in the file.', kept: 'Nothing was imported.', action: 'Add the parent’s row, or empty the parentId.' },
  EXCHANGE_PARENT_CYCLE: { what: 'Row {{row}} (“{{id}}”): parents lead round in a circle.', kept: 'Nothing was imported.', action: 'Correct the parentId and import again.' },
  EXCHANGE_COLUMN_MISSING: { what: 'The header has no column “{{column}}”.', kept: 'Nothing was imported.', action: 'Use AtoM’s template for archival descriptions.' },
};
