// `mcm review --require`: whether the named layers are done, and why not. For pipelines.

import { isDone, type LayerState, told } from '../core/review/gates.ts';
import type { Fills, Locale, Words } from '../core/words.ts';
import { say } from '../core/words.ts';
import type { Option } from './args.ts';
import { plain } from './formats/text.ts';

export const requireOption: Option = {
  name: 'require',
  value: 'LAYERS',
  says: {
    en: 'only say whether these layers, such as layer1,layer2, are complete, up to date and independent; exit code 1 when not',
    'zh-cn': '只检查这些层（例如 layer1,layer2）是否完整、有效且独立；未满足时退出码为 1',
  },
};

export type Required =
  | { readonly kind: 'layers'; readonly layers: readonly number[] }
  | { readonly kind: 'misuse'; readonly says: Words; readonly with: Fills };

/** The layers that the option names, of those there are. */
export function requiredLayers(text: string, known: readonly number[]): Required {
  const names = text.split(',').map(name => name.trim());
  const layers = names.map(name => Number(/^layer-?(\d+)$/i.exec(name)?.[1] ?? Number.NaN));
  const wrong = names.find((_, n) => !known.includes(layers[n] as number));
  if (wrong === undefined) return { kind: 'layers', layers: [...new Set(layers)] };
  return {
    kind: 'misuse',
    says: unknownSays,
    with: { name: wrong, names: known.map(layer => `layer${layer}`).join(', ') },
  };
}

/** The layers as lines, each with what is open. */
export function requireText(path: string, states: readonly LayerState[], locale: Locale): string {
  const lines = states.flatMap(state => [headOf(state, locale), ...notesOf(state, locale).map(line => `  ${line}`)]);
  return `${[path, ...lines].map(plain).join('\n')}\n`;
}

/** The same for programs. */
export function requireJson(states: readonly LayerState[], locale: Locale) {
  return {
    met: states.every(isDone),
    layers: states.map(state => ({
      layer: state.layer,
      met: isDone(state),
      complete: state.isComplete,
      independent: state.isIndependent,
      locked: state.isLocked,
      by: state.by,
      override: state.override ?? null,
      concerns: state.concerns.map(({ item }) => item.id),
      reasons: state.reasons.map(reason => ({ item: reason.item ?? null, message: told(reason, locale) })),
    })),
  };
}

function headOf(state: LayerState, locale: Locale): string {
  const fills = { title: state.title, by: state.by.join(', ') };
  return say(isDone(state) ? doneSays : openSays, locale, fills);
}

function notesOf({ reasons, concerns, override }: LayerState, locale: Locale): readonly string[] {
  return [
    ...reasons.map(reason => `! ${told(reason, locale)}`),
    ...(override ? [`= ${say(overrideSays, locale, { by: override.by, reason: override.override ?? '' })}`] : []),
    ...concerns.map(({ item, verdict }) => {
      const fills = { item: item.title, by: verdict?.by ?? '', note: verdict?.note ?? '' };
      return `= ${say(concernSays, locale, fills)}`;
    }),
  ];
}

const doneSays = { en: '{title}: done, by {by}', 'zh-cn': '{title}：已完成（{by}）' };
const openSays = { en: '{title}: not done', 'zh-cn': '{title}：未完成' };
const overrideSays = {
  en: 'Begun before the layer below was done, by {by}: {reason}',
  'zh-cn': '{by} 在前一层完成之前开始，理由：{reason}',
};
const concernSays = { en: 'A concern of {by} stands ({item}): {note}', 'zh-cn': '{by} 的疑虑仍在（{item}）：{note}' };
const unknownSays = {
  en: '--require knows no layer “{name}”. There are: {names}.',
  'zh-cn': '--require 没有“{name}”这一层。可用：{names}。',
};
