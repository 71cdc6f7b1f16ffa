import type { MessagesOf } from '../messages-of.ts';
import type { exportsMessages as zh } from '../zh-CN/exports.ts';

export const exportsMessages: MessagesOf<typeof zh> = {
  pdf: { save: 'Save as PDF', hint: 'All pages as one searchable PDF: the images and a layer of text', writing: 'Writing PDF {{done}}/{{total}}, click to stop', saved: 'Saved as PDF, {{n}} pages' },
  button: 'Export', yes: 'yes', title: 'Export', format: 'Format', fonds: 'Fonds', submit: 'Export', writing: 'Writing the file', saved: 'Exported {{n}} records: {{file}}',
  extent: 'Extent', extents: { list: 'The {{n}} items of the list', volumes: 'The volumes of the list', fonds: 'A whole fonds' }, lost: '{{n}} control characters have no place in this format; each is marked by �.',
  formats: { xlsx: 'Excel workbook (XLSX)', csv: 'Table as text (CSV)', ead2002: 'Finding aid, EAD 2002', ead3: 'Finding aid, EAD3', atom: 'Table for AtoM (CSV)' },
  volumeTable: 'A row for each volume that you may see. To import it again, take the volumes first and then the items in them.', table: 'A row for each item, as far as you may see them. The table can be imported again and gives the same records.', findingAid: 'The fonds with its record groups, years, volumes and items, level by level, as far as you may see it.'
};
