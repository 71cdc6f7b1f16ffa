export const attachmentsMessages = {
  title: '挂接图像',
  choose: {
    folder: '图像文件夹', pick: '选择文件夹…', folderHint: '本机上的完整路径。文件名是档号（一件一个 PDF 或多页 TIFF），或档号加页号（…-0001），或按档号分文件夹；“·”可以写成 _ 或 .。', fonds: '全宗', group: '门类', allGroups: '全部门类', year: '年度', allYears: '全部年度',
    existing: '已有图像的条目', existings: { skip: '不动', append: '接在后面', replace: '替换原有图像' }, check: '核对', checkAgain: '重新核对',
  },
  batches: {
    label: '挂接批次', folder: '文件夹', state: '状态', scope: '范围', when: '时间', by: '挂接人', none: '还没有挂接过图像', noneDetail: '外包或扫描仪交来的成批图像，可以按文件名挂到条目上：先双向核对，列出没有条目的文件和没有文件的条目，全部一致再挂接。批次列在这里，可以整批撤回。',
    states: { checking: '正在核对', unchecked: '核对中断', checked: '已核对，待挂接', running: '正在挂接', stopped: '未完成', done: '已完成', rollingBack: '正在撤回', rolledBack: '已撤回' },
  },
  steps: { label: '挂接步骤', folder: '文件夹', check: '核对', attach: '挂接', result: '结果' },
  back: '全部批次', discard: '放弃这次核对',
  check: {
    running: '核对 {{folder}}', agrees: '全部一致：{{items}} 件中 {{items}} 件，{{files}} 个文件中 {{files}} 个', disagrees: '不一致：{{items}} 件中 {{itemsAgreed}} 件一致，{{files}} 个文件中 {{filesAgreed}} 个对应', ready: '可挂接 {{items}} 件，{{files}} 个文件，{{pages}} 页', there: '{{n}} 件的图像已在', nothingNew: '没有新的图像要挂接。',
    replaces: '这些条目原有的图像将被替换；撤回本批时恢复。', findings: '不一致之处', kind: '问题', file: '文件', code: '档号', itemTitle: '题名', detail: '说明', all: '全部', more: '共 {{n}} 处，这里列出前 {{shown}} 处；完整的在核对报告里。', save: '保存核对报告', partly: '只挂接一致的 {{n}} 件，其余留下', submit: '挂接 {{n}} 页',
  },
  findings: {
    noItem: '没有对应的条目', outOfScope: '条目不在所选范围', namesVolume: '是案卷的号，不知属于哪一件', ambiguous: '对应多个条目', unsafeName: '文件名不安全', link: '是链接，不跟随', unsupported: '不是图像或 PDF', damaged: '文件有问题',
    noFile: '条目没有文件', repeatedPage: '同一页有几个文件', unordered: '有的文件没有页号，次序不明', fileLeft: '有文件不能用，整件留下', missingPage: '缺页', pageCountDiffers: '页数不符', hasPages: '已有图像，不动',
  },
  details: { missingPage: '缺第 {{detail}} 页', repeatedPage: '第 {{detail}} 页', pageCountDiffers: '著录/图像 {{detail}}', hasPages: '已有 {{detail}} 页' },
  run: { running: '挂接 {{folder}}', leave: '可以离开这个画面，作业会继续。', stopped: '挂接没有做完。已挂接的页都在，可以继续或撤回。', goOn: '继续挂接', rollBack: '撤回这一批' },
  result: { attached: '已挂接 {{items}} 件、{{pages}} 页', replaced: '替换了 {{n}} 页', refused: '{{n}} 个文件没有挂上', kept: '撤回时保留 {{n}} 页', again: '再挂接一个文件夹' },
  rollback: { title: '撤回这一批挂接？', detail: '从 {{items}} 件中撤出 {{pages}} 页。', returning: '被替换的 {{n}} 页恢复到原处。', stay: '图像本身仍在，历史可查；文件夹里的文件不受影响。', used: '其中 {{n}} 页挂接后已被改动（旋转、裁切、校对文字、移动）：', keep: '保留这些，撤回其余', submit: '撤回', running: '撤回 {{folder}}' },
  report: { name: '挂接核对报告', verdict: '结论', kind: '问题', file: '文件', code: '档号', title: '题名', detail: '说明' },
} as const;
