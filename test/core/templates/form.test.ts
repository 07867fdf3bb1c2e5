import { describe, expect, it } from 'vitest';
import { formTable, isLabelKey, tableOfKey } from '../../../server/core/templates/form.ts';
import { labelKey } from '../../../server/core/text/labels.ts';
import { APPLICATIONS, EDITIONS } from '../../support/form.ts';

/** The table a label belongs to alone. */
const tableOf = (label: string) => tableOfKey(labelKey(label));

describe('a label', () => {
  it('says to which table it belongs', () => {
    expect(tableOf('第二十条第（一）项')).toBe('disclosure');
    expect(tableOf('本年制发件数')).toBe('disclosure');
    expect(tableOf('2.重复申请')).toBe('applications');
    expect(tableOf('结果维持')).toBe('review');
  });

  it('says nothing where several tables have it', () => {
    expect(tableOf('总计')).toBeUndefined();
    expect(isLabelKey(labelKey('总 计'))).toBe(true);
  });

  it('is no label where no table has it', () => {
    expect(isLabelKey(labelKey('总体情况'))).toBe(false);
  });
});

describe.each(EDITIONS)('the rows of section 三 in the edition of %s', (edition) => {
  const form = formTable(edition, 'applications');

  it('know all their labels, those from above too', () => {
    expect(form?.rows.map(({ path, template }) => [template.records[0]?.id, ...path.map(({ text }) => text)])).toEqual(
      APPLICATIONS[edition],
    );
  });

  it('know which labels reach into them', () => {
    const covering = (record: string) =>
      form?.rows.find(({ template }) => template.records[0]?.id === record)?.covering.map(({ text }) => text);
    expect(covering('1')).toEqual([]);
    expect(covering('3.1')).toEqual([]);
    expect(covering('3.3.1')).toEqual(['三、本年度办理结果']);
    expect(covering('3.3.8')).toEqual(['三、本年度办理结果', '（三）不予公开']);
    expect(covering('3.7')).toEqual(['三、本年度办理结果']);
    expect(covering('4')).toEqual([]);
  });

  it('are called by their labels in messages, without what these explain', () => {
    expect(form?.names.get('1')).toBe('一、本年新收政府信息公开申请数量');
    expect(form?.names.get('3.2')).toBe('（二）部分公开');
    expect(form?.names.get('3.4.2')).toBe('（四）无法提供 › 2.没有现成信息需要另行制作');
  });
});

describe('a table that is not on the form', () => {
  it('is undefined', () => {
    expect(formTable('2019', 'fees')).toBeUndefined();
    expect(formTable('2030', 'review')).toBeUndefined();
  });
});
