// What everything drawn in the checklist shares: texts in tooltips, moments, icons with a colour of the theme.

import * as vscode from 'vscode';
import { timezone } from './connection.ts';

/** A text for a tooltip. Not `appendText`: it makes every blank one at which no line may break. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!~<>|&]/g, '\\$&').replace(/\n/g, '  \n');
}

/** A moment as the reader writes it, in the reader's zone. */
export function when(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const parts = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return date.toLocaleString(vscode.env.language, { ...parts, timeZone: timezone(), timeZoneName: 'short' });
}

/** A product icon in a colour of the theme. */
export function icon(name: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
}
