import { check, type Message, message, type RuleFailure, readReport, type Settings, type Text } from '../core/index.ts';
import type { Decoded } from '../workspace/decode.ts';
import type { FileResult } from './reporters/reporter.ts';

/** Checks one file. Throws nothing. */
export function checkFile(path: string, file: Decoded, settings: Settings): FileResult {
  return file.kind === 'text' ? checkText(path, file.text, settings) : { ...file, path };
}

/** Checks the text of one file. Throws nothing: a failure of Gouji itself must not keep other files from being checked. */
export function checkText(path: string, text: string, settings: Settings): FileResult {
  try {
    const report = readReport(text, settings);
    if (!report.recognised) return { kind: 'other', path };
    const failures: RuleFailure[] = [];
    const problems = check(report, settings, (failure) => failures.push(failure));
    return { kind: 'checked', path, report, problems, failures };
  } catch (error) {
    return { kind: 'unreadable', path, reason: ownFault(error) };
  }
}

/** What is said of a failure of Gouji itself. */
export function ownFault(error: unknown): Message {
  return message(OWN_FAULT, { error: String(error) });
}

/** What is said of a rule that failed. */
export function ruleFault({ code, error }: RuleFailure): Message {
  return message(RULE_FAULT, { rule: code, error: String(error) });
}

const OWN_FAULT: Text = {
  zh: '检查时勾稽自身出错（{error}）。请将此情况告知开发者。',
  en: 'Gouji itself failed on it ({error}). Please tell its developers.',
};

const RULE_FAULT: Text = {
  zh: '规则 {rule} 检查时出错（{error}），其他规则照常检查。请将此情况告知开发者。',
  en: 'the rule {rule} failed on it ({error}); the other rules went on. Please tell the developers of Gouji.',
};
