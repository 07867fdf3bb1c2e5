/** The two editions of the form as the notices print them, written down once more so that the data of the engine is not tested against itself. */

export const EDITIONS = ['2019', '2021'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The titles of the six sections. */
export const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** One block of section 二: its title, its header, and its rows by label. */
interface Block {
  readonly item: string;
  readonly header: readonly string[];
  readonly labels: readonly string[];
}

/** Section 二. */
export const DISCLOSURE: Readonly<Record<Edition, readonly Block[]>> = {
  '2019': [
    {
      item: '一',
      header: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      labels: ['规章', '规范性文件'],
    },
    {
      item: '五',
      header: ['上一年项目数量', '本年增/减', '处理决定数量'],
      labels: ['行政许可', '其他对外管理服务事项'],
    },
    { item: '六', header: ['上一年项目数量', '本年增/减', '处理决定数量'], labels: ['行政处罚', '行政强制'] },
    { item: '八', header: ['上一年项目数量', '本年增/减'], labels: ['行政事业性收费'] },
    { item: '九', header: ['采购项目数量', '采购总金额'], labels: ['政府集中采购'] },
  ],
  '2021': [
    {
      item: '一',
      header: ['本年制发件数', '本年废止件数', '现行有效件数'],
      labels: ['规章', '行政规范性文件'],
    },
    { item: '五', header: ['本年处理决定数量'], labels: ['行政许可'] },
    { item: '六', header: ['本年处理决定数量'], labels: ['行政处罚', '行政强制'] },
    { item: '八', header: ['本年收费金额（单位：万元）'], labels: ['行政事业性收费'] },
  ],
};

/** The header of section 三. */
export const APPLICATIONS_HEADER = {
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  person: '自然人',
  organisations: '法人或其他组织',
  kinds: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  total: '总计',
} as const;

/** One row of section 三: the id of its record, and the labels left of its values, the outermost first. */
export type ApplicationsRow = readonly [record: string, ...path: string[]];

const RESULTS = '三、本年度办理结果';

/** Section 三, row by row. */
export const APPLICATIONS: Readonly<Record<Edition, readonly ApplicationsRow[]>> = {
  '2019': applications([['3.6', RESULTS, '（六）其他处理']]),
  '2021': applications([
    ['3.6.1', RESULTS, '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['3.6.2', RESULTS, '（六）其他处理', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['3.6.3', RESULTS, '（六）其他处理', '3.其他'],
  ]),
};

/** The columns of section 三. */
export const APPLICANTS = [
  'natural-person',
  'business',
  'research',
  'public-interest',
  'legal-service',
  'other',
  'total',
] as const;

/** Section 四: three groups of the same five columns. */
export const REVIEW_GROUPS = ['reconsideration', 'direct-suit', 'suit-after-reconsideration'] as const;
export const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export const OUTCOME_LABELS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

function applications(others: readonly ApplicationsRow[]): ApplicationsRow[] {
  return [
    ['1', '一、本年新收政府信息公开申请数量'],
    ['2', '二、上年结转政府信息公开申请数量'],
    ['3.1', RESULTS, '（一）予以公开'],
    ['3.2', RESULTS, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['3.3.1', RESULTS, '（三）不予公开', '1.属于国家秘密'],
    ['3.3.2', RESULTS, '（三）不予公开', '2.其他法律行政法规禁止公开'],
    ['3.3.3', RESULTS, '（三）不予公开', '3.危及“三安全一稳定”'],
    ['3.3.4', RESULTS, '（三）不予公开', '4.保护第三方合法权益'],
    ['3.3.5', RESULTS, '（三）不予公开', '5.属于三类内部事务信息'],
    ['3.3.6', RESULTS, '（三）不予公开', '6.属于四类过程性信息'],
    ['3.3.7', RESULTS, '（三）不予公开', '7.属于行政执法案卷'],
    ['3.3.8', RESULTS, '（三）不予公开', '8.属于行政查询事项'],
    ['3.4.1', RESULTS, '（四）无法提供', '1.本机关不掌握相关政府信息'],
    ['3.4.2', RESULTS, '（四）无法提供', '2.没有现成信息需要另行制作'],
    ['3.4.3', RESULTS, '（四）无法提供', '3.补正后申请内容仍不明确'],
    ['3.5.1', RESULTS, '（五）不予处理', '1.信访举报投诉类申请'],
    ['3.5.2', RESULTS, '（五）不予处理', '2.重复申请'],
    ['3.5.3', RESULTS, '（五）不予处理', '3.要求提供公开出版物'],
    ['3.5.4', RESULTS, '（五）不予处理', '4.无正当理由大量反复申请'],
    ['3.5.5', RESULTS, '（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'],
    ...others,
    ['3.7', RESULTS, '（七）总计'],
    ['4', '四、结转下年度继续办理'],
  ];
}
