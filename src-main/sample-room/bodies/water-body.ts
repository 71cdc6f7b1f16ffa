import { heading, paragraph } from '../document-blocks.ts';
import { figure, nearDay, subjectOf, type BodyWriter } from './body-context.ts';

/** Water law: permits, fees, protection, penalties. */
export const writeWaterBody: BodyWriter = ({ item, facts: f, random: r }) => {
  const { title } = item;
  if (/处罚|移送/.test(title)) {
    const party = title.includes(f.buyer) ? f.buyer : f.person;
    return [
      paragraph(`当事人：${party}，${r.pick(['住', '所在地'])}${f.town}${f.village}${party === f.person ? `${r.int(1, 12)}组，身份证号${r.int(410, 430)}${r.int(100, 999)}19${r.int(55, 89)}******${r.int(10, 99)}` : `，法定代表人${f.person2}`}。`),
      paragraph(`${nearDay(f, -r.int(20, 60))}${r.int(8, 21)}时许，本局水政监察人员${f.person3}、${f.rarePerson}在巡查中发现，当事人在${f.river}${f.village}段${party === f.buyer ? `未办理取水许可证，擅自凿井${r.int(1, 3)}眼并安装${r.pick([7.5, 11, 22])}千瓦潜水泵取水，累计取水约${r.int(1800, 46000)}立方米` : `使用${r.pick(['装载机1台', '挖掘机1台、农用车3辆', '自制吸砂船1条'])}开采河砂，累计采砂${r.int(60, 1480)}立方米，形成深${figure(r, 1.6, 5.8, 1)}米的采坑`}。以上事实有现场勘验笔录、询问笔录、照片${r.int(4, 18)}张和证人证言为证。`),
      paragraph(`当事人的行为违反了《中华人民共和国水法》第${r.pick(['三十九', '四十八', '三十七'])}条的规定。本局于${nearDay(f, -r.int(8, 16))}送达行政处罚事先告知书（青水罚告字〔${f.year}〕第${r.int(1, 48)}号），当事人在规定期限内${r.pick(['未提出陈述和申辩', '提出陈述，本局经复核不予采纳', '放弃听证权利'])}。`),
      paragraph(`依据《中华人民共和国水法》第${r.pick(['六十九', '七十二', '六十五'])}条，决定：一、责令立即停止违法行为，${r.int(10, 30)}日内恢复原状；二、没收违法所得${figure(r, 0.1, 2.6, 2)}万元；三、处罚款人民币${r.pick(['贰仟', '伍仟', '捌仟', '壹万', '贰万', '叁万'])}元整。`),
      paragraph(`当事人应自收到本决定之日起十五日内到农业银行青石县支行缴纳罚款，逾期每日按罚款数额的百分之三加处罚款。不服本决定的，可在六十日内向青石县人民政府或者安澜市水利局申请行政复议，也可在法定期限内向青石县人民法院提起行政诉讼。`),
    ];
  }
  if (/取水|用水计划|水资源费|水资源论证/.test(title)) {
    return [
      paragraph(`${f.buyer}报来的${r.pick(['取水许可申请书', '年度用水计划建议', '水资源论证报告书（报批稿）'])}及有关材料收悉。${item.responsible}组织有关人员于${nearDay(f, -r.int(5, 25))}到现场进行了核验，依据《取水许可和水资源费征收管理条例》，现将${subjectOf(item)}有关事项明确如下：`),
      heading('一、取水地点与水源'), paragraph(`取水口位于${f.town}${f.village}，东经11${r.int(2, 6)}度${r.int(2, 58)}分，北纬3${r.int(1, 5)}度${r.int(2, 58)}分，水源类型为${r.pick(['浅层地下水', '中深层地下水', `${f.river}地表水`, `${f.reservoir}库水`])}，设计取水能力每小时${r.int(20, 160)}立方米。`),
      heading('二、取水量与用途'), paragraph(`核定年取水量${figure(r, 1.2, 86, 2)}万立方米，其中生产用水${r.int(62, 88)}%、生活用水${r.int(6, 12)}%，其余为损耗。枯水期（11月至次年3月）日最大取水量不得超过${r.int(160, 2100)}立方米，退水经处理达到一级标准后排入${f.river}。`),
      heading('三、计量与缴费'), paragraph(`应在取水口安装经检定合格的${r.pick(['超声波流量计', '远传水表', '电磁流量计'])}，每月${r.int(1, 8)}日前报送上月取水报表。水资源费按每立方米${figure(r, 0.08, 0.6, 2)}元征收，本期应缴${figure(r, 0.3, 18, 2)}万元，逾期不缴的自滞纳之日起按日加收千分之二滞纳金。`),
      ...(r.chance(0.6) ? [heading('四、节水要求'), paragraph(`万元产值取水量应降至${figure(r, 18, 76, 1)}立方米以下，水的重复利用率不低于${r.int(55, 88)}%，${f.year + 1}年底前完成水平衡测试，并按规定公示节水措施。`)] : []),
      paragraph(`本${item.documentType === '批复' ? '批复' : '通知'}有效期至${f.year + 5}年${f.month}月${f.day}日。联系人：${f.person}，电话：62${r.int(10000, 99999)}。`),
    ];
  }
  return [
    paragraph(r.pick([
      `为保护${f.river}、${f.reservoir}水资源和河道岸线，根据《中华人民共和国水法》《中华人民共和国河道管理条例》，现就${subjectOf(item)}有关事项${item.documentType === '函' ? '商请' : '明确'}如下：`,
      `${f.town}人民政府、${f.buyer}提出的有关申请及图纸资料收悉。经现场勘查和水文分析计算，关于${subjectOf(item)}，意见如下：`,
    ])),
    heading('一、范围'), paragraph(`上起${f.village}${r.pick(['公路桥', '滚水坝', '老渡口'])}，下至${f.village2}${r.pick(['闸', '泵站', '河口'])}，长${f.lengthKm}公里，两岸自堤脚外延${r.int(10, 60)}米，涉及面积${figure(r, 0.2, 6.4, 2)}平方公里，界桩${r.int(12, 88)}根，坐标成果见附件。`),
    heading('二、控制指标'), paragraph(`${r.pick([10, 20, 50])}年一遇设计洪水位${figure(r, 58, 96, 2)}米，相应流量${r.int(160, 1380)}立方米每秒。建筑物阻水面积不得大于${r.int(4, 6)}%，壅水高度不超过${figure(r, 0.05, 0.3, 2)}米；饮用水取水口上游${r.pick([500, 1000])}米、下游${r.pick([100, 200])}米内禁止排污、养殖和堆放废弃物。`),
    heading('三、管理责任'), paragraph(`日常巡查由${f.town}水利站${f.person}负责，每旬不少于${r.int(1, 3)}次并填写巡查日志；水质由${f.plant}每季度取样送检，${nearDay(f, r.int(8, 30))}报告第一次检测结果，氨氮、高锰酸盐指数和粪大肠菌群三项为必检项目。`),
    ...(r.chance(0.5) ? [heading('四、补偿与恢复'), paragraph(`施工占用滩地${figure(r, 0.8, 24, 1)}亩，按每亩${r.int(380, 1600)}元补偿；弃渣${r.int(200, 9600)}立方米运至${f.village3}指定渣场，种草护坡${r.int(400, 5200)}平方米，水土保持补偿费${figure(r, 0.3, 8.9, 2)}万元一次缴清。`)] : []),
    paragraph(item.documentType === '函' ? '请予研究并函复。' : '请认真组织落实。'),
  ];
};
