import { version } from '../../package.json';
import { listed, message, render, type Text } from '../core/index.ts';
import { visible } from '../core/text/visible.ts';
import { readArguments } from './arguments.ts';
import { runCheck } from './check.ts';
import { HELP } from './help.ts';
import type { ExitCode, Host } from './host.ts';
import { FORMATS } from './reporters/registry.ts';

/** Does what the arguments behind the program's name ask for. Rejects only where the output cannot be written. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const { command, locale } = readArguments(argv, host.env);
  switch (command.kind) {
    case 'help':
      await host.stdout.write(render(message(HELP, { formats: listed(FORMATS) }), locale));
      return 0;
    case 'version':
      await host.stdout.write(`${version}\n`);
      return 0;
    case 'misuse':
      await host.stderr.write(`gouji: ${visible(render(command.message, locale))}\n${SEE_HELP[locale]}\n`);
      return 2;
    case 'check':
      return runCheck(command.options, locale, host);
  }
}

const SEE_HELP: Text = { zh: '用法见 gouji --help。', en: 'See gouji --help.' };
