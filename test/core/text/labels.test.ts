import { describe, expect, it } from 'vitest';
import { labelKey, similarity, withoutGloss, withoutNumber } from '../../../server/core/text/labels.ts';

describe('two labels are the same', () => {
  it.each([
    ['（一）予以公开', '(一)予以公开', 'half-width brackets'],
    ['（一）予以公开', '（一） 予以公开', 'a space behind the number'],
    ['（三）不予公开', '㈢不予公开', 'an enclosed number'],
    ['1.属于国家秘密', '1、属于国家秘密', 'another mark behind the number'],
    ['1.属于国家秘密', '１．属于国家秘密', 'full-width digits'],
    ['1.属于国家秘密', '⒈属于国家秘密', 'a number with its full stop in one character'],
    ['1.属于国家秘密', '①属于国家秘密', 'a circled number'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"', 'straight quotation marks'],
    ['3.危及“三安全一稳定”', '3.危及「三安全一稳定」', 'corner brackets'],
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
      'ASCII punctuation',
    ],
    ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)', 'ASCII punctuation around a unit'],
    ['科研机构', '科研机\n构', 'a line break'],
    ['规章', '规\u3000章', 'an ideographic space'],
    ['总计', '总\u200b计\u00a0', 'zero-width and no-break spaces'],
    ['规范性文件', '規範性檔案', 'a Taiwanese converter'],
    ['商业企业', '商業企業', 'traditional characters'],
    ['本年增/减', '本年增／减', 'a full-width slash'],
  ])('%s and %s: %s', (one, other) => {
    expect(labelKey(other)).toBe(labelKey(one));
  });
});

describe('two labels differ', () => {
  it.each([
    ['2.其他法律行政法规禁止公开', '2.其它法律行政法规禁止公开'],
    ['4.无正当理由大量反复申请', '4.无正当理由大量反复申'],
    ['1.属于国家秘密', '2.属于国家秘密'],
    ['（六）其他处理', '其他处理'],
    ['3.其他', '其他'],
    ['规章', '规章制度'],
  ])('%s and %s', (one, other) => {
    expect(labelKey(other)).not.toBe(labelKey(one));
  });
});

describe('the likeness of two keys', () => {
  it('is 1 for equals and 0 for strangers and nothing', () => {
    expect(similarity('规章', '规章')).toBe(1);
    expect(similarity('规章', '总计')).toBe(0);
    expect(similarity('', '总计')).toBe(0);
  });

  it('is the same both ways', () => {
    expect(similarity('重复申请', '大量反复申请')).toBe(similarity('大量反复申请', '重复申请'));
  });

  it('is greater for a slip of the pen than for another label', () => {
    const slip = similarity(labelKey('2.没有现成信息需要及时制作'), labelKey('2.没有现成信息需要另行制作'));
    const other = similarity(labelKey('2.没有现成信息需要及时制作'), labelKey('3.补正后申请内容仍不明确'));
    expect(slip).toBeGreaterThan(0.8);
    expect(other).toBeLessThan(0.4);
  });

  it('is great for a label cut short', () => {
    expect(similarity('本年新', '本年新制作数量')).toBeGreaterThanOrEqual(0.7);
  });
});

describe('a gloss', () => {
  it('is what stands in brackets at the end', () => {
    expect(withoutGloss('采购总金额(单位:万元)')).toBe('采购总金额');
    expect(withoutGloss('行政许可（件）')).toBe('行政许可');
  });

  it('is not in brackets in the middle, and not the whole label', () => {
    for (const text of ['（一）予以公开', '采购总金额', '（单位：万元）', ''])
      expect(withoutGloss(text)).toBeUndefined();
  });
});

describe('a label without its number', () => {
  it('keeps its words', () => {
    expect(withoutNumber('（一）予以公开')).toBe('予以公开');
    expect(withoutNumber('5.要求行政机关确认或重新出具已获取信息')).toBe('要求行政机关确认或重新出具已获取信息');
    expect(withoutNumber('四、结转下年度继续办理')).toBe('结转下年度继续办理');
  });

  it('is none where no number begins it', () => {
    for (const text of ['规章', '三安全一稳定', '一般事项', '']) expect(withoutNumber(text)).toBeUndefined();
  });
});
