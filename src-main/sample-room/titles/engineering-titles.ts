import { chineseNumber } from '../sample-vocabulary.ts';
import { titleTemplate as t } from './title-template.ts';

/** 规划建设科: planning and building. */
export const PLANNING_TITLES = [
  t('Y', '请示', 'bureau', 'project', '项目 审批', (f) => `关于审批${f.project}可行性研究报告的请示`),
  t('Y', '请示', 'bureau', 'project', '设计 变更', (f) => `关于${f.project}重大设计变更的请示`),
  t('Y', '批复', 'city', 'project', '开工 批复', (f) => `关于${f.project}开工报告的批复`),
  t('Y', '批复', 'province', 'project', '水库 安全鉴定', (f) => `关于${f.reservoir}大坝安全鉴定成果的批复`),
  t('Y', '批复', 'city', 'project', '概算 调整', (f) => `关于调整${f.project}概算（${f.amountWan}万元）的批复`),
  t('Y', '报告', 'bureau', 'project', '竣工 验收', (f) => `关于${f.project}竣工验收准备情况的报告`),
  t('Y', '通知', 'province', 'project', '规划 印发', (f) => `关于印发${f.river}流域综合规划（${f.year}—${f.year + 15}年）的通知`),
  t('Y', '纪要', 'bureau', 'minutes', '验收 纪要', (f) => `${f.project}单位工程验收会议纪要`),
  t('Y', '合同', 'contractor', 'contract', '施工 合同', (f) => `${f.project}施工合同（${f.contractor}）`),
  t('Y', '合同', 'supervisor', 'contract', '监理 合同', (f) => `${f.project}建设监理合同（合同价${f.amount2Wan}万元）`),
  t('Y', '合同', 'designer', 'contract', '勘测 设计 合同', (f) => `${f.project}勘测设计合同（${f.designer}）`),
  t('D30', '报告', 'bureau', 'inspection', '进度 报告', (f) => `关于${f.project}截至${f.month}月底建设进展情况的报告`),
  t('D30', '通知', 'bureau', 'notice', '质量 整改', (f) => `关于对${f.project}质量问题进行整改的通知`),
  t('D30', '通知', 'bureau', 'notice', '项目法人', (f) => `关于组建${f.project}建设管理处的通知`),
  t('D30', '请示', 'bureau', 'project', '招标 方案', (f) => `关于${f.project}施工招标方案的请示`),
  t('D30', '函', 'bureau', 'project', '压覆 征地', (f) => `关于办理${f.project}临时用地${f.count2}亩手续的函`),
  t('D30', '批复', 'bureau', 'project', '实施 方案', (f) => `关于${f.town}${f.year}年小型水利设施维修养护实施方案的批复`),
  t('D30', '统计报表', 'bureau', 'statistics', '投资 统计', (f) => `${f.year}年${f.month}月水利建设投资完成情况统计月报表`),
  t('D30', '纪要', 'bureau', 'minutes', '监理 例会', (f) => `${f.project}第${chineseNumber(f.count)}次监理例会纪要`),
  t('D10', '通知', 'bureau', 'notice', '安全 度汛', (f) => `关于做好在建${f.project}安全度汛工作的通知`, [4, 7]),
  t('D10', '函', 'contractor', 'project', '工期 顺延', (f) => `${f.contractor}关于${f.project}工期顺延${f.count}天的函`),
  t('D10', '报告', 'town', 'inspection', '设施 维修', (f) => `关于${f.village}、${f.village2}渠道维修养护完成情况的报告`),
] as const;

/** 科技档案: what a works project leaves behind. */
export const TECHNICAL_TITLES = [
  t('Y', '图纸', 'contractor', 'none', '竣工图', (f) => `${f.project}竣工图（第${chineseNumber((f.count % 6) + 1)}册 ${['总平面及纵断面', '大坝横剖面', '溢洪道', '放水涵洞', '渠系建筑物', '金属结构与机电', '管道平面布置'][f.count2 % 7] ?? '总平面'}）`),
  t('Y', '报告', 'designer', 'project', '初步设计', (f) => `${f.project}初步设计报告（${f.designer}编制，总投资${f.amountWan}万元）`),
  t('Y', '报告', 'designer', 'inspection', '地质 勘察', (f) => `${f.project}工程地质勘察报告（钻孔${f.count}个）`),
  t('Y', '记录', 'contractor', 'none', '施工 记录', (f) => `${f.project}隐蔽工程验收记录（桩号0+${String(f.count2 * 10).padStart(3, '0')}至1+${String(f.count * 30).padStart(3, '0')}）`),
  t('Y', '报告', 'laboratory', 'inspection', '检测 试验', (f) => `${f.project}混凝土试块抗压强度检测报告（${f.count2}组）`),
  t('Y', '报告', 'bureau', 'project', '竣工 验收 鉴定书', (f) => `${f.project}竣工验收鉴定书（${f.year}年${f.month}月）`),
  t('Y', '合同', 'contractor', 'contract', '施工 合同', (f) => `${f.project}第${chineseNumber((f.count % 5) + 1)}标段施工合同及补充协议`),
  t('Y', '报告', 'supervisor', 'project', '监理 工作报告', (f) => `${f.project}监理工作总结报告（${f.supervisor}）`),
  t('Y', '记录', 'unnumbered', 'none', '观测 记录', (f) => `${f.reservoir}大坝渗压与沉降观测记录（${f.year}年${f.month}月，测点${f.count}处）`),
] as const;

/** 防汛抗旱办公室: high water and drought. */
export const FLOOD_TITLES = [
  t('Y', '报告', 'flood', 'flood', '洪涝 灾情', (f) => `关于${f.month}月${f.day}日${f.river}暴雨洪水灾害情况的报告`, [6, 9]),
  t('Y', '总结', 'flood', 'summary', '防汛 抗旱 总结', (f) => `${f.year}年${f.river}流域防汛抗旱工作总结`, [10, 12]),
  t('Y', '批复', 'county', 'flood', '防洪 预案', (f) => `关于${f.reservoir}${f.year}年防洪抢险应急预案的批复`, [4, 6]),
  t('Y', '通知', 'county', 'flood', '防汛 责任人', (f) => `关于公布${f.year}年${f.town}、${f.town2}水库防汛责任人的通知`, [3, 5]),
  t('Y D30', '方案', 'flood', 'flood', '控制运用 计划', (f) => `${f.reservoir}${f.year}年度控制运用计划`, [3, 6]),
  t('D30', '通知', 'flood', 'flood', '防御 暴雨', (f) => `关于做好${f.month}月${f.day}日至${f.day + 2 > 28 ? 28 : f.day + 2}日强降雨防范工作的紧急通知`, [6, 9]),
  t('D30', '通知', 'flood', 'flood', '汛前 检查', (f) => `关于开展${f.year}年汛前安全检查的通知（${f.town}片）`, [3, 5]),
  t('D30', '报告', 'flood', 'flood', '汛前 检查', (f) => `关于${f.reservoir}汛前检查情况的报告`, [4, 6]),
  t('D30', '报告', 'town', 'flood', '险情', (f) => `关于${f.village}堤段出现管涌险情及处置情况的报告`, [6, 9]),
  t('D30', '请示', 'flood', 'flood', '抗旱 资金', (f) => `关于申请${f.year}年特大抗旱补助费${f.amount2Wan}万元的请示`, [4, 9]),
  t('D30', '简报', 'flood', 'flood', '汛情 简报', (f) => `汛情简报第${f.count2}期（${f.river}水位${(60 + f.count * 0.37).toFixed(2)}米）`, [6, 9]),
  t('D30', '统计报表', 'flood', 'statistics', '旱情 统计', (f) => `${f.year}年${f.month}月${f.day}日农业旱情统计表`, [3, 9]),
  t('D30', '通知', 'flood', 'flood', '值班 调度', (f) => `关于调度${f.reservoir}泄洪流量至${f.count2}立方米每秒的通知`, [6, 9]),
  t('D30', '方案', 'flood', 'flood', '山洪 预案', (f) => `${f.town}${f.village}山洪灾害防御预案（${f.year}年修订）`, [3, 6]),
  t('D10', '通知', 'flood', 'flood', '物资 储备', (f) => `关于清点${f.town}防汛物资仓库的通知`, [3, 10]),
  t('D10', '函', 'flood', 'flood', '物资 调拨', (f) => `关于调拨编织袋${f.count * 500}条、救生衣${f.count2}件支援${f.town}的函`, [6, 9]),
  t('D10', '通知', 'flood', 'flood', '演练', (f) => `关于举行${f.reservoir}防汛抢险演练的通知`, [5, 6]),
] as const;
