import { type Message, message, type Text, whole } from '../messages/message.ts';
import type { Report, Section } from '../report/report.ts';
import type { TableTemplate, Template } from '../templates/template.ts';
import type { Description } from './description.ts';

const TITLE: Text = { zh: '政府信息公开工作年度报告', en: '政府信息公开工作年度报告' };
const WORDING: Text = {
  zh: '标题通行的写法：××（单位全称）{year}年政府信息公开工作年度报告',
  en: 'As commonly written: ×× (the organ’s full name) {year}年政府信息公开工作年度报告',
};
const DEADLINES: Text = {
  zh: '公布期限：县级以上人民政府部门为{next}年1月31日前；县级以上地方人民政府的主管部门公布本级政府的报告，为{next}年3月31日前（《政府信息公开条例》第四十九条）',
  en: 'To be published by departments before 31 January {next}, by the offices in charge, for their governments, before 31 March {next} (article 49 of the Regulations, 政府信息公开条例)',
};
const TABLE: Text = {
  zh: '本部分填{table}：{rows}行，{cells}格数字',
  en: 'This section holds {table}: {rows} rows, {cells} figures',
};
const EDITION: Text = {
  zh: '依据：{edition}年版格式（{notice}），{years}',
  en: 'By the {edition} edition of the form ({notice}), {years}',
};
const FROM: Text = { zh: '适用于{from}年度及以后的报告', en: 'for reports on {from} and later' };
const BETWEEN: Text = { zh: '适用于{from}年度至{to}年度的报告', en: 'for reports on {from} to {to}' };

/** The title of a section: what the edition of the report's year asks for there, and the notice it came with. */
export function describeSection({ template }: Report, section: Section): Description {
  // The titles are the same in all editions, what is asked for is not.
  const asked = template.sections.find(({ id }) => id === section.template.id) ?? section.template;
  const tables = template.tables.filter((table) => table.section === asked.id);
  return {
    heading: whole(asked.number + asked.title),
    lines: [...(asked.asks ? [message(asked.asks)] : []), ...tables.map(tableInWords), editionInWords(template)],
  };
}

/** The title of the report: how it is written, when the report is due (article 49), and the edition to follow. */
export function describeTitle({ template, year }: Report): Description {
  const dated = year === undefined ? [] : [message(WORDING, { year }), message(DEADLINES, { next: year + 1 })];
  return { heading: message(TITLE), lines: [...dated, editionInWords(template)] };
}

function tableInWords({ name, rows }: TableTemplate): Message {
  const data = rows.filter((row) => row.kind === 'data');
  const cells = data.flatMap(({ records }) => records.flatMap(({ values }) => values)).length;
  return message(TABLE, { table: name, rows: data.length, cells });
}

function editionInWords({ edition, notice, years }: Template): Message {
  const { from = '', to } = years;
  return message(EDITION, {
    edition: whole(edition),
    notice: whole(notice.number),
    years: to === undefined ? message(FROM, { from }) : message(BETWEEN, { from, to }),
  });
}
