// Headings that stand in a section although they are those of another one.

import type { Change } from '../change.ts';
import type { Span } from '../source.ts';
import type { TemplateSection } from '../template.ts';

/** The heading of a question of another section that stands in this one, where one question is missing: that was perhaps meant there. */
export function strayIn(change: Change, section: TemplateSection, missing: number): Span | undefined {
  if (missing !== 1) return undefined;
  const own = change.section(section.id);
  const stray = change.bound.find(
    ({ heading, meaning }) =>
      own !== undefined &&
      own.block < heading.block &&
      heading.block < own.end &&
      meaning.kind === 'question' &&
      meaning.question.section !== section.id,
  );
  return stray?.heading.at;
}
