export const referencesMessages = {
  relations: { counterpart: '互见', seeAlso: '参见' },
  relationDetails: { counterpart: '同一事项的另一种载体：活动照片与文件、图纸与案卷', seeAlso: '可供对照的另一事项' },
  list: '互见、参见与主题', title: '互见与参见…', dialog: '{{name}} 的互见与参见',
  none: '还没有互见或参见。建立后两份档案上都会显示，改号后也跟着变。',
  code: '档号', codeHint: '也可填旧档号', relation: '关系', note: '说明', add: '建立', remove: '取消与 {{name}} 的关系', unnumbered: '尚未编号',
  added: '已与 {{name}} 建立关系', removed: '已取消与 {{name}} 的关系', undo: '撤销', close: '关闭',
} as const;
