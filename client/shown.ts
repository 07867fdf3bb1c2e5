import { env, window } from 'vscode';
import { localeOf, type Message, message, render, type Text } from '../server/core/messages/message.ts';
import { withoutLinks } from './without-links.ts';

/** A text in the language of VS Code. */
export function shown(text: Text, args: Message['args'] = {}): string {
  return render(message(text, args), localeOf(env.language));
}

/** The same as a notification, whose words from outside must not become links. */
export function notice(text: Text, args: Message['args'] = {}): string {
  return withoutLinks(shown(text, args));
}

/** Tells the user something, without waiting for an answer. */
export function say(text: Text, args: Message['args'] = {}): void {
  void window.showInformationMessage(notice(text, args));
}
