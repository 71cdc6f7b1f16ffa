export const candidatesMessages = {
  bar: { label: '从图像著录', kind: '版面', auto: '自动判断', autoAs: '自动（{{name}}）', none: '未认出版面', open_one: '{{count}} 项待确认', open_other: '{{count}} 项待确认', nothing: '没有待确认的', unread: '{{n}} 页还没有识别', next: '下一件待确认', looking: '正在查找，已看 {{n}} 件…', stop: '停止', noNext: '后面没有待确认的条目', edit: '画区域', rows: '目录 {{n}} 行…' },
  field: { read: '图上', page: '第 {{n}} 页', accept: '采用', leave: '略过', left: '已略过图上的“{{value}}”', offer: '重新提供', confirmed: '取自图像', differs: '与图上不同', describe: '图上识别为“{{value}}”，把握 {{pct}}%。按 Tab 采用，Esc 略过，Enter 到下一项。' },
  hint: 'Tab 采用 · Enter 下一项 · Esc 略过。没有您确认，识别结果不会写入条目。',
  history: '取自图像第 {{n}} 页，把握 {{pct}}%',
  rows: { title: '目录页上的 {{n}} 行', detail: '表中每一行是一件。存为表格后，在“导入”里逐列核对、预览，确认后才成为条目。', save: '存为表格（CSV）' },
  zones: {
    title: '版面区域', detail: '在图上按住鼠标拖出区域，再选它对应哪一项。选一个旁边印好的字作定位，扫描偏移了也能找到。', name: '版面名称', nameEn: '英文名称', add: '添加区域', list: '区域', field: '著录项', kind: '内容', page: '所在页', anchor: '定位字', noAnchor: '不定位（按页面位置）', remove: '去掉“{{name}}”的区域', noZones: '还没有区域。在图上拖出第一个，或按“添加区域”。', drawing: '画区域的页面图像', zone: '“{{name}}”的区域；方向键移动，Shift+方向键改大小，Delete 去掉',
    own: '另存为新版面', saved: '已保存版面“{{name}}”', rule: '按公文规则', label: '在“{{label}}”之后', box: '画定的区域', texts: '靠哪些字认出这种版面', textsHint: '用顿号隔开；页面上有其中 {{n}} 个就认作这种版面', fewest: '至少', retire: '停用', retired: '已停用版面“{{name}}”', unread: '这一页还没有识别，区域可以画，但没有定位字可选。',
    kinds: { text: '文字', number: '数字', date: '日期', documentNumber: '文号', person: '人名', classification: '密级' }, pages: { first: '首页', last: '末页', any: '任意页' },
  },
} as const;
