import type { SampleFacts } from './sample-facts.ts';
import type { SampleGenre, SampleIssuer } from './titles/title-template.ts';

export interface IssuerName {
  /** 责任者 */
  readonly responsibleParty: string;
  /** The part of 文号 before the year, or null for papers that carry none. */
  readonly numberPrefix: string | null;
  /** The red heading of the first page, or null when the paper has no red heading. */
  readonly redHead: string | null;
}

function bureauPrefix(genre: SampleGenre, unitCode: string): string {
  if (genre === '函') return '青水函';
  if (genre === '纪要') return '青水纪';
  if (genre === '批复') return '青水复';
  if (genre === '请示' || genre === '报告') return '青水报';
  if (unitCode === 'RSK') return '青水人';
  if (unitCode === 'FXB') return '青水防';
  return '青水发';
}

/** Who signs a paper of this kind in this year: names and number words changed with the reforms of 2010 and 2019. */
export function nameIssuer(issuer: SampleIssuer, genre: SampleGenre, unitCode: string, facts: SampleFacts): IssuerName {
  const head = (name: string, prefix: string | null): IssuerName =>
    ({ responsibleParty: name, numberPrefix: prefix, redHead: prefix === null ? null : `${name}文件` });
  switch (issuer) {
    case 'bureau': return genre === '合同' || genre === '统计报表'
      ? { responsibleParty: '青石县水利局', numberPrefix: null, redHead: null }
      : head('青石县水利局', bureauPrefix(genre, unitCode));
    case 'office': return genre === '简报'
      ? { responsibleParty: '青石县水利局办公室', numberPrefix: null, redHead: '水利工作简报' }
      : head('青石县水利局办公室', '青水办');
    case 'party': return head('中共青石县水利局党组', genre === '纪要' ? '青水党纪' : '青水党');
    case 'flood': {
      const [name, prefix] = facts.year < 2019 ? ['青石县防汛抗旱指挥部', '青汛'] : ['青石县水利局', '青水防'];
      if (genre === '统计报表') return { responsibleParty: name ?? '', numberPrefix: null, redHead: null };
      if (genre === '简报') return { responsibleParty: `${name ?? ''}${facts.year < 2019 ? '办公室' : ''}`, numberPrefix: null, redHead: '汛情简报' };
      return head(name ?? '', prefix ?? null);
    }
    case 'county': return head('青石县人民政府', genre === '批复' ? '青政函' : '青政发');
    case 'countyOffice': return head('青石县人民政府办公室', genre === '函' ? '青政办函' : genre === '纪要' ? '青政纪' : '青政办发');
    case 'city': return head('安澜市水利局', genre === '批复' ? '安水复' : '安水发');
    case 'province': return head('澜江省水利厅', genre === '批复' ? '澜水建管' : '澜水计');
    case 'finance': return head('青石县财政局', '青财农');
    case 'personnel': return facts.year < 2010 ? head('青石县人事局', '青人字') : head('青石县人力资源和社会保障局', '青人社发');
    case 'town': return head(`${facts.town}人民政府`, `${facts.town.slice(0, 1)}政发`);
    case 'reservoir': return genre === '统计报表'
      ? { responsibleParty: '青石县龙潭水库管理处', numberPrefix: null, redHead: null }
      : head('青石县龙潭水库管理处', genre === '函' ? '龙管函' : genre === '纪要' ? '龙管纪' : '龙管发');
    case 'contractor': case 'designer': case 'supervisor': case 'auditor': case 'supplier': case 'laboratory':
      return { responsibleParty: facts[issuer], numberPrefix: null, redHead: null };
    case 'unnumbered': return {
      responsibleParty: unitCode === 'CWK' ? '青石县水利局财务科' : unitCode === 'GCK' || unitCode === 'ZHK' ? '青石县龙潭水库管理处' : '青石县水利局', numberPrefix: null, redHead: null,
    };
  }
}
