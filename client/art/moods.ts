import type { Mood } from './scene.ts';

/** The hours and weathers of the game. Every one is dusk or night, and warm somewhere. */
const LAMP = '#FFD48A';

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
    sky: ['#1F3042', '#4C5664', '#8B7468', '#D79B66', '#F6CB8A'],
    haze: '#9A8672',
    ink: '#1A2935',
    lamp: '#FFDC9C',
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
