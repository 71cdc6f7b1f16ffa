import { flush, heading, paragraph } from '../document-blocks.ts';
import { personName } from '../sample-vocabulary.ts';
import { figure, nearDay, type BodyContext, type BodyWriter } from './body-context.ts';

type Topic = readonly [name: string, text: string];

/** What the meeting was called for, when its title says so. */
function calledFor({ item, facts: f, random: r }: BodyContext): Topic | null {
  if (/纠纷/.test(item.title)) {
    return [`关于${f.village}与${f.village2}${f.river}用水纠纷`, `会议听取了${f.person3}的调查汇报。双方争执的焦点是${f.river}${r.pick(['滚水坝', '分水闸', '引水口'])}的高程和轮灌时间。经协商，双方同意：维持${f.year - r.int(9, 31)}年协议确定的坝顶高程不变；灌溉期实行轮灌，上游${r.int(3, 5)}天、下游${r.int(3, 5)}天；闸门钥匙由${f.irrigation}管理所统一保管，任何一方不得擅自启闭；因抢水损坏的青苗${figure(r, 0.3, 4.6, 1)}亩由${f.village2}按每亩${r.int(180, 520)}元补偿。`];
  }
  if (/征地|例会|验收/.test(item.title)) {
    return [/验收/.test(item.title) ? '验收结论' : `关于${f.project}有关问题`, /验收/.test(item.title)
      ? `验收组查看了现场，查阅了施工、监理、质量检测和档案资料，认为${f.project}已按批准的设计内容完成，共${r.int(3, 9)}个分部工程、${r.int(18, 120)}个单元工程，合格率100%，优良率${figure(r, 52, 88, 1)}%，外观得分${figure(r, 82, 94, 1)}分，同意通过验收。遗留问题：${f.village}段护栏${r.int(12, 90)}米未安装，限${nearDay(f, r.int(8, 25))}前完成。`
      : `会议听取了${f.contractor}项目经理${f.person2}关于施工进度的汇报和${f.supervisor}总监${f.person3}的监理意见。截至${nearDay(f, -2)}，完成产值${f.amount2Wan}万元，占合同价${r.int(24, 92)}%。会议确定，${f.village}段${figure(r, 0.6, 9, 1)}亩用地由${f.town}人民政府在${nearDay(f, r.int(5, 15))}前完成清点、公示和补偿兑付，${nearDay(f, r.int(30, 80))}前完成主体工程。`];
  }
  if (/河长/.test(item.title)) {
    return [`关于${f.river}突出问题整治`, `会议通报了${f.river}巡河情况，县级河长${f.person}本年度巡河${r.int(3, 12)}次，交办问题${r.int(6, 38)}个，已销号${r.int(2, 6)}个。会议要求${f.town}、${f.town2}镇级河长对${f.village}段畜禽养殖退养、${f.village2}段生活垃圾清运负总责，${nearDay(f, r.int(10, 30))}前逐项销号。`];
  }
  return null;
}

function agenda({ facts: f, random: r }: BodyContext): Topic {
  return r.pick<() => Topic>([
    () => [`关于${f.project}建设进度问题`, `会议听取了${f.person}关于${f.project}进展情况的汇报。截至${nearDay(f, -2)}，累计完成投资${f.amount2Wan}万元，占计划的${r.int(24, 92)}%，主要制约因素是${f.village}段征地${figure(r, 0.6, 9, 1)}亩青苗补偿尚未兑付。会议确定，由${f.town}人民政府牵头，${nearDay(f, r.int(5, 15))}前完成补偿兑付和附着物清理，${f.contractor}增加挖掘机${r.int(1, 4)}台，确保${nearDay(f, r.int(30, 80))}前完成主体工程。`],
    () => [`关于${f.irrigation}水费计收办法`, `会议讨论了${f.person2}提出的《${f.irrigation}水费计收管理办法（讨论稿）》。会议认为，实行按方计量、配水到村、开票到户，有利于减少搭车收费。原则同意农业灌溉用水执行每立方米${figure(r, 0.04, 0.16, 3)}元，计量点设在${f.canal}各支渠口。会议要求再征求${f.village}、${f.village2}用水户协会意见后印发。`],
    () => ['关于公务用车和资产管理', `会议研究了车辆更新问题，同意报废${r.int(1996, 2008)}年购置的双排座汽车1辆，残值按评估价${figure(r, 0.3, 1.8, 2)}万元公开处置；${f.station}闲置的${r.pick([55, 75, 132, 155])}千瓦电动机${r.int(1, 3)}台调拨给${f.plant}使用，由财务科办理资产转移手续。`],
    () => [`关于${f.plant}移交`, `会议讨论了${f.plant}交由${f.town}人民政府管理的建议。会议认为，该厂承担${f.village}、${f.village2}等村${f.people}人的供水任务，移交前须完成资产清查和水表检定，现有职工${r.int(4, 16)}名劳动关系不变，欠缴电费${figure(r, 0.6, 7.8, 2)}万元由县供水总站先行垫付。`],
    () => ['关于安全生产', `会议强调，近期${f.station}、${f.reservoir}等处检查发现隐患${r.int(4, 26)}条，已整改${r.int(2, 4)}条。各单位主要负责人要亲自过问，${nearDay(f, r.int(4, 12))}前将配电室绝缘工具检验、启闭机保养、临水护栏修复三项工作全部落实，所需经费${figure(r, 0.8, 9, 2)}万元从维修养护费中安排。`],
    () => ['关于档案室搬迁和归档工作', `会议同意将档案室由一楼迁至三楼，购置电动密集架${r.int(6, 12)}列、除湿机${r.int(1, 3)}台，预算${figure(r, 9, 38, 2)}万元。${f.year - 1}年度文件材料各科室须于6月底前移交完毕，由办公室${f.person}负责按件整理，缺页、缺附件的退回原科室补齐。`],
    () => [`关于${f.reservoir}蓄水调度`, `会议分析了${f.year}年雨水情，${f.reservoir}目前蓄水${f.volumeWan}万立方米，较上年同期${r.pick(['偏多', '偏少'])}${r.int(6, 34)}%。会议确定春灌开闸时间为${nearDay(f, r.int(6, 30))}，首轮供水${figure(r, 60, 420, 1)}万立方米，优先保证${f.town}秧田用水。`],
    () => [`关于${f.supplier}合同履行情况`, `会议听取了财务科关于采购合同执行情况的说明，${f.supplier}交付的设备有${r.int(1, 5)}台套技术参数与投标文件不符。会议决定扣留质保金${figure(r, 0.4, 5.6, 2)}万元，限${r.int(7, 20)}日内更换，逾期按合同第${r.int(8, 14)}条追究违约责任。`],
  ])();
}

/** Minutes of a meeting: who, when, what was decided. */
export const writeMinutesBody: BodyWriter = (context) => {
  const { facts: f, random: r } = context;
  const attendees = Array.from({ length: r.int(5, 11) }, () => personName(r));
  const topics = new Map<string, string>();
  const first = calledFor(context);
  if (first) topics.set(first[0], first[1]);
  const wanted = r.int(3, 8);
  for (let attempt = 0; topics.size < wanted && attempt < 40; attempt += 1) {
    const [name, text] = agenda(context);
    topics.set(name, text);
  }
  return [
    flush(`时　　间：${f.year}年${f.month}月${f.day}日${r.pick(['上午8:30', '上午9:00', '下午2:30', '下午3:00'])}`),
    flush(`地　　点：${r.pick(['局二楼会议室', '局三楼小会议室', `${f.town}政府会议室`, `${f.project}工地现场`])}`),
    flush(`主 持 人：${f.person}`), flush(`出　　席：${attendees.join('、')}`), flush(`记　　录：${f.rarePerson}`),
    ...[...topics].flatMap(([name, text], index) => [heading(`${'一二三四五六七八'[index] ?? ''}、${name}`), paragraph(text)]),
    paragraph(r.pick(['会议要求，各责任单位要按照分工抓紧落实，办公室负责督办，并将办理结果向下次会议报告。', `会议还研究了其他事项。未尽事宜由${f.person2}同志协调处理。`])),
  ];
};
