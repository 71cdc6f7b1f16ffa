export interface ItemUnitRule {
  readonly zh: string;
  readonly en: string;
}

/** 件 What counts as one item. Source: DA/T 22-2015, in our words. */
export const ITEM_UNIT_RULES: { readonly source: string; readonly rules: readonly ItemUnitRule[] } = {
  source: 'DA/T 22-2015',
  rules: [
    { zh: '正文与附件为一件', en: 'The text and its attachments are one item' },
    { zh: '文件正本与定稿为一件', en: 'The original and its final draft are one item' },
    { zh: '转发文与被转发文为一件', en: 'A forwarding paper and what it forwards are one item' },
    { zh: '原件与复制件为一件', en: 'The original and its copy are one item' },
    { zh: '正本与翻译本为一件', en: 'The original and its translation are one item' },
    { zh: '中文本与外文本为一件', en: 'Chinese and foreign-language texts are one item' },
    { zh: '报表、名册、图册等一册（本）为一件', en: 'A volume of statistics, a register or an album of drawings is one item' },
    { zh: '简报、周报等一期为一件', en: 'One issue of a bulletin or a weekly is one item' },
    { zh: '会议纪要、会议记录一次会议为一件；记录一本成册的，一本为一件', en: 'Minutes of one meeting are one item; where they are kept as a book, the book is one' },
    { zh: '来文与复文一般独立成件，也可为一件', en: 'A letter and the reply are usually an item each, and may be one' },
    { zh: '文件处理单、发文稿纸与相关文件为一件', en: 'Routing slips and draft sheets are one item with their paper' },
  ],
};

/** 件内 Which lies in front inside one item. Source: DA/T 22-2015, in our words. */
export const INNER_ORDER: { readonly source: string; readonly rules: readonly ItemUnitRule[] } = {
  source: 'DA/T 22-2015',
  rules: [
    { zh: '正文在前，附件在后', en: 'Text, then attachments' },
    { zh: '正本在前，定稿在后', en: 'Original, then final draft' },
    { zh: '转发文在前，被转发文在后', en: 'Forwarding paper, then what it forwards' },
    { zh: '原件在前，复制件在后', en: 'Original, then copy' },
    { zh: '汉文文本在前，少数民族文字文本在后；中文文本在前，外文文本在后（另有规定的除外）', en: 'Chinese, then texts in minority or foreign languages, unless another rule says otherwise' },
    { zh: '来文与复文为一件时，复文在前，来文在后', en: 'Where letter and reply are one item: the reply, then the letter' },
  ],
};
