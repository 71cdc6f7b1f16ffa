/** Words about a record that several screens say. Names of fields as in DA/T 18-2022. */
export const itemMessages = {
  fields: {
    volumeCode: '案卷档号', projectCode: '项目档号', subject: '户号、案号等', formerCode: '原档号', archiveCode: '馆编档号', archiveNumber: '馆编件号', provisionalCode: '临时号', sourceCode: '原系统编号', otherCode: '其他编号', itemCount: '件数', startDate: '起始日期', endDate: '截止日期', kind: '案卷类型', temporary: '平时归卷', archivalCode: '档号', fondsId: '全宗', fonds: '全宗号', recordGroup: '门类', classCode: '类别号', year: '年度', unitId: '机构（问题）', unit: '机构（问题）', retention: '保管期限', itemNumber: '件号', title: '题名', documentNumber: '文件编号',
    responsible: '责任者', date: '日期', documentType: '文种', draftStage: '稿本', language: '语言', carrier: '载体形态', pageCount: '页数', classification: '密级', secrecyTerm: '保密期限', openStatus: '开放标识',
    keywords: '主题词或关键词', note: '附注', aliases: '其他编号', volumeId: '案卷', volumePosition: '卷内顺序', boxId: '档案盒', boxNumber: '盒号', location: '位置', capturedPages: '已扫页数', createdAt: '登记时间', createdBy: '登记人', updatedAt: '修改时间', updatedBy: '修改人', deletedAt: '删除时间',
  },
  /** Where the name stands over a narrow column or field. */
  shortFields: { unitId: '机构', retention: '期限', keywords: '关键词', documentNumber: '文号', capturedPages: '已扫' },
  problems: {
    charactersLost: '有认不出的字，文件编码可能不对', controlCharacters: '含有不可见的控制字符', cellTooLong: '一格内容过长，不像目录', tooManyCells: '比列名多出内容，可能有未加引号的分隔符', volumeUnknown: '没有这个案卷（项目）', volumeCodeDiffers: '档号不属于所在案卷', codeOfDeleted: '档号属于一件已删除的档案', sameDescription: '与另一件的著录相同，请查重', secrecyTermUnreadable: '不是保密期限', errorCell: '单元格里是错误值', required: '必填', dateUnreadable: '不是日期。可写 20190501、201905、2019、起止 2018-2019 或推断 [2019]', dateInFuture: '日期晚于今天', dateBackwards: '截止日期早于起始日期', yearDiffers: '与日期的年份不同，请核对',
    retentionUnreadable: '保管期限写法不对。如 永久、30年、10年', notInDictionary: '不在词表中', wordRetired: '词表里已停用这个词', pageCountNotPositive: '页数应为大于 0 的整数', termUnreadable: '期限写法不对。如 10年、6个月', termNotAllowed: '公开和内部的文件没有保密期限',
    termTooLong: '超过该密级的最长期限（绝密 30 年、机密 20 年、秘密 10 年）', openThoughSecret: '涉密文件不能标为开放', notANumber: '应为数字', noSuchValue: '没有这样的值', notInChoices: '不在选项之中', notYesOrNo: '应为 是 或 否', patternDiffers: '不符合规定的格式', tooLong: '文字太长', otherFonds: '属于另一个全宗', aboveClearance: '高于您的知悉范围',
    codeTaken: '档号已被使用', codeRepeated: '文件中档号重复', codeNotByRule: '档号与规则或著录内容不一致', noCodeRule: '该门类没有档号规则', numbersUsedUp: '件号已用完', codeNotPossible: '按规则编不出档号',
    classCodeUnreadable: '类别号不可用', recordGroupUnreadable: '没有这个门类', yearUnreadable: '不是年度', kindUnreadable: '没有这种案卷', temporaryUnreadable: '应为 是 或 否', unitUnreadable: '没有这个机构，请先登记', pageCountUnreadable: '不是页数', classificationUnreadable: '不是密级', openStatusUnreadable: '不是开放标识', other: '需要核对',
  },
  retention: { Y: '永久', CQ: '长期', DQ: '短期', years: '{{n}}年' },
  place: { box: '盒 {{box}}', unboxed: '未装盒', notPlaced: '未上架' },
  aliases: '其他编号',
  aliasKinds: { former: '旧档号', archiveCode: '馆编档号', archiveNumber: '馆编件号', provisional: '临时号', source: '原系统编号', other: '其他编号' },
  unnumbered: '未编号',
  deleted: '已删除',
  pages: '{{n}} 页',
} as const;
