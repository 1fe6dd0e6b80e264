import { keep, kept } from '../keep.ts';
import { type Own, TEXT_SCALES } from './own.ts';

type Taste = Pick<Own, 'textView' | 'textScale' | 'sound'>;

/** Text size, text view and sounds stay with the device, not with the session. */
export function keptTaste(): Taste {
  const scale = TEXT_SCALES.find((each) => String(each) === kept('text-scale'));
  return { textScale: scale ?? 1, textView: kept('text-view') === 'on', sound: kept('sound') === 'on' };
}

export function keepTaste({ textView, textScale, sound }: Taste): void {
  keep('text-scale', String(textScale));
  keep('text-view', textView ? 'on' : 'off');
  keep('sound', sound ? 'on' : 'off');
}
