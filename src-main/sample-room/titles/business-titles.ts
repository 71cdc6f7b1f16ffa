import { chineseNumber } from '../sample-vocabulary.ts';
import { titleTemplate as t } from './title-template.ts';

/** 人事科 */
export const PERSONNEL_TITLES = [
  t('Y', '通知', 'bureau', 'personnel', '干部 任免', (f) => `关于${f.person}、${f.person2}等同志职务任免的通知`),
  t('Y', '通知', 'party', 'personnel', '干部 任职', (f) => `关于${f.person}同志任${f.station}站长的通知`),
  t('Y', '批复', 'personnel', 'personnel', '职称 聘任', (f) => `关于聘任${f.person}同志工程师专业技术职务的批复`),
  t('Y', '批复', 'personnel', 'personnel', '退休', (f) => `关于${f.rarePerson}同志退休的批复`),
  t('Y', '决定', 'party', 'personnel', '处分', (f) => `关于给予${f.person}同志行政${f.count % 2 ? '警告' : '记过'}处分的决定`),
  t('Y', '请示', 'bureau', 'personnel', '编制', (f) => `关于增加${f.irrigation}管理所事业编制${(f.count % 6) + 2}名的请示`),
  t('Y', '统计报表', 'bureau', 'statistics', '工资 年报', (f) => `${f.year}年机关事业单位工作人员工资统计年报表（${f.count2}人）`, [12, 12]),
  t('D30', '通知', 'personnel', 'personnel', '公开 招聘', (f) => `关于${f.year}年公开招聘水利专业技术人员${f.count}名的通知`),
  t('D30', '报告', 'bureau', 'personnel', '年度 考核', (f) => `关于${f.year - 1}年度工作人员考核情况的报告`, [1, 3]),
  t('D30', '请示', 'bureau', 'personnel', '调动', (f) => `关于调入${f.person}同志的请示`),
  t('D30', '通知', 'bureau', 'personnel', '借调', (f) => `关于借调${f.person}同志到${f.project}建设管理处工作的通知`),
  t('D30', '函', 'bureau', 'personnel', '证明', (f) => `关于${f.person}同志工作经历证明的函`),
  t('D30', '批复', 'personnel', 'personnel', '工资 晋级', (f) => `关于${f.person}、${f.person2}、${f.person3}三同志晋升薪级工资的批复`),
  t('D10', '通知', 'bureau', 'personnel', '培训', (f) => `关于举办第${chineseNumber(f.count)}期水利职工继续教育培训班的通知`),
  t('D10', '通知', 'bureau', 'personnel', '体检', (f) => `关于组织${f.year}年${f.month}月职工健康体检的通知`),
] as const;

/** 水政水资源科 */
export const WATER_TITLES = [
  t('Y', '批复', 'bureau', 'water', '取水 许可', (f) => `关于准予${f.buyer}取水许可的批复`),
  t('Y', '批复', 'bureau', 'water', '水土保持 方案', (f) => `关于${f.buyer}扩建项目水土保持方案报告书的批复`),
  t('Y', '决定', 'bureau', 'water', '行政 处罚', (f) => `关于对${f.person}在${f.river}非法采砂的行政处罚决定`),
  t('Y', '决定', 'bureau', 'water', '行政 处罚', (f) => `关于对${f.buyer}未经批准擅自取水的行政处罚决定`),
  t('Y', '批复', 'bureau', 'water', '涉河 建设', (f) => `关于${f.town}跨${f.river}公路桥涉河建设方案的批复`),
  t('Y', '通知', 'county', 'water', '禁采 河道', (f) => `关于划定${f.river}${f.town}段河道采砂禁采区的通知`),
  t('Y', '报告', 'bureau', 'water', '水资源 论证', (f) => `关于${f.buyer}水资源论证报告书审查情况的报告`),
  t('D30', '通知', 'bureau', 'water', '水资源费', (f) => `关于核定${f.buyer}${f.year}年用水计划的通知`, [1, 3]),
  t('D30', '通知', 'bureau', 'water', '水资源费 征收', (f) => `关于缴纳${f.year}年第${chineseNumber(Math.ceil(f.month / 3))}季度水资源费的通知（${f.buyer}）`),
  t('D30', '报告', 'bureau', 'inspection', '执法 检查', (f) => `关于${f.river}河道非法采砂专项整治情况的报告`),
  t('D30', '函', 'bureau', 'water', '案件 移送', (f) => `关于移送${f.person}破坏${f.canal}渠堤案件的函`),
  t('D30', '统计报表', 'bureau', 'statistics', '用水 统计', (f) => `${f.year}年${f.town}取用水量统计表`, [12, 12]),
  t('D30', '纪要', 'bureau', 'minutes', '河长 会议', (f) => `${f.river}县级河长第${chineseNumber((f.count % 9) + 1)}次工作会议纪要`),
  t('D10', '通知', 'bureau', 'water', '停水', (f) => `关于${f.plant}${f.month}月${f.day}日停水检修的通知`),
  t('D10', '函', 'bureau', 'water', '水质 检测', (f) => `关于委托检测${f.plant}出厂水水质的函`),
] as const;

/** 财务科, both its correspondence and its accounts. */
export const FINANCE_TITLES = [
  t('Y', '报告', 'bureau', 'finance', '决算', (f) => `关于${f.project}竣工财务决算的报告`),
  t('Y', '批复', 'finance', 'finance', '决算 批复', (f) => `关于${f.project}竣工财务决算的批复`),
  t('Y', '报告', 'auditor', 'finance', '审计', (f) => `${f.auditor}关于${f.project}竣工决算审计报告`),
  t('Y', '批复', 'finance', 'finance', '资产 处置', (f) => `关于同意处置${f.station}报废固定资产（原值${f.amount2Wan}万元）的批复`),
  t('D30', '通知', 'finance', 'finance', '资金 下达', (f) => `关于下达${f.project}资金${f.amountWan}万元的通知`),
  t('D30', '请示', 'bureau', 'finance', '资金 拨付', (f) => `关于拨付${f.project}工程进度款${f.amount2Wan}万元的请示`),
  t('D30', '请示', 'bureau', 'finance', '配套 资金', (f) => `关于落实${f.project}县级配套资金的请示`),
  t('D30', '报告', 'bureau', 'finance', '预算 执行', (f) => `关于${f.year}年${f.month}月底部门预算执行情况的报告`),
  t('D30', '函', 'bureau', 'finance', '资金 结算', (f) => `关于商请结算${f.plant}供水工程尾款的函`),
  t('D10', '通知', 'bureau', 'finance', '报销', (f) => `关于规范${f.year}年差旅费和会议费报销的通知（${f.month}月）`),
  t('D10', '统计报表', 'bureau', 'statistics', '月报', (f) => `${f.year}年${f.month}月水管单位财务收支月报表（${f.irrigation}）`),
] as const;

/** 会计档案; retention after 会计档案管理办法 (财政部 国家档案局令第79号). */
export const ACCOUNT_TITLES = [
  t('D30', '凭证', 'unnumbered', 'none', '记账凭证', (f) => `${f.year}年${f.month}月记账凭证（第${f.count * 3 - 2}—${f.count * 3 + f.count2}号）`),
  t('D30', '凭证', 'unnumbered', 'none', '专账 凭证', (f) => `${f.project}专账${f.year}年${f.month}月记账凭证`),
  t('D30', '账簿', 'unnumbered', 'none', '明细账', (f) => `${f.year}年${f.project}专项资金明细账`, [12, 12]),
  t('D30', '账簿', 'unnumbered', 'none', '日记账', (f) => `${f.year}年银行存款日记账（农行青石支行，尾号${1000 + f.count2 * 37 + f.count}）`, [12, 12]),
  t('D10', '统计报表', 'unnumbered', 'statistics', '银行 对账', (f) => `${f.year}年${f.month}月银行存款余额调节表（尾号${1000 + f.count2 * 37 + f.count}）`),
  t('Y', '统计报表', 'unnumbered', 'statistics', '年度 决算', (f) => `${f.year}年度${f.irrigation}管理所财务决算报表`, [12, 12]),
] as const;

/** 照片档案: an event, a place, who is in it. */
export const PHOTO_TITLES = [
  t('Y', '照片', 'unnumbered', 'none', '调研', (f) => `县委、县政府领导调研${f.project}照片（${f.month}月${f.day}日）`),
  t('Y', '照片', 'unnumbered', 'none', '开工 仪式', (f) => `${f.project}开工仪式照片`),
  t('Y', '照片', 'unnumbered', 'none', '竣工 验收', (f) => `${f.project}竣工验收现场照片（${f.count}张）`),
  t('Y', '照片', 'unnumbered', 'none', '抗洪 抢险', (f) => `${f.village}干部群众抢护${f.river}堤防照片`, [6, 9]),
  t('Y', '照片', 'unnumbered', 'none', '老照片', (f) => `${f.reservoir}建库时期老照片翻拍（${f.count2}张，${f.rarePerson}捐赠）`),
  t('Y', '照片', 'unnumbered', 'none', '碑刻', (f) => `${f.village}清代《${['重修龍潭堰碑記', '清河分水碑', '創建石橋碑', '禁山護林碑', '義渠水利碑'][f.count % 5] ?? '清河分水碑'}》拓片照片`),
  t('Y', '照片', 'unnumbered', 'none', '世界水日', (f) => `${f.year}年“世界水日”${f.town}宣传活动照片`, [3, 3]),
] as const;

/** 龙潭水库管理处: the second fonds. */
export const RESERVOIR_TITLES = [
  t('Y D30', '请示', 'reservoir', 'project', '维修 资金', (f) => `关于申请${f.canal}渠首闸门维修资金${f.amount2Wan}万元的请示`),
  t('D30', '报告', 'reservoir', 'flood', '水情 报告', (f) => `关于${f.month}月${f.day}日库水位超汛限水位${(f.count * 0.03).toFixed(2)}米的报告`, [6, 9]),
  t('D30', '总结', 'reservoir', 'summary', '工作 总结', (f) => `${f.year}年水库管理工作总结`, [12, 12]),
  t('D30', '通知', 'bureau', 'flood', '调度', (f) => `关于龙潭水库${f.month}月${f.day}日开闸放水灌溉${f.areaMu}亩的通知`, [3, 10]),
  t('D30', '报告', 'reservoir', 'inspection', '大坝 观测', (f) => `关于${f.year}年${f.month}月大坝位移与渗流观测情况的报告`),
  t('D30', '合同', 'unnumbered', 'contract', '养殖 承包', (f) => `龙潭水库水面养殖承包合同（${f.person}，年承包费${f.amount2Wan}万元）`),
  t('D30', '纪要', 'reservoir', 'minutes', '处务会', (f) => `处务会议纪要（${f.year}年第${f.count}次）`),
  t('D30', '统计报表', 'reservoir', 'statistics', '灌溉 供水', (f) => `${f.year}年${f.month}月灌溉供水量统计表`),
  t('D30', '通知', 'reservoir', 'notice', '值班 安全', (f) => `关于加强${f.month}月份库区安全巡查和游客管理的通知`),
  t('D30', '函', 'reservoir', 'water', '供水 协议', (f) => `关于调整向${f.buyer}供水价格的函`),
] as const;
