export const formsMessages = {
  print: 'Print a form', title: 'Print a form', form: 'Form', own: ' (this room’s)', source: 'Where its layout comes from', options: 'Options', offset: 'This printer’s offset', offsetX: 'To the right (mm)', offsetY: 'Down (mm)', offsetHint: 'Measured with the calibration sheet; remembered by this workstation only.',
  size: '{{width}} × {{height}} mm', records: '{{n}} records', pages: '{{n}} pages', pagesUnknown: 'Pages are counted when it is printed', page: 'Page {{page}}', previous: 'Previous page', next: 'Next page', previewing: 'Setting the form…', previewOf: '{{form}}, page {{page}}',
  go: 'Print', save: 'Save as PDF', making: 'Making the document…', sending: 'Sending to the printer ({{done}} of {{total}} pages)', long: 'This is a long one: save it as a PDF and print that.',
  unprintable: { title: '{{n}} characters cannot be printed', line: '{{character}} ({{codePoint}}) in {{count}} records: {{records}}', privateUse: 'private character', accept: 'Print all the same, with 〓 in their place' },
  broken: 'This room’s template is wrong; the built-in one is used: {{file}}, line {{line}}, column {{column}}: {{message}}', fontsMissing: 'This machine lacks some of the letters that forms use; other Chinese fonts stand in.', saved: 'Saved as {{name}}, {{n}} pages',
} as const;
