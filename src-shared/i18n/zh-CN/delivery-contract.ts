/** 接口约定 The text for the people of the other system. Every rule in it is kept by src-main/formats/deliveries. */
export const contractWords = {
  opening: `# {{name}}：与档案室的接口约定

档案系统定时、也可手动从中间库收取贵系统送来的文件和数据。贵系统只管往中间库里写，档案系统只读，不移动、不删除贵系统写入的任何内容，只在旁边写回执。`,
  folder: `## 怎样送一次

1. 在对应文档类型的文件夹里新建一个文件夹，名称自定，不要重复，例如 \`20261130-0001\`。
2. 把原文逐个写进去。
3. 写清单 \`manifest.json\`（UTF-8），列出每条记录和它的文件。用 \`manifest.csv\` 也可以。
4. **最后**写完成标记：文件名 \`DONE\`，内容是清单文件的 SHA-256（64 位十六进制）。没有 \`DONE\` 的一律视为没写完，不会收。

一次送交整体收下或整体不收：有一条有误，整次不收。`,
  table: `## 怎样送一次

中间库是一个 SQLite 文件。每种文档类型一张表，表名见下；每行一条记录，列如下：

| 列 | 内容 |
|---|---|
| external_id | 原系统中的唯一编号，文本 |
| revision | 版次，文本，可空 |
| ready | 写完之前为 0；本条及其文件全部写完后，在同一事务中改为 1 |
| 其余 | 各字段，列名见下 |

原文写入表 \`files\`：document_type（表名）、external_id、revision、name（文件名）、sha256（64 位十六进制）、content（BLOB）。

回执写在表 \`receipts\`：document_type、external_id、revision、receipt（JSON）、problems（CSV，被拒收时才有）。`,
  types: '## 文档类型', content: { required: '必须带原文。', optional: '可带原文，也可只有数据。', none: '只有数据，不带文件。' },
  stages: '已办结的环节：一条一个，写明业务单号、环节和办结时间。', expected: '应收清单“{{list}}”：一条一份，写明是哪一天、哪个单位的。',
  idField: '外部编号也可以用“{{name}}”这一项，不必另写 external_id。', yourName: '贵系统的字段', ourName: '档案系统的项目', needed: '必填', yes: '是',
  fields: { unit: '机构', caseNumber: '业务单号', stage: '环节', endedAt: '办结时间', lateReason: '补录原因', account: '户号', sourceCode: '原系统编号' },
  values: { title: '关于召开防汛工作会议的通知', documentNumber: '青水发〔2026〕12号', date: '2026-11-30', responsible: '青石县水利局', unit: '办公室', sourceCode: 'OA-2026-000123' },
  example: `## 例子

\`\`\`
{{type}}/20261130-0001/
  正文.pdf
  附件.jpg
  manifest.json
  DONE
\`\`\`

\`\`\`json
{
  "records": [
    {
      "externalId": "OA-2026-000123",
      "revision": "1",
      "fields": { {{fields}} },
      "files": [
        { "name": "正文.pdf", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
        { "name": "附件.jpg", "sha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752" }
      ]
    }
  ]
}
\`\`\`

用 CSV 作清单时，每个文件一行；同一条记录有几个文件就写几行，其余各格相同。列名：\`external_id\`、\`revision\`、\`file\`、\`sha256\`，加上各字段。`,
  csv: `## 只有数据时

可以只放一个 CSV，例如 \`20261130.csv\`，写完后再放 \`20261130.csv.done\`，内容是该 CSV 的 SHA-256。UTF-8、GB 18030 都可以。`,
  rules: `## 编号、版本和删除

- **外部编号**在贵系统中唯一，一经使用不再改、不给别的文件用。
- 同一编号、内容和文件都相同，再送也不会重收，回执写 \`unchanged\`。
- 同一编号、内容或文件有变，作为新版本另行保存，由档案员决定，绝不覆盖已收的。
- 归档的记录不因送交而删除。贵系统删除了，档案里仍在；确需撤销，请与档案室联系。
- 文件名不带路径，不用 \\ / : * ? " < > |；不要放快捷方式和符号链接；程序和压缩包不收。
- 清单里的每个文件都写 SHA-256，档案系统逐一核对。`,
  answers: `## 回执

收下后在送交的文件夹里写 \`receipt.json\`（单个 CSV 则为 \`文件名.csv.receipt.json\`），逐条写明结果：\`taken\` 已收，\`unchanged\` 已有，\`newVersion\` 新版本待定，\`duplicate\` 疑似重复待定，\`refused\` 拒收，\`withheld\` 因别的记录有误一并未收。

拒收时另写 \`refused.csv\`，逐项写明哪条记录、贵系统的哪个字段、什么值、为什么。改正后重写清单和 \`DONE\`，下次自动重收，不必换文件夹。见到 \`taken\` 的回执后，贵系统可以自行清理中间库中的这一份。`,
  limits: `## 限度

一次最多 {{records}} 条、{{pages}} 页；单个文件最多 {{megabytes}} MB；一个字段最多 {{text}} 字；清单最多 {{manifest}} MB。超过的请分几次送。`,
} as const;
