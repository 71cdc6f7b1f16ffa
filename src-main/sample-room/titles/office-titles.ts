import { chineseNumber } from '../sample-vocabulary.ts';
import { titleTemplate as t } from './title-template.ts';

/** The holiday that a duty notice of each month prepares. */
const HOLIDAYS = ['春节', '春节', '清明节', '清明节', '劳动节', '端午节', '汛期', '汛期', '中秋节', '国庆节', '岁末', '元旦'] as const;

/** What an office 办公室 files: the bureau's own decisions, what comes from above, meetings, summaries, housekeeping. */
export const OFFICE_TITLES = [
  // 永久
  t('Y', '请示', 'bureau', 'project', '水利 项目 立项', (f) => `关于${f.project}立项的请示`),
  t('Y', '批复', 'county', 'project', '水利 项目 批复', (f) => `关于同意实施${f.project}的批复`),
  t('Y', '批复', 'city', 'project', '水利 初步设计', (f) => `关于${f.project}初步设计报告的批复`),
  t('Y', '批复', 'county', 'project', '水库 移民 安置', (f) => `关于${f.reservoir}库区${f.village}移民后期扶持规划的批复`),
  t('Y', '纪要', 'bureau', 'minutes', '会议 纪要', (f) => `局长办公会议纪要（${f.year}年第${f.count}次）`),
  t('Y', '纪要', 'party', 'minutes', '党组 会议 纪要', (f) => `局党组会议纪要（${f.month}月${f.day}日）`),
  t('Y', '纪要', 'countyOffice', 'minutes', '工程 协调 纪要', (f) => `关于协调解决${f.project}征地拆迁有关问题的会议纪要`),
  t('Y', '纪要', 'bureau', 'minutes', '水事 纠纷 调处', (f) => `关于${f.village}与${f.village2}${f.river}水事纠纷调处的会议纪要`),
  t('Y', '决定', 'bureau', 'notice', '表彰 先进', (f) => `关于表彰${f.year - 1}年度水利工作先进集体和先进个人的决定`, [1, 3]),
  t('Y', '决定', 'county', 'notice', '表彰 农田水利', (f) => `关于表彰${f.year - 1}年冬${f.year}年春农田水利基本建设先进单位的决定`, [3, 5]),
  t('Y', '总结', 'bureau', 'summary', '年度 总结', (f) => `${f.year}年水利工作总结和${f.year + 1}年工作安排`, [12, 12]),
  t('Y', '总结', 'bureau', 'summary', '总结 专项', (f) => `${f.town}${f.year}年冬春农田水利基本建设工作总结`, [3, 5]),
  t('Y', '报告', 'bureau', 'summary', '规划 实施 评估', (f) => `关于水利发展“${chineseNumber(Math.floor((f.year - 1951) / 5))}五”规划${f.town}片区实施情况的报告`),
  t('Y', '通知', 'county', 'notice', '机构 职能', (f) => `关于印发青石县${f.river}河道管理所主要职责内设机构和人员编制规定的通知`),
  t('Y', '通知', 'countyOffice', 'notice', '河长制 方案', (f) => `关于印发青石县${f.river}管护工作方案的通知`),
  t('Y', '意见', 'county', 'notice', '水利 改革', (f) => `关于加快${f.town}等${(f.count % 9) + 2}个乡镇小型水利工程管理体制改革的意见`),
  t('Y', '批复', 'county', 'water', '饮用水 水源保护区', (f) => `关于划定${f.plant}水源地保护区的批复`),
  t('Y', '报告', 'bureau', 'inspection', '人大 建议 办理', (f) => `关于县人大代表第${f.count2}号建议（${f.town}${f.village}饮水问题）办理情况的报告`, [5, 10]),
  t('Y', '函', 'countyOffice', 'project', '土地 划拨', (f) => `关于${f.station}管理用房建设用地划拨的函`),
  t('Y', '合同', 'unnumbered', 'contract', '土地 租赁 合同', (f) => `青石县水利局与${f.village}村民委员会${f.river}滩地承包合同`),
  // 定期30年
  t('D30', '通知', 'city', 'notice', '转发 水利', (f) => `关于转发省水利厅《小型水库安全管理${f.year > 2013 ? '标准化建设' : ''}办法》做好${f.year}年落实工作的通知`),
  t('D30', '通知', 'province', 'project', '计划 下达', (f) => `关于下达${f.year}年${f.irrigation}续建配套项目第${chineseNumber((f.count % 4) + 1)}批投资计划的通知`),
  t('D30', '通知', 'bureau', 'notice', '责任制', (f) => `关于印发《青石县水利局${f.year}年目标管理考核办法》的通知`, [2, 4]),
  t('D30', '通知', 'bureau', 'notice', '领导小组 成立', (f) => `关于成立${f.project}建设领导小组的通知`),
  t('D30', '通知', 'bureau', 'notice', '领导小组 调整', (f) => `关于调整${f.irrigation}节水改造工作领导小组成员的通知`),
  t('D30', '报告', 'bureau', 'inspection', '安全生产 检查', (f) => `关于${f.month}月份水利安全生产大检查情况的报告`),
  t('D30', '报告', 'bureau', 'inspection', '信访 调查', (f) => `关于${f.town}${f.village}村民反映${f.canal}渗漏毁田问题的调查报告`),
  t('D30', '报告', 'town', 'inspection', '旱情 灾情', (f) => `关于${f.village}等${(f.count % 9) + 2}个村农田水利设施受损情况的报告`),
  t('D30', '请示', 'town', 'project', '饮水 资金', (f) => `关于解决${f.village}${f.people}人饮水困难资金的请示`),
  t('D30', '请示', 'town', 'project', '塘坝 整治', (f) => `关于要求对${f.village}塘坝进行整治的请示`),
  t('D30', '函', 'bureau', 'water', '意见 征求', (f) => `关于征求《${f.river}岸线保护与利用规划（征求意见稿）》意见的函`),
  t('D30', '函', 'bureau', 'project', '复函 跨渠', (f) => `关于${f.town}跨${f.irrigation}${f.canal}架设人行便桥的复函`),
  t('D30', '函', 'finance', 'finance', '资金 复函', (f) => `关于${f.project}县级配套资金有关问题的复函`),
  t('D30', '通报', 'bureau', 'inspection', '督查 通报', (f) => `关于${f.year}年第${chineseNumber(Math.ceil(f.month / 3))}季度重点水利工程进度的通报`),
  t('D30', '通报', 'countyOffice', 'inspection', '河长制 通报', (f) => `关于${f.town}、${f.town2}${f.month}月份河湖巡查情况的通报`),
  t('D30', '方案', 'bureau', 'notice', '活动 方案', (f) => `${f.year}年“世界水日”“中国水周”宣传活动实施方案（${f.town}会场）`, [2, 3]),
  t('D30', '计划', 'bureau', 'summary', '工作 计划', (f) => `${f.town}片区${f.year}年水利工作要点`, [1, 3]),
  t('D30', '总结', 'bureau', 'summary', '档案 总结', (f) => `${f.year}年机关档案工作总结`, [12, 12]),
  t('D30', '总结', 'office', 'summary', '半年 总结', (f) => `${f.year}年上半年${f.irrigation}管理工作总结`, [6, 7]),
  t('D30', '统计报表', 'bureau', 'statistics', '统计 年报', (f) => `${f.year}年${f.town}水利工程设施统计年报表`, [12, 12]),
  t('D30', '简报', 'office', 'inspection', '简报', (f) => `水利工作简报第${f.count2}期（${f.project}开工建设）`),
  t('D30', '合同', 'supplier', 'contract', '采购 合同', (f) => `办公设备采购合同（${f.supplier}，${f.amount2Wan}万元）`),
  // 定期10年
  t('D10', '通知', 'countyOffice', 'notice', '会议 通知', (f) => `关于召开${f.year}年全县水利工作${f.month < 6 ? '会议' : '推进会'}的通知（${f.month}月${f.day}日）`),
  t('D10', '通知', 'office', 'notice', '值班', (f) => `关于做好${f.month === 12 ? f.year + 1 : f.year}年${HOLIDAYS[f.month - 1] ?? '元旦'}期间值班和安全工作的通知`),
  t('D10', '通知', 'office', 'notice', '学习 培训', (f) => `关于组织参加公文处理与档案管理培训班的通知（${f.count2}人）`),
  t('D10', '通知', 'city', 'notice', '会议 转发', (f) => `关于做好${f.river}流域水利普查数据核查工作的通知`),
  t('D10', '通知', 'office', 'notice', '卫生 节能', (f) => `关于开展机关节能降耗和${f.month}月份卫生检查的通知`),
  t('D10', '函', 'office', 'notice', '接待 商洽', (f) => `关于赴${f.town2}考察${f.plant}运行管理的函`),
  t('D10', '函', 'contractor', 'notice', '商洽', (f) => `${f.contractor}关于派员参加${f.project}技术交底的函`),
  t('D10', '简报', 'office', 'inspection', '信息', (f) => `水利信息第${f.count2}期：${f.town}${f.village}高效节水见成效`),
  t('D10', '报告', 'office', 'inspection', '车辆 节能', (f) => `关于${f.year}年第${chineseNumber(Math.ceil(f.month / 3))}季度公务用车和办公用房情况的报告`),
  t('D10', '方案', 'office', 'notice', '帮扶', (f) => `${f.year}年结对帮扶${f.town}${f.village}工作方案`),
] as const;
