import type { Painter } from './easel.ts';
import type { IconName } from './piece.ts';

/** Line drawings on a 24 × 24 grid, as SVG path data. */
export const ICON_PATHS: Readonly<Record<IconName, string>> = {
  check: 'M5 12.8 9.8 17.5 19 7.2',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5V12l3.2 2.2',
  people:
    'M8.5 5.2a3 3 0 1 0 0 6a3 3 0 1 0 0-6M3 19c0-3.4 2.4-5.4 5.5-5.4S14 15.6 14 19M15.6 6a2.6 2.6 0 1 1 0 5.2M16.4 13.8c2.7.2 4.6 2.1 4.6 5.2',
  door: 'M6 20.5V4.8L15 3.5v17M15 5h3v15.5M4 20.5h16M12 12.2v.1',
  eye: 'M2.8 12S6.2 5.8 12 5.8 21.2 12 21.2 12 17.8 18.2 12 18.2 2.8 12 2.8 12M12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6',
  hand: 'M8 12.5V6a1.4 1.4 0 0 1 2.8 0v5M10.8 10.8V4.6a1.4 1.4 0 0 1 2.8 0v6.2M13.6 10.8V6a1.4 1.4 0 0 1 2.8 0v7.5c0 4.2-2 7-5.4 7-2.8 0-4.2-1.3-5.4-3.6L4 13.6c-.7-1.3 1-2.4 2-1.2l2 2.4',
};

export const paintIcon: Painter<'icon'> = (easel, { box, icon, colour }) => {
  const size = Math.min(box.width, box.height);
  const texture = easel.bake(`icon ${icon} ${colour} ${size}`, size, size, (pen) => {
    pen.scale(size / 24, size / 24);
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.stroke(new Path2D(ICON_PATHS[icon]));
  });
  easel.image(texture, Math.round((box.width - size) / 2), Math.round((box.height - size) / 2));
  return undefined;
};
