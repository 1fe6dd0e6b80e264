import type { Hour, Weather } from '#shared/scenario/art.ts';
import { mix } from './paint.ts';
import type { Mood } from './scene.ts';

const LAMP = '#FFD48A';

/** The colours places keep for themselves: dusk or night, and warm somewhere. */
export const MOODS = {
  afterSunset: {
    sky: ['#122A3D', '#24495F', '#5C7480', '#C79A7B', '#F0C491'],
    haze: '#8A8E8C',
    ink: '#0F2435',
    lamp: LAMP,
  },
  blueHour: {
    sky: ['#0F2438', '#18395A', '#2C587A', '#5F86A0', '#B9BFB8'],
    haze: '#5F8299',
    ink: '#0D2033',
    lamp: LAMP,
  },
  rose: {
    sky: ['#1B2C4A', '#3C4A6E', '#826C86', '#C98F8A', '#F2C4A0'],
    haze: '#8D7F8F',
    ink: '#14243A',
    lamp: '#FFD79A',
  },
  rain: {
    sky: ['#183240', '#2A4D5A', '#4A707A', '#7E9A98', '#B4BCAC'],
    haze: '#68858A',
    ink: '#0F242E',
    lamp: '#FFD696',
  },
  snow: {
    sky: ['#16263F', '#263F5E', '#46627F', '#7B8FA3', '#B9BCC2'],
    haze: '#8397AB',
    ink: '#152840',
    lamp: '#FFD28A',
  },
  night: {
    sky: ['#0A1828', '#0F2439', '#17344C', '#24485F', '#3D6275'],
    haze: '#35566C',
    ink: '#0A1A28',
    lamp: '#FFD186',
  },
  mist: {
    sky: ['#1C3338', '#35535A', '#5F7F80', '#9AAFA4', '#D6D2BA'],
    haze: '#8BA39D',
    ink: '#12292E',
    lamp: '#FFD894',
  },
  amber: {
    sky: ['#14283E', '#2C4663', '#6A7084', '#DB9A6C', '#F8CF92'],
    haze: '#86807E',
    ink: '#12253A',
    lamp: '#FFDC9C',
  },
  glass: {
    sky: ['#0F2C38', '#1C4A55', '#417A78', '#A9B490', '#F0CF96'],
    haze: '#74988C',
    ink: '#0C2529',
    lamp: '#FFD894',
  },
  sea: {
    sky: ['#11283C', '#1F4760', '#3F7286', '#8FA9A4', '#EBCBA2'],
    haze: '#6D929C',
    ink: '#0E2535',
    lamp: LAMP,
  },
  room: {
    sky: ['#14304A', '#24506C', '#4B7890', '#A79E95', '#E8BE92'],
    haze: '#3E6172',
    ink: '#0F2333',
    lamp: LAMP,
  },
  warmRoom: {
    sky: ['#15304A', '#2A5570', '#5B8091', '#B79F8E', '#EBBF92'],
    haze: '#5B5F62',
    ink: '#14222E',
    lamp: '#FFD793',
  },
} as const satisfies Record<string, Mood>;

/** The same palette through a day: `day` is pale and still, never bright blue. */
const HOUR_MOODS: Readonly<Record<Hour, Mood>> = {
  morning: {
    sky: ['#2E4964', '#587389', '#93A1AE', '#DDB9A6', '#F6DFBE'],
    haze: '#9AA3AC',
    ink: '#1A3245',
    lamp: '#FFDDA0',
  },
  day: {
    sky: ['#6E95AB', '#92B1BE', '#B6CACA', '#D8DDCF', '#F3E9D2'],
    haze: '#B4C2C0',
    ink: '#264657',
    lamp: '#FFE2A8',
  },
  dusk: MOODS.afterSunset,
  night: MOODS.night,
};

/** What the weather hangs before the sky at each hour. */
const VEILS: Readonly<Record<Hour, string>> = {
  morning: '#A3AFB3',
  day: '#BCC7C6',
  dusk: '#66808A',
  night: '#294555',
};

interface Veiling {
  /** How far the sky goes under its veil, from the top down to the horizon. */
  readonly sky: readonly [number, number];
  readonly haze: number;
  readonly ink: number;
}

const VEILINGS: Readonly<Record<Weather, Veiling>> = {
  clear: { sky: [0, 0], haze: 0, ink: 0 },
  rain: { sky: [0.3, 0.62], haze: 0.4, ink: 0 },
  snow: { sky: [0.24, 0.5], haze: 0.45, ink: 0.05 },
  mist: { sky: [0.42, 0.7], haze: 0.62, ink: 0.07 },
};

/** The colours of any hour in any weather. */
export function moodAt(hour: Hour, weather: Weather): Mood {
  const { sky, haze, ink, lamp } = HOUR_MOODS[hour];
  const veil = VEILS[hour];
  const veiling = VEILINGS[weather];
  const [top, bottom] = veiling.sky;
  const veiled = (index: 0 | 1 | 2 | 3 | 4): string => {
    const pale = mix(veil, '#F4F1E8', index * (hour === 'night' ? 0.02 : 0.08));
    return mix(sky[index], pale, top + ((bottom - top) * index) / 4);
  };
  return {
    sky: [veiled(0), veiled(1), veiled(2), veiled(3), veiled(4)],
    haze: mix(haze, veil, veiling.haze),
    ink: mix(ink, veil, veiling.ink),
    lamp,
  };
}
