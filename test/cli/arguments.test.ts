import { describe, expect, test } from 'vitest';
import { readArguments } from '../../server/cli/arguments.ts';
import { gouji } from './support.ts';

describe('what is checked', () => {
  const options = (...argv: string[]) => {
    const { command } = readArguments(['check', ...argv], {});
    return command.kind === 'check' ? command.options : command;
  };

  test('the current folder, where no path is given', () => {
    expect(options()).toMatchObject({ paths: ['.'], format: 'text', fix: false, tables: false });
  });
  test('standard input, where it is given a name', () => {
    expect(options('--stdin-filename', '甲局.md')).toMatchObject({ paths: ['-'], stdinName: '甲局.md' });
  });
  test('the paths given, with options before, between and after them', () => {
    expect(options('--format', 'json', 'a.md', '--tables', 'b', '--year=2023')).toMatchObject({
      paths: ['a.md', 'b'],
      format: 'json',
      tables: true,
      year: 2023,
    });
  });
  test('a path that looks like an option, behind --', () => {
    expect(options('--', '--tables')).toMatchObject({ paths: ['--tables'], tables: false });
  });
});

describe('the language', () => {
  const localeIn = (env: Record<string, string>, ...argv: string[]) => readArguments(['check', ...argv], env).locale;

  test.each([
    [{}, 'zh'],
    [{ LANG: 'C' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'POSIX' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
  ])('in the environment %o is %s', (env, locale) => {
    expect(localeIn(env)).toBe(locale);
  });
  test('is what --lang says, whatever the environment', () => {
    expect(localeIn({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en')).toBe('en');
  });
});

describe('bad usage says what is wrong and ends with 2', () => {
  test.each([
    [[], '没有写命令。'],
    [['甲局.md'], '没有“甲局.md”这个命令。检查文件请用：gouji check 甲局.md'],
    [['check', '--format', 'xml'], '选项 --format 不能是“xml”。可用：text、json。'],
    [['check', '--format'], '选项 --format 后面缺少取值。'],
    [['check', '--format', '--tables'], '选项 --format 后面缺少取值。'],
    [['check', '--config='], '选项 --config 后面缺少取值。'],
    [['check', '--tables=all'], '选项 --tables 不带取值。'],
    [['check', '--year', '二〇二〇'], '选项 --year 不能是“二〇二〇”。可用：2008–2099。'],
    [['check', '--lang', 'fr'], '选项 --lang 不能是“fr”。可用：zh、en。'],
    [['check', '--colour'], '没有 --colour 这个选项。'],
    [['check', '-q'], '没有 -q 这个选项。'],
    [['check', ''], '有一个路径是空的。'],
    [['check', 'a.md', '--stdin-filename', 'b.md'], '--stdin-filename 只用于标准输入'],
    [['check', '--fix=all'], '选项 --fix 不带取值。'],
    [['check', '--fix', '-', 'a.md'], '--fix 把标准输入的改正结果写到标准输出，不能同时改正文件。请分两次运行。'],
  ])('%j', async (argv, said) => {
    const { code, stdout, stderr } = await gouji(argv);
    expect(stderr).toContain(`gouji: ${said}`);
    expect(stderr).toContain('gouji --help');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('in English too', async () => {
    const { stderr } = await gouji(['check', '--format', 'xml', '--lang', 'en']);
    expect(stderr).toBe('gouji: option --format cannot be "xml". Allowed: text, json.\nSee gouji --help.\n');
  });
});

test.each(['--help', '-h'])('%s explains every option, in both languages', async (option) => {
  for (const lang of ['zh', 'en']) {
    const { code, stdout } = await gouji([option, '--lang', lang]);
    expect(code).toBe(0);
    expect(stdout).toMatch(lang === 'zh' ? /^勾稽：/ : /^Gouji: /);
    for (const name of ['format', 'fix', 'tables', 'stdin-filename', 'year', 'lang', 'config', 'help', 'version']) {
      expect(stdout).toContain(`--${name}`);
    }
  }
});

test('--version prints the version of the package', async () => {
  const { version } = await import('../../package.json');
  expect(await gouji(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});
