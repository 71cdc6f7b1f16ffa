/** A word of a pick list. `code` is what is stored: a key of the program where it decides something, else the Chinese word itself. */
export interface DictionaryEntry {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface Dictionary {
  readonly source: string;
  /** Whether other values than these are refused; otherwise they are only pointed out. */
  readonly closed: boolean;
  readonly entries: readonly DictionaryEntry[];
}

export const DICTIONARY_NAMES = ['classification', 'openStatus', 'retention', 'documentType', 'draftStage', 'language', 'carrier'] as const;

export type DictionaryName = (typeof DICTIONARY_NAMES)[number];

function word(zh: string, en: string): DictionaryEntry {
  return { code: zh, zh, en };
}

export const DICTIONARIES: Readonly<Record<DictionaryName, Dictionary>> = {
  /** 密级 */
  classification: {
    source: 'GB/T 7156-2003', closed: true,
    entries: [
      { code: 'public', zh: '公开', en: 'Public' }, { code: 'internal', zh: '内部', en: 'Internal' }, { code: 'secret', zh: '秘密', en: 'Secret (秘密)' },
      { code: 'confidential', zh: '机密', en: 'Confidential (机密)' }, { code: 'topSecret', zh: '绝密', en: 'Top secret (绝密)' },
    ],
  },
  /** 开放标识 */
  openStatus: {
    source: 'DA/T 18-2022', closed: true,
    entries: [
      { code: 'open', zh: '开放', en: 'Open' }, { code: 'controlled', zh: '控制', en: 'Controlled' }, { code: 'deferred', zh: '延期开放', en: 'Deferred' },
      { code: 'unreviewed', zh: '未审核', en: 'Not reviewed' },
    ],
  },
  /** 保管期限; other `D<years>` are allowed too. */
  retention: {
    source: 'DA/T 13-2022, 国家档案局 8 号令（2006）', closed: false,
    entries: [{ code: 'Y', zh: '永久', en: 'Permanent' }, { code: 'D30', zh: '30年', en: '30 years' }, { code: 'D10', zh: '10年', en: '10 years' }],
  },
  /** 文种 */
  documentType: {
    source: '党政机关公文处理工作条例（2012）', closed: false,
    entries: [
      word('决议', 'Resolution'), word('决定', 'Decision'), word('命令', 'Order'), word('公报', 'Communiqué'), word('公告', 'Announcement'), word('通告', 'Public notice'),
      word('意见', 'Opinion'), word('通知', 'Notice'), word('通报', 'Circular'), word('报告', 'Report'), word('请示', 'Request for instructions'), word('批复', 'Reply'),
      word('议案', 'Motion'), word('函', 'Letter'), word('纪要', 'Minutes'),
    ],
  },
  /** 稿本 */
  draftStage: {
    source: 'DA/T 18-2022', closed: false,
    entries: [
      word('正本', 'Original'), word('定稿', 'Final draft'), word('副本', 'Duplicate'), word('草稿', 'Draft'), word('手稿', 'Manuscript'), word('修订本', 'Revised version'),
      word('复制件', 'Copy'), word('试行本', 'Trial version'),
    ],
  },
  /** 语言 */
  language: {
    source: 'DA/T 18-2022', closed: false,
    entries: [word('汉语', 'Chinese'), word('英语', 'English'), word('藏语', 'Tibetan'), word('维吾尔语', 'Uyghur'), word('蒙古语', 'Mongolian'), word('壮语', 'Zhuang'), word('俄语', 'Russian'), word('日语', 'Japanese')],
  },
  /** 载体形态 */
  carrier: {
    source: 'DA/T 18-2022', closed: false,
    entries: [
      word('纸质', 'Paper'), word('照片', 'Photograph'), word('底片', 'Negative'), word('缩微胶片', 'Microform'), word('磁带', 'Magnetic tape'), word('光盘', 'Optical disc'),
      word('硬盘', 'Hard disk'), word('电子文件', 'Electronic file'), word('实物', 'Object'),
    ],
  },
};

/** What the dictionaries are called; `responsible` begins without words. */
export const DICTIONARY_LABELS: Readonly<Record<DictionaryName | 'responsible', { readonly labelZh: string; readonly labelEn: string }>> = {
  responsible: { labelZh: '责任者', labelEn: 'Responsible bodies and persons' }, classification: { labelZh: '密级', labelEn: 'Classification' }, openStatus: { labelZh: '开放标识', labelEn: 'Open status' },
  retention: { labelZh: '保管期限', labelEn: 'Retention' }, documentType: { labelZh: '文种', labelEn: 'Document type' }, draftStage: { labelZh: '稿本', labelEn: 'Draft stage' },
  language: { labelZh: '语言', labelEn: 'Language' }, carrier: { labelZh: '载体形态', labelEn: 'Carrier' },
};
