import { heading, paragraph } from '../document-blocks.ts';
import { RIVERS, STATIONS } from '../sample-vocabulary.ts';
import { figure, nearDay, townTable, type BodyContext, type BodyWriter } from './body-context.ts';

function rain({ facts: f, random: r }: BodyContext): string {
  const start = r.int(0, 20);
  return `${nearDay(f, -1)}${start}时至${f.month}月${f.day}日${r.int(6, 18)}时，受${r.pick(['切变线和低涡', '副热带高压边缘暖湿气流', '台风外围云系', '西南急流'])}影响，全县普降${r.pick(['大到暴雨', '暴雨', '大暴雨'])}，`
    + `平均降雨量${figure(r, 48, 168, 1)}毫米，最大降雨点${f.town}${f.village}站${figure(r, 170, 286, 1)}毫米，最大1小时雨强${figure(r, 31, 74, 1)}毫米。`
    + `${f.river}${f.town}水文站${r.int(3, 22)}时洪峰水位${figure(r, 58, 72, 2)}米，超警戒水位${figure(r, 0.2, 1.9, 2)}米，洪峰流量${r.int(180, 1240)}立方米每秒。`;
}

function damage({ facts: f, random: r }: BodyContext): string {
  return `据初步统计，${f.town}、${f.town2}等${r.int(3, 10)}个乡镇${r.int(14, 96)}个村受灾，受灾人口${figure(r, 0.6, 5.8, 2)}万人，紧急转移${r.int(120, 3600)}人，倒塌房屋${r.int(3, 86)}间，`
    + `农作物受灾面积${figure(r, 0.8, 7.2, 2)}万亩；冲毁渠道${figure(r, 0.6, 9.4, 1)}公里、塘坝${r.int(1, 14)}座、小型泵站${r.int(1, 7)}处，${r.pick(RIVERS)}堤防决口${r.int(1, 4)}处长${r.int(18, 160)}米，`
    + `水利设施直接经济损失${figure(r, 160, 2400, 1)}万元。${r.pick(['没有发生人员伤亡。', `${f.village}1人因房屋倒塌受轻伤，已送医救治。`, '因转移及时，无人员伤亡。'])}`;
}

type Duty = readonly [name: string, text: string];

function duty({ facts: f, random: r }: BodyContext): Duty {
  return r.pick<Duty>([
    ['落实责任', `各级防汛责任人要立即上岗到位，${f.reservoir}等重点水库实行24小时巡坝查险，每${r.pick([1, 2, 3])}小时测报一次水位、雨量和渗流量，发现散浸、管涌、裂缝等险情，要在${r.pick([15, 20, 30])}分钟内报告县防办，并先行处置。`],
    ['科学调度', `严格落实汛限水位制度。${f.reservoir}汛限水位${figure(r, 88, 146, 2)}米，超汛限水位时必须无条件预泄，最大下泄流量不得超过下游河道安全泄量${r.int(20, 180)}立方米每秒，泄洪前2小时由${f.town}人民政府负责通知沿河群众。`],
    ['强化预警', `${f.village}、${f.village2}等山洪灾害易发村要按预案备好铜锣、手摇报警器和手持扩音器，预警信号发出后30分钟内完成老弱病残人员转移，转移路线由包户干部${f.person}、${f.person2}负责引导。`],
    ['备足物料', `切实做好物料储备。${f.town}防汛仓库现存编织袋${r.int(4, 60) * 500}条、铅丝${figure(r, 1.2, 9, 1)}吨、块石${r.int(200, 2600)}立方米、救生衣${r.int(40, 420)}件，缺口部分须于${nearDay(f, r.int(4, 20))}前补足，由${f.person3}同志负责验收。`],
    ['严明纪律', `加强值班纪律。${r.pick(STATIONS)}、${f.plant}等单位值班电话不得转接，值班人员不得擅离岗位，县防办将于每日${r.pick(['7时', '20时', '零时'])}电话抽查，对脱岗漏岗的通报批评。`],
    ['在建工程度汛', `在建涉水工程要编制度汛方案并报批，${f.project}施工围堰须在${nearDay(f, r.int(3, 14))}前拆除或加固至设计高程，临时工棚一律撤出行洪断面。`],
  ]);
}

/** High water and drought: warnings, plans, dispatching, damage. */
export const writeFloodBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  if (item.documentType === '报告' || item.documentType === '简报' || item.documentType === '请示') {
    return [
      paragraph(`现将${f.year}年${f.month}月上中旬以来${f.river}流域雨情、水情和防御工作情况${item.documentType === '请示' ? '及资金请求' : ''}报告如下：`),
      heading('一、雨情水情'), paragraph(rain(context)), heading('二、灾情险情'), paragraph(damage(context)),
      heading('三、采取的措施'), paragraph(duty(context)[1]),
      ...(item.documentType === '请示' ? [heading('四、请求事项'), paragraph(`目前县级抗灾经费仅有${figure(r, 20, 90, 1)}万元，缺口较大，恳请安排补助资金${f.amount2Wan}万元，用于${f.village}等处水毁设施修复和购置抗旱机具。`)] : []),
      ...(r.chance(0.5) ? [townTable(context, `${f.month}月${f.day}日各乡镇雨情灾情统计表`, '单位：毫米、人、亩、万元', [
        { head: '累计雨量', min: 38, max: 260, digits: 1 }, { head: '转移人口', min: 0, max: 640 }, { head: '受灾面积', min: 120, max: 8600 }, { head: '直接损失', min: 2, max: 320, digits: 1 },
      ], r.int(7, 12))] : []),
      paragraph(item.documentType === '请示' ? '妥否，请批示。' : '特此报告。'),
    ];
  }
  const blocks = [
    paragraph(r.pick([
      `据县气象台预报，${nearDay(f, 1)}至${nearDay(f, 3)}我县将有一次较强降雨过程，累计雨量${r.int(60, 110)}—${r.int(120, 210)}毫米。为确保${f.reservoir}、${f.river}及沿岸群众安全，现就有关事项通知如下：`,
      `今年气象水文年景总体偏差，${f.river}流域降雨量预计较常年偏多${r.int(1, 4)}成。按照“安全第一、常备不懈、以防为主、全力抢险”的方针，结合${f.town}实际，制定如下措施：`,
    ])),
  ];
  const duties = new Map<string, string>();
  const wanted = r.int(4, 6);
  for (let attempt = 0; duties.size < wanted && attempt < 30; attempt += 1) {
    const [name, text] = duty(context);
    duties.set(name, text);
  }
  [...duties].forEach(([name, text], index) => {
    blocks.push(heading(`${'一二三四五六'[index] ?? ''}、${name}`), paragraph(text));
  });
  if (r.chance(0.45)) {
    blocks.push({
      kind: 'table', caption: `${f.year}年${f.town}重点部位防汛责任人名单`, unit: '',
      columns: [{ head: '部位', share: 2, align: 'left' }, { head: '行政责任人', share: 1.3, align: 'centre' }, { head: '技术责任人', share: 1.3, align: 'centre' }, { head: '电话', share: 1.7, align: 'centre' }],
      rows: [f.reservoir, f.station, `${f.river}${f.village.replace('村', '')}段`, f.village2, f.plant].map((place) => [
        place, r.pick([f.person, f.person2, f.rarePerson]), f.person3, `0${r.int(410, 989)}-62${r.int(10000, 99999)}`,
      ]),
    });
  }
  blocks.push(paragraph(r.pick(['以上通知，请认真贯彻执行，执行情况及时报县防办。', `各单位落实情况于${nearDay(f, 5)}前书面报送，联系人：${f.person}。`])));
  return blocks;
};
