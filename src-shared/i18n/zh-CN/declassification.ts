/** 到期解密. */
export const declassificationMessages = {
  title: '到期解密', fonds: '全宗', allFonds: '全部全宗', within: '期限', windows: { d0: '已到期', d30: '30 天内', d90: '90 天内', d365: '一年内', all: '全部涉密' }, unreckoned: '含算不出到期日的',
  counts: '共 {{total}} 件，其中 {{due}} 件保密期限已满。', empty: '没有到期的涉密档案', emptyDetail: '保密期限从形成日期起算；未写期限的按该密级最长期限计。这里只列出您有权知悉的档案。',
  code: '档号', level: '层级', levels: { item: '文件', volume: '案卷', project: '项目' }, name: '题名', date: '日期', mark: '密级', ends: '到期日', unknown: '算不出', due: '已到期', soon: '未到期', choose: '选择', chooseAll: '选中已到期的', chosen: '已选 {{n}} 件', clear: '取消选择', export: '导出清单',
  declassify: '解密（降密）…', dialogTitle: '解密 {{n}} 件', to: '改为', reason: '理由与依据', reasonHint: '写明依据的文件或审批人；将永久留在变更历史里', submit: '改正 {{n}} 件', done: '已改正密级 {{n}} 件', back: '撤销', undone: '已恢复原密级 {{n}} 件',
  willChange: '以下 {{n}} 件的密级将改变：', early: '期限未满', earlyCount: '其中 {{n}} 件保密期限未满，属提前解密。', left: '{{n}} 件不改：密级已不高于所选，或案卷里还有更高密级的文件。', keys: '空格选择 · 回车打开', list: '涉密档案',
} as const;
