import { keep, kept } from '../keep.ts';
import { type Own, TEXT_SCALES } from './own.ts';

type Taste = Pick<Own, 'textView' | 'textScale' | 'stillness' | 'sound'>;

/** Text size, text view, less movement and sounds stay with the device, not with the session. */
export function keptTaste(): Taste {
  const scale = TEXT_SCALES.find((each) => String(each) === kept('text-scale'));
  return {
    textScale: scale ?? 1,
    textView: kept('text-view') === 'on',
    stillness: kept('stillness') === 'on',
    sound: kept('sound') === 'on',
  };
}

export function keepTaste({ textView, textScale, stillness, sound }: Taste): void {
  keep('text-scale', String(textScale));
  keep('text-view', textView ? 'on' : 'off');
  keep('stillness', stillness ? 'on' : 'off');
  keep('sound', sound ? 'on' : 'off');
}
