import type { SeededRandom } from './seeded-random.ts';

// Every place, company and person is invented; they only have to sound like one county.
export const TOWNS = [
  '青石镇', '清河镇', '柳林镇', '龙泉镇', '双河镇', '高桥镇', '沙坪镇', '大王庄镇', '石门乡', '白马乡', '桃园乡', '北岭乡',
] as const;
const VILLAGES_BY_TOWN: Readonly<Record<(typeof TOWNS)[number], readonly [string, string, string, string]>> = {
  青石镇: ['南营村', '北营村', '前庄村', '渡口村'],
  清河镇: ['石桥头村', '水磨村', '河西村', '小李庄村'],
  柳林镇: ['上柳林村', '下柳林村', '油坊村', '槐树底村'],
  龙泉镇: ['龙潭村', '朱家湾村', '洗马滩村', '孟家坪村'],
  双河镇: ['三岔口村', '马家洼村', '赵家楼村', '新立屯村'],
  高桥镇: ['东高桥村', '西高桥村', '竹园村', '罗家塘村'],
  沙坪镇: ['杨树坪村', '枣林村', '黄土岗村', '石灰窑村'],
  大王庄镇: ['大王庄村', '后庄村', '岳家寨村', '凤凰台村'],
  石门乡: ['石门口村', '磨盘岭村', '刘家坳村', '青龙寺村'],
  白马乡: ['白马坡村', '卧牛山村', '柿子沟村', '月牙沟村'],
  桃园乡: ['桃花峪村', '桐花村', '梨树沟村', '杏树台村'],
  北岭乡: ['响水河村', '北岭口村', '跃进村', '红旗村'],
};
/** The villages of a town; a paper about a village must name the right town. */
export function villagesOf(town: (typeof TOWNS)[number]): readonly [string, string, string, string] {
  return VILLAGES_BY_TOWN[town];
}
/** All villages of the county, town by town. */
export const VILLAGE_LIST: readonly string[] = Object.values(VILLAGES_BY_TOWN).flat();
export const RESERVOIRS = [
  '龙潭水库', '红旗水库', '石门水库', '青龙寺水库', '白马水库', '卧牛山水库', '跃进水库', '朱家湾水库', '桃花峪水库', '响水河水库', '马家洼水库', '月牙沟水库',
] as const;
export const RIVERS = ['清河', '青石河', '柳林河', '沙河', '白马河', '双溪河', '石门河', '桃花溪'] as const;
export const IRRIGATION = ['清河灌区', '龙潭灌区', '柳林灌区', '石门灌区', '沙坪灌区', '白马灌区'] as const;
export const CANALS = ['总干渠', '东干渠', '西干渠', '一支渠', '二支渠', '三支渠', '南干渠'] as const;
export const STATIONS = ['高桥提灌站', '渡口排涝站', '双河泵站', '沙坪二级提灌站', '水磨电站', '龙潭电站', '洗马滩排涝站', '柳林泵站'] as const;
export const PLANTS = ['青石县第一水厂', '清河镇水厂', '柳林镇集中供水厂', '龙泉镇自来水厂', '高桥镇供水站', '北岭乡供水站'] as const;
export const CONTRACTORS = [
  '安澜市宏源水利工程有限公司', '青石县禹丰建筑安装有限公司', '安澜市金堤水利水电工程局', '青石县顺达水利机械化施工队', '澜江省水利水电第三工程公司', '安澜市长汀建设集团有限公司',
] as const;
export const DESIGNERS = ['澜江省水利勘测规划院', '安澜市水利水电勘测设计院', '安澜市地矿勘察有限公司'] as const;
export const SUPERVISORS = ['安澜市恒泰建设监理有限公司', '澜江省河岳水利监理中心', '安澜市诚信工程监理有限公司'] as const;
export const AUDITORS = ['安澜市正衡会计师事务所', '安澜市信达工程造价咨询有限公司', '青石县审计局投资审计中心'] as const;
export const SUPPLIERS = ['青石县博通电子科技有限公司', '青石县众诚建材有限公司', '安澜市文华办公设备有限公司', '青石县利民家具厂', '安澜市精工密集架有限公司', '青石县东风汽车修理厂'] as const;
export const LABORATORIES = ['安澜市水利工程质量检测站', '澜江省建材科学研究所检测中心', '青石县交建试验检测有限公司'] as const;
export const BUYERS = [
  '青石县青峰水泥有限责任公司', '青石县宏达酿酒厂', '青石县绿源食品有限公司', '青石县第一中学', '青石县人民医院', '柳林镇砖瓦厂', '青石县惠民纺织有限公司',
  '清河镇生猪养殖专业合作社', '青石县工业园区热力公司', '石门乡矿泉水厂', '青石县东岳化工有限公司', '双河镇蔬菜种植专业合作社',
] as const;
const SURNAMES = [
  '王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '马', '朱', '胡', '郭', '何', '高', '林', '罗',
  '郑', '梁', '宋', '谢', '唐', '许', '韩', '冯', '邓', '曹', '彭', '曾', '肖', '田', '董', '袁', '潘', '蒋', '蔡', '余', '欧阳', '司马',
] as const;
const GIVEN_NAMES = [
  '建国', '建军', '志强', '志刚', '秀英', '桂兰', '海涛', '海燕', '立新', '立平', '晓东', '晓红', '文斌', '文清', '玉梅', '玉柱', '永福', '永胜', '国庆',
  '国良', '春生', '春梅', '长河', '长林', '明辉', '明远', '丽华', '丽娟', '水生', '树林', '德厚', '德成', '金山', '爱民', '卫东', '卫红', '学勤', '新民',
  '雪松', '红霞', '家祥', '庆丰', '广田', '福来', '守义', '宝库', '向阳', '克俭', '静', '敏', '磊', '勇', '芳', '洁', '凯', '帆', '倩', '鹏', '浩', '颖',
] as const;
/** Names that break careless software: CJK Extension A, characters absent from GB 2312, doubled radicals. */
const RARE_GIVEN_NAMES = ['㛃', '堃', '喆', '祎', '翀', '赟', '骉', '昇', '玥', '珺', '燚', '淼', '晟喆', '文堃', '思祎', '彧', '犇', '洺'] as const;

export const ENGINEERING = [
  '除险加固工程', '续建配套与节水改造工程', '河道治理工程', '农村饮水安全工程', '小型农田水利重点县项目', '中小河流治理工程', '水土保持综合治理工程',
  '高效节水灌溉项目', '渠道防渗工程', '更新改造工程', '水毁修复工程', '堤防加固工程', '清淤疏浚工程', '农村饮水安全巩固提升工程',
] as const;

/** A person's name; about one in twenty carries a rare character. */
export function personName(random: SeededRandom): string {
  return random.pick(SURNAMES) + random.pick(random.chance(0.07) ? RARE_GIVEN_NAMES : GIVEN_NAMES);
}

/** A name that certainly carries a rare character. */
export function rareName(random: SeededRandom): string {
  return random.pick(SURNAMES) + random.pick(RARE_GIVEN_NAMES);
}

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1..99 in Chinese words: 12 → 十二. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return (tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`) + (ones === 0 ? '' : DIGITS[ones] ?? '');
}

/** 2011 → 二〇一一, as dates stood under official documents until GB/T 9704-2012. */
export function chineseYear(year: number): string {
  return [...String(year)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}
